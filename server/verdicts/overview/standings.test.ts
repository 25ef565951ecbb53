import { describe, expect, it } from 'vitest'
import { effectiveQuorum } from '@/domain/claims/state'
import { waitsFor } from '@/domain/queue/waiting'
import { Prisma } from '@/prisma/generated/client'
import { claimFacts } from '@/server/claims/facts'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk } from '@/server/testing/desk'
import { anArticle } from '@/server/testing/journey'
import { behindCurtain, curtainedClaims } from '../curtain'
import { claimOutcomes, claimStandings, standingCounts } from './standings'

const howMany = 300

/** Figures that look random and are the same in every run. */
function figures(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

describe.each(databaseKinds)('how many claims stand on %s', (kind) => {
  const database = useDatabase(kind)

  /** A desk with claims of every kind that rows can be, also such as no act leads to. */
  async function crowdedDesk() {
    const { prisma } = database()
    const { Ana, Ben, Cleo, Eva, teamId } = await makeDesk({
      ...({ Ana: 'reviewer', Ben: 'reviewer', Cleo: 'reviewer', Eva: 'editor' } as const),
    })
    const { id: articleId } = await anArticle(Ana)
    const any = figures(7)
    const now = new Date()
    const when = (yes: boolean) => (yes ? now : null)
    for (let at = 0; at < howMany; at++) {
      const id = `${articleId}-${at}`
      const wording = 1 + any(2)
      await prisma.claim.create({
        data: {
          ...{ id, articleId, teamId, number: at + 1, statement: 'It rose.', wording, createdAt: now },
          voices: any(3) === 0 ? [{ chain: [{ name: 'The mayor' }], act: 'says' }] : [],
          quorum: any(3) === 0 ? 1 + any(3) : null,
          mode: ['countersign', 'blind-rating', null, null][any(4)] ?? null,
          ...{ markedById: Ana.id, revealedAt: when(any(3) > 0), recheck: any(6) === 0 },
          ...{ parkedAt: when(any(20) === 0), withdrawnAt: when(any(20) === 0) },
          assignments: any(3) === 0 ? { create: { userId: Ana.id, createdAt: now } } : {},
          requests: any(3) === 0 ? { create: { userId: Ana.id, askedById: Eva.id, createdAt: now } } : {},
          exposures: any(4) === 0 ? { create: { userId: Ana.id, at: now, why: 'revealed' } } : {},
        },
      })
      for (const author of [Ana, Ben, Cleo].filter(() => any(2) === 0))
        await prisma.verdict.create({
          data: {
            ...{ id: `${id}-${author.id}`, claimId: id, authorId: author.id, createdAt: now, updatedAt: now },
            wording: 1 + any(wording),
            filings: {
              create: Array.from({ length: any(3) }, (_, number) => ({
                ...{ id: `${id}-${author.id}-${number}`, number: number + 1, wording: 1, scaleVersion: 1 },
                rating: ['true', 'true', 'false'][any(3)] ?? null,
                saidRating: ['said', 'said', 'not-said'][any(3)] ?? null,
                ...{ blind: true, filedAt: now },
              })),
            },
          },
        })
      for (let number = 1; number <= any(3) - 1; number++)
        await prisma.ruling.create({
          data: {
            ...{ id: `${id}-ruling-${number}`, claimId: id, number, scaleVersion: 1, rating: 'mixed' },
            ...{ citationIds: [], dissentIds: [], ruledById: Eva.id, ruledAt: now },
            ...{ approvedAt: when(any(2) === 0), reopenedAt: when(any(3) === 0) },
          },
        })
    }
    return { Ana, Ben, Eva, teamId, articleId }
  }

  it('is what the facts of each claim say, for whoever asks, and the count is that of the list', async () => {
    const { prisma } = database()
    const { Ana, Ben, Eva, teamId, articleId } = await crowdedDesk()
    const claims = await prisma.claim.findMany({
      where: { articleId },
      include: { article: { select: { quorum: true, mode: true } } },
    })
    const facts = await claimFacts(prisma, claims, { articleId })
    const ids = claims.map(({ id }) => id)
    const states = new Set<string>()
    for (const { id: viewerId } of [Ana, Ben, Eva]) {
      const curtained = await curtainedClaims(prisma, viewerId, ids)
      const told = (id: string) => (curtained.has(id) ? behindCurtain(facts(id)) : facts(id))
      const outcomes = await claimOutcomes(prisma, {
        viewerId,
        claims: Prisma.sql`c."articleId" = ${articleId}`,
      })
      for (const { id } of claims) {
        const { state, ruling, agreed } = told(id)
        expect([id, outcomes.get(id)]).toEqual([id, { state, rating: (ruling ?? agreed)?.rating ?? null }])
        states.add(state)
      }
      const standings = await claimStandings(prisma, teamId, viewerId)
      for (const { id, state, quorum, counted, ruledById } of standings) {
        const { filed, ruling } = told(id)
        const claim = claims.find((one) => one.id === id)
        expect({ state, quorum, counted, ruledById }).toEqual({
          state: told(id).state,
          quorum: effectiveQuorum({
            mode: claim?.mode ?? claim?.article.mode ?? '',
            claimQuorum: claim?.quorum ?? null,
            articleQuorum: claim?.article.quorum ?? 0,
          }),
          counted: filed.filter(({ wording }) => wording === claim?.wording).length,
          ruledById: ruling?.ruledById ?? null,
        })
      }
      const counts = await standingCounts(prisma, teamId, viewerId)
      for (const role of ['reviewer', 'editor'] as const) {
        const me = { id: viewerId, role }
        const listed = standings.flatMap((claim) => waitsFor(me, claim))
        const counted = counts.flatMap(({ facts: alike, count }) =>
          Array.from({ length: count }, () => waitsFor(me, alike)).flat(),
        )
        expect(counted.sort()).toEqual(listed.sort())
        expect(listed.length).toBeGreaterThan(50)
      }
    }
    expect(states.size).toBe(8)
  })
})
