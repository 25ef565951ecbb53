import { z } from 'zod'
import { conflictInput, expertDesk, type ExpertDesk } from '@/domain/experts/expert'
import { voiceSchema } from '@/domain/claims/claim'
import { currentRevision } from '@/server/articles/current-revision'
import type { Transaction } from '@/server/database/database'
import { getDatabase } from '@/server/database/open'
import { chainOf } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { digestOf, newSalt } from '@/server/ids'
import { currentScale } from '@/server/verdicts/scales'
import { write } from '@/server/write'
import { expertOf, placeOfExpert, type ExpertRow } from './load'

/**
 * All that an expert is shown: the article, the claims in scope, and the evidence that is open without a stance. It
 * asks no table that anybody's verdict, ruling or discussion is in.
 */
export async function expertDeskOf(tx: Transaction, link: ExpertRow): Promise<ExpertDesk> {
  const { article, articleId, teamId } = link
  const team = await tx.team.findUniqueOrThrow({ where: { id: teamId }, select: { name: true } })
  const user = await tx.user.findUniqueOrThrow({ where: { id: link.userId }, select: { name: true } })
  const revision = await tx.revision.findFirstOrThrow({
    ...currentRevision(articleId),
    select: { text: true },
  })
  const claims = await tx.claim.findMany({
    where: {
      ...{ articleId, removedAt: null, withdrawnAt: null },
      ...(link.claimId === null ? {} : { id: link.claimId }),
    },
    include: { spans: { orderBy: { position: 'asc' }, select: { exact: true } } },
    orderBy: { number: 'asc' },
  })
  const evidence = await openEvidence(tx, link)
  const { ratings, saidRatings } = await currentScale(tx, teamId)
  const { title, byline, publisher, publishedAt, sourceUrl, language, direction } = article
  return expertDesk.parse({
    name: user.name,
    desk: team.name,
    expiresAt: link.expiresAt.toISOString(),
    conflict: link.conflict,
    article: {
      ...{ title, byline, publisher, publishedAt, sourceUrl, language, direction },
      text: revision.text,
      evidence: evidence(null),
    },
    claims: claims.map(({ id, number, statement, kind, voices, spans }) => ({
      ...{ number, statement, kind },
      voices: z.array(voiceSchema).parse(voices),
      quotes: spans.map((span) => span.exact),
      evidence: evidence(id),
    })),
    scale: { ratings, saidRatings },
  })
}

/** The evidence of the article by claim; what is confidential is not there for anybody outside. */
async function openEvidence(tx: Transaction, { articleId }: ExpertRow) {
  const rows = await tx.evidence.findMany({
    where: { articleId, removedAt: null, source: { confidential: false, redactedAt: null } },
    include: { source: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  const replies = await tx.replyRequest.findMany({
    where: { sourceId: { in: rows.map((row) => row.sourceId) } },
    select: { sourceId: true, answer: true },
  })
  const answers = new Map(replies.map((reply) => [reply.sourceId, reply.answer]))
  return (claimId: string | null) =>
    rows
      .filter((row) => row.claimId === claimId)
      .map(({ note, sourceId, source: { title, url, publisher, type } }) => ({
        ...{ title, url, publisher, type, note },
        answer: answers.get(sourceId) ?? null,
      }))
}

export const getExpertDesk = operation({
  method: 'GET',
  path: '/expert',
  summary: 'What an outside expert rates, by the token of their link.',
  auth: 'none',
  answer: expertDesk,
  async run({ request, now }) {
    const { prisma } = await getDatabase()
    return { body: await expertDeskOf(prisma, await expertOf(prisma, request.headers, now)) }
  },
})

export const declareConflict = operation({
  method: 'PUT',
  path: '/expert/conflict',
  summary: 'An outside expert states their conflicts of interest; nothing can be filed before.',
  auth: 'none',
  body: conflictInput,
  answer: expertDesk,
  async run(call) {
    const { prisma } = await getDatabase()
    const { headers } = call.request
    const { userId } = await expertOf(prisma, headers, call.now)
    const { statement } = call.body
    return write(
      { ...call, actor: { userId, name: '', email: null, memberships: [] } },
      {
        load: async (tx) => {
          await tx.$queryRaw`SELECT 1 FROM "ExpertLink" WHERE "userId" = ${userId} FOR UPDATE`
          return expertOf(tx, headers, call.now)
        },
        allow: () => undefined,
        decide: (link) => link.conflict !== statement,
        record: async (tx, link, changes) => {
          const salt = newSalt()
          if (changes)
            await tx.expertLink.update({
              where: { id: link.id },
              data: { conflict: statement, salt, declaredAt: call.now },
            })
          const place = await placeOfExpert(tx, link)
          const data = { ...place, linkId: link.id, digest: digestOf(salt, { statement }) }
          return {
            chain: chainOf(link.article),
            events: changes ? [{ type: 'expert.declared', data }] : [],
            answer: async (inside) => ({
              body: await expertDeskOf(inside, await expertOf(inside, headers, call.now)),
            }),
          }
        },
      },
    )
  },
})
