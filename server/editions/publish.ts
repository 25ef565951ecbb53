import { claimFaults, correctionFaults, modeFaults, publishedMode } from '@/domain/editions/choice'
import { editionView, publishInput, type PublishInput } from '@/domain/editions/edition-view'
import { rightsSchema } from '@/domain/articles/article'
import { canonicalAddress } from '@/domain/sources/address'
import { problem } from '@/domain/problem'
import type { Article } from '@/prisma/generated/client'
import { viewArticle } from '@/server/articles/view'
import { storeCorrection } from '@/server/corrections/store'
import type { Transaction } from '@/server/database/database'
import { chainOf } from '@/server/history/record'
import { operation, type Call } from '@/server/http/operation'
import { matchVersion } from '@/server/http/pages'
import { allow, write } from '@/server/write'
import { composeEdition } from './compose'
import { passGate } from './gate'
import { lockClaimsToPublish, lockForEditions } from './lock'
import { claimsOf, newestEdition, valueOf } from './stored'
import { storeEdition } from './store'
import { viewEditions } from './view'

export const publishEdition = operation({
  method: 'POST',
  path: '/articles/{id}/editions',
  summary:
    'Publishes the check as it is now: all claims that are decided, or those named, where what is not decided yet stands as being checked. What is published never changes.',
  body: publishInput,
  ifMatch: 'optional',
  answer: editionView,
  status: 201,
  run: (call) =>
    write(call, {
      load: (tx) => load(tx, call),
      allow: ({ article }) => allow(call.actor, 'edition.publish', { teamId: article.teamId }),
      decide: (loaded) => decide(loaded, call.body),
      record: (tx, loaded, mode) => publish(tx, call, loaded, mode),
    }),
})

type Loaded = Awaited<ReturnType<typeof load>>

async function load(tx: Transaction, call: Call<unknown, PublishInput>) {
  const article = await lockForEditions(tx, call.actor, call.params.id ?? '')
  await matchVersion(call.ifMatch, article.version, () => viewArticle(tx, article.id))
  const claims = await lockClaimsToPublish(tx, article.id)
  const previous = await newestEdition(tx, article.id)
  const chain = await tx.chain.findUnique({ where: { id: chainOf(article).id } })
  return { article, claims, previous, head: chain && { seq: chain.seq, hash: chain.hash } }
}

function decide({ article, claims, previous }: Loaded, { claims: named, mode, correction }: PublishInput) {
  if (article.archivedAt) throw problem('wrong-state', 'The article is archived.')
  const rights = rightsSchema.nullable().parse(article.rights)
  const chosen = publishedMode(mode, rights)
  const errors = [...claimFaults(named, claims), ...modeFaults(chosen, rights)]
  if (correction && !previous) errors.push(...correctionFaults(correction, { previous: null, next: [] }))
  if (errors.length > 0) throw problem('invalid', { errors })
  return chosen
}

async function publish(
  tx: Transaction,
  { actor, now, body }: Call<unknown, PublishInput>,
  { article: before, previous, head }: Loaded,
  mode: ReturnType<typeof decide>,
) {
  const number = (previous?.number ?? 0) + 1
  // The row comes first: an edition is of the article as it is once published.
  const article = await tx.article.update({
    where: { id: before.id },
    data: { publishedEdition: number, ...storedAddress(body), version: { increment: 1 } },
  })
  const published = { number, at: now.toISOString(), note: body.note || null, history: head }
  const earlier = previous && valueOf(previous)
  const { edition, correction } = await composeEdition(tx, article, {
    ...{ choice: { claims: body.claims ?? 'decided', mode }, published },
    previous: previous && { value: earlier, claims: claimsOf(previous) },
    correction: body.correction ?? null,
  })
  const context = { article, publishedById: actor.userId, now }
  const overrides = await passGate(tx, context, { edition, previous: earlier, input: body })
  const stored = await storeEdition(tx, context, { edition, overrides })
  const corrected = correction ? await storeCorrection(tx, context, correction) : []
  return {
    chain: chainOf(article),
    events: [stored, ...corrected],
    answer: (inside: Transaction) => answer(inside, article, number),
  }
}

function storedAddress({ publicUrl }: PublishInput): { publicUrl?: string | null } {
  if (publicUrl === undefined) return {}
  return { publicUrl: publicUrl === null ? null : canonicalAddress(publicUrl) }
}

async function answer(tx: Transaction, article: Article, number: number) {
  const row = await tx.edition.findUniqueOrThrow({
    where: { articleId_number: { articleId: article.id, number } },
    omit: { data: true, html: true },
  })
  const [body] = await viewEditions(tx, article, [row])
  return { status: 201 as const, body, location: `/api/v1/articles/${article.id}/editions/${number}` }
}
