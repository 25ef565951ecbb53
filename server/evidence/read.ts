import { z } from 'zod'
import { evidenceView, type EvidenceView } from '@/domain/evidence/evidence'
import { problem } from '@/domain/problem'
import type { Actor } from '@/domain/team/roles'
import type { Prisma } from '@/prisma/generated/client'
import { findArticle } from '@/server/articles/read'
import { findClaim } from '@/server/claims/load'
import type { Transaction } from '@/server/database/database'
import { getDatabase } from '@/server/database/open'
import { operation } from '@/server/http/operation'
import { page, pageOf, pageQuery, placeOf, type PageQuery } from '@/server/http/pages'
import { viewCitedSource, viewSource, wholeSource } from '@/server/sources/view'
import { peopleNamed } from '@/server/team/people'
import { sharedSources } from '@/server/verdicts/shared-sources'

/** What evidence is asked for: an article's own, or a claim's with its article's. */
export type EvidenceOf = { articleId: string } | { claimId: string }

/**
 * The evidence of an article, or of a claim with its article's: what colleagues added, oldest first, then the sources
 * that verdicts of the mode `blind-rating` share. Throws `not-found`.
 */
export async function readEvidence(actor: Actor, of: EvidenceOf): Promise<EvidenceView[]> {
  const { prisma } = await getDatabase()
  if ('articleId' in of) {
    const { id } = await findArticle(prisma, actor, of.articleId)
    return viewEvidence(prisma, actor.userId, { articleId: id, claimId: null })
  }
  const { id, articleId } = await findClaim(prisma, actor, of.claimId)
  const added = await viewEvidence(prisma, actor.userId, {
    articleId,
    OR: [{ claimId: id }, { claimId: null }],
  })
  const shared = await sharedSources(prisma, { id })
  return [
    ...added,
    ...shared.map(({ claimId, source }): EvidenceView => {
      // When it was looked up would tell whose it is.
      const seen = viewSource(actor.userId, source)
      const files = seen.files.map((file) => ({ ...file, createdAt: null }))
      const view = { ...seen, accessedAt: null, files }
      return {
        id: `cited-${source.id}`,
        articleId,
        claimId,
        source: view,
        note: null,
        addedBy: null,
        from: 'verdicts',
        createdAt: null,
      }
    }),
  ]
}

/** One piece of evidence as a person may see it. Throws `not-found`. */
export async function readOne(tx: Transaction, viewerId: string, id: string): Promise<EvidenceView> {
  const [view] = await viewEvidence(tx, viewerId, { id })
  if (!view) throw problem('not-found')
  return view
}

async function viewEvidence(
  tx: Transaction,
  viewerId: string,
  where: Prisma.EvidenceWhereInput,
): Promise<EvidenceView[]> {
  const rows = await tx.evidence.findMany({
    where: { AND: [where, { removedAt: null }] },
    include: { source: wholeSource },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  const names = await peopleNamed(
    tx,
    rows.map((row) => row.addedById),
  )
  const replies = await tx.replyRequest.findMany({
    where: { sourceId: { in: rows.map((row) => row.sourceId) } },
    select: { articleId: true, sourceId: true },
  })
  return rows.map(({ id, articleId, claimId, source, note, addedById, createdAt }) => {
    const viewer = { id: viewerId, wroteIt: addedById === viewerId }
    const isReply = replies.some((reply) => reply.articleId === articleId && reply.sourceId === source.id)
    return {
      ...{ id, articleId, claimId },
      ...viewCitedSource(viewer, { source, asCited: null, words: { note } }),
      addedBy: names(addedById),
      from: isReply ? 'reply' : 'team',
      createdAt: createdAt.toISOString(),
    }
  })
}

const place = z.tuple([z.int().min(0)])

/** One page of a list; the cursor counts, since a list of evidence is short and only grows at its end. */
function pageFrom(items: EvidenceView[], query: PageQuery) {
  const start = placeOf(query.cursor, place)?.[0] ?? 0
  const limit = query.limit ?? 50
  const numbered = items.map((item, index) => ({ item, next: index + 1 })).slice(start, start + limit + 1)
  return page(
    numbered,
    limit,
    ({ item }) => item,
    ({ next }) => [next],
  )
}

const declared = { method: 'GET', query: pageQuery, answer: pageOf(evidenceView) } as const

export const listArticleEvidence = operation({
  ...declared,
  path: '/articles/{id}/evidence',
  summary: 'The sources that an article has without a stance.',
  run: async ({ actor, params, query }) => ({
    body: pageFrom(await readEvidence(actor, { articleId: params.id ?? '' }), query),
  }),
})

export const listClaimEvidence = operation({
  ...declared,
  path: '/claims/{id}/evidence',
  summary: 'The sources that a claim and its article have without a stance.',
  run: async ({ actor, params, query }) => ({
    body: pageFrom(await readEvidence(actor, { claimId: params.id ?? '' }), query),
  }),
})
