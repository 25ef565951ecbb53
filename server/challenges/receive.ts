import { challengeInput, receivedChallenge, type ChallengeInput } from '@/domain/challenges/challenge'
import { problem } from '@/domain/problem'
import type { Actor } from '@/domain/team/roles'
import type { Article } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { getDatabase } from '@/server/database/open'
import { claimsOf, currentEdition } from '@/server/editions/stored'
import { chainOf } from '@/server/history/record'
import { operation, type Call } from '@/server/http/operation'
import { digestOf, newId, newSalt } from '@/server/ids'
import { write } from '@/server/write'
import { countChallenge } from './limits'

/** Readers have no account: what they send is recorded by the app itself, so that every editor is told of it. */
const machine: Actor = { userId: 'plumbline', name: 'Plumbline', email: null, memberships: [] }

export const sendChallenge = operation({
  method: 'POST',
  path: '/read/{slug}/challenges',
  summary:
    'A reader’s objection to a published check, or to one claim of it. Needs no account; JSON, or the form of the public page, which is led back to it.',
  auth: 'none',
  accepts: 'form',
  body: challengeInput,
  bodyLimit: 200_000,
  answer: receivedChallenge,
  status: 201,
  afterForm: ({ slug }, refused) =>
    `/read/${encodeURIComponent(slug ?? '')}/challenge?${refused === null ? 'sent=1' : `error=${refused}`}`,
  async run(call) {
    const { prisma } = await getDatabase()
    const slug = call.params.slug ?? ''
    const found = await findPublished(prisma, slug)
    refuseUnknownClaim(found, call.body.claim)
    await countChallenge(found.article.id, call.origin.address, call.now)
    // A machine is told that all went well, so that it does not try again in another way.
    if (call.body.website?.trim()) return accepted(await nextNumber(prisma, found.article.id), call.now)
    return write({ ...call, actor: machine }, receive(call, slug))
  },
})

interface Published {
  article: Article
  edition: number
  claims: number[]
}

/** The published article with this slug and what readers see of it. Throws `not-found`. */
async function findPublished(tx: Transaction, slug: string): Promise<Published> {
  const article = await tx.article.findUnique({ where: { slug } })
  const edition = article && (await currentEdition(tx, article))
  if (!article || !edition) throw problem('not-found')
  return { article, edition: edition.number, claims: claimsOf(edition) }
}

function refuseUnknownClaim({ claims }: Published, claim: number | null | undefined): void {
  if (typeof claim !== 'number' || claims.includes(claim)) return
  const message = `The published page has no claim ${claim}.`
  throw problem('invalid', { errors: [{ path: '/claim', message }] })
}

async function nextNumber(tx: Transaction, articleId: string): Promise<number> {
  const { _max: max } = await tx.challenge.aggregate({ where: { articleId }, _max: { number: true } })
  return (max.number ?? 0) + 1
}

function receive(call: Call<unknown, ChallengeInput>, slug: string) {
  const { body, now } = call
  return {
    async load(tx: Transaction) {
      // One after the other for each article: its challenges are numbered. Marking and filing do not wait.
      await tx.$queryRaw`SELECT 1 FROM "Article" WHERE "slug" = ${slug} FOR NO KEY UPDATE`
      return findPublished(tx, slug)
    },
    // Anybody may object to what is published; whether it is, `load` has found out.
    allow: () => undefined,
    decide: (found: Published) => refuseUnknownClaim(found, body.claim),
    async record(tx: Transaction, { article, edition }: Published) {
      const number = await nextNumber(tx, article.id)
      const salt = newSalt()
      const claim = body.claim ?? null
      const words = { body: body.body, name: body.name || null, email: body.email || null }
      await tx.challenge.create({
        data: {
          ...{ id: newId(), teamId: article.teamId, articleId: article.id, number, edition, claim },
          ...{ ...words, salt, receivedAt: now },
        },
      })
      const data = { articleId: article.id, challenge: number, claim, digest: digestOf(salt, words) }
      return {
        chain: chainOf(article),
        events: [{ type: 'challenge.received' as const, data }],
        answer: async () => accepted(number, now),
      }
    },
  }
}

function accepted(number: number, now: Date) {
  return { status: 201 as const, body: { number, receivedAt: now.toISOString() } }
}
