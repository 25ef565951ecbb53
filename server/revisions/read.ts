import { z } from 'zod'
import { articleDocument, blockText, leafBlocks } from '@/domain/articles/document'
import { problem } from '@/domain/problem'
import { revisionView, wholeRevisionView, type WholeRevisionView } from '@/domain/revisions/revision'
import type { Actor } from '@/domain/team/roles'
import type { Revision } from '@/prisma/generated/client'
import { findArticle } from '@/server/articles/read'
import { placedAt, viewSpan } from '@/server/claims/span-view'
import { placeInText, viewClaims } from '@/server/claims/view'
import type { Transaction } from '@/server/database/database'
import { getDatabase } from '@/server/database/open'
import { operation } from '@/server/http/operation'
import { page, pageOf, pageQuery, placeOf, type PageQuery } from '@/server/http/pages'
import { comparedText, compareTexts } from './carry/compare'
import { listedRevision, viewRevision, viewRevisions } from './view'

const listPlace = z.tuple([z.number()])

/** A page of an article's revisions, newest first. Throws `not-found` for whoever is not in its team. */
export async function readRevisions(actor: Actor, articleId: string, query: PageQuery = {}) {
  const { prisma } = await getDatabase()
  await findArticle(prisma, actor, articleId)
  const limit = query.limit ?? 50
  const place = placeOf(query.cursor, listPlace)
  const rows = await prisma.revision.findMany({
    ...listedRevision,
    where: { articleId, ...(place ? { number: { lt: place[0] } } : {}) },
    orderBy: { number: 'desc' },
    take: limit + 1,
  })
  return page(
    await viewRevisions(prisma, rows),
    limit,
    (revision) => revision,
    (revision) => [revision.number],
  )
}

export const listRevisions = operation({
  method: 'GET',
  path: '/articles/{id}/revisions',
  summary: 'The revisions of an article, newest first.',
  query: pageQuery,
  answer: pageOf(revisionView),
  run: async ({ actor, params, query }) => ({ body: await readRevisions(actor, params.id ?? '', query) }),
})

/** The number in an address; what cannot be one names nothing. */
export function revisionNumber(text: string | undefined): number {
  if (!/^[1-9]\d{0,8}$/.test(text ?? '')) throw problem('not-found')
  return Number(text)
}

/** The revision of an article with this number. Throws `not-found`. */
export async function findRevision(tx: Transaction, articleId: string, number: number): Promise<Revision> {
  const revision = await tx.revision.findUnique({ where: { articleId_number: { articleId, number } } })
  if (!revision) throw problem('not-found')
  return revision
}

/**
 * One revision with its text, the claims as they stand in it, and how it differs from another: from the one that is
 * named, else from the adopted one before it, or from the current one where it is not adopted. Claims of a revision
 * that waits stand as they would if it were adopted. Throws `not-found`.
 */
export async function readRevision(
  actor: Actor,
  articleId: string,
  number: number,
  against: number | null = null,
): Promise<WholeRevisionView> {
  const { prisma } = await getDatabase()
  await findArticle(prisma, actor, articleId)
  const revision = await findRevision(prisma, articleId, number)
  const other = await otherRevision(prisma, revision, against)
  const diff = other && (await compared(other, revision))
  return {
    revision: await viewRevision(prisma, revision.id),
    text: revision.text,
    document: articleDocument.parse(revision.document),
    claims: await claimsAt(prisma, actor, revision),
    against: other?.number ?? null,
    diff,
    againstBlocks:
      other &&
      leafBlocks(articleDocument.parse(other.document)).map((block) => ({
        kind: block.type,
        text: blockText(block),
      })),
  }
}

/** What a revision is compared with; `null` where there is none. */
async function otherRevision(
  tx: Transaction,
  revision: Revision,
  against: number | null,
): Promise<Revision | null> {
  const { articleId, number, decision } = revision
  if (against !== null) return findRevision(tx, articleId, against)
  return tx.revision.findFirst({
    where: {
      ...{ articleId, decision: 'adopted', id: { not: revision.id } },
      ...(decision === 'adopted' ? { number: { lt: number } } : {}),
    },
    orderBy: { number: 'desc' },
  })
}

async function compared(before: Revision, after: Revision) {
  const { diff } = await compareTexts({
    before: comparedText(before),
    after: comparedText(after),
    spans: [],
    diff: true,
  })
  return diff
}

/** The claims that have a place or lost it in a revision, in its order, as this person may see them. */
async function claimsAt(tx: Transaction, actor: Actor, { id, articleId }: Revision) {
  const claims = await viewClaims(tx, actor.userId, { articleId })
  const spans = await tx.span.findMany({
    where: { claim: { articleId, removedAt: null }, placements: { some: { revisionId: id } } },
    ...placedAt(id),
    orderBy: { position: 'asc' },
  })
  return claims
    .map((claim) => ({
      ...{ id: claim.id, number: claim.number, statement: claim.statement, state: claim.state },
      spans: spans.filter((span) => span.claimId === claim.id).map((span) => viewSpan(span)),
    }))
    .filter((claim) => claim.spans.length > 0)
    .sort((a, b) => placeInText(a) - placeInText(b) || a.number - b.number)
}

const againstQuery = z.object({
  against: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, 'Send the number of a revision')
    .transform(Number)
    .optional(),
})

export const getRevision = operation({
  method: 'GET',
  path: '/articles/{id}/revisions/{n}',
  summary: 'One revision with its claims as they stand in it, and how it differs from another.',
  query: againstQuery,
  answer: wholeRevisionView,
  run: async ({ actor, params, query }) => ({
    body: await readRevision(actor, params.id ?? '', revisionNumber(params.n), query.against ?? null),
  }),
})
