import { z } from 'zod'
import { isRemovable } from '@/domain/relations/decide'
import { anyRelationKind, relationView, type RelationView } from '@/domain/relations/relation'
import type { Actor } from '@/domain/team/roles'
import type { ClaimRelation } from '@/prisma/generated/client'
import { findClaim } from '@/server/claims/load'
import { viewClaims } from '@/server/claims/view'
import type { Transaction } from '@/server/database/database'
import { getDatabase } from '@/server/database/open'
import { operation } from '@/server/http/operation'
import { peopleNamed } from '@/server/team/people'

/** Relations as one person sees them from one of their claims; those to removed claims are left out. */
export async function viewRelations(
  tx: Transaction,
  viewerId: string,
  claimId: string,
  rows: ClaimRelation[],
): Promise<RelationView[]> {
  const otherId = (row: ClaimRelation) => (row.fromId === claimId ? row.toId : row.fromId)
  const claims = await viewClaims(tx, viewerId, { id: { in: rows.flatMap((row) => [row.fromId, row.toId]) } })
  const articles = await tx.article.findMany({
    where: { id: { in: claims.map((claim) => claim.articleId) } },
    select: { id: true, title: true },
  })
  const titles = new Map(articles.map((article) => [article.id, article.title]))
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const names = await peopleNamed(
    tx,
    rows.map((row) => row.createdById),
  )
  return rows.flatMap((row): RelationView[] => {
    const other = byId.get(otherId(row))
    if (!other) return []
    const kind = anyRelationKind.parse(row.kind)
    const { id, number, articleId, statement, state, ruling } = other
    return [
      {
        id: row.id,
        kind,
        direction: row.fromId === claimId ? 'from' : 'to',
        claim: {
          ...{ id, number, articleId, statement, state },
          articleTitle: titles.get(articleId) ?? null,
          ruling: state === 'ruled' ? (ruling?.rating ?? null) : null,
        },
        createdBy: names(row.createdById),
        createdAt: row.createdAt.toISOString(),
        removable: isRemovable(kind, byId.get(row.fromId)?.state === 'withdrawn'),
      },
    ]
  })
}

/** What a claim is to others and they to it, oldest first. Throws `not-found`. */
export async function readRelations(actor: Actor, claimId: string): Promise<RelationView[]> {
  const { prisma } = await getDatabase()
  await findClaim(prisma, actor, claimId)
  const rows = await prisma.claimRelation.findMany({
    where: { OR: [{ fromId: claimId }, { toId: claimId }], removedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return viewRelations(prisma, actor.userId, claimId, rows)
}

export const listRelations = operation({
  method: 'GET',
  path: '/claims/{id}/relations',
  summary: 'What a claim is to other claims of the team, and they to it.',
  answer: z.object({ items: z.array(relationView) }),
  run: async ({ actor, params }) => ({ body: { items: await readRelations(actor, params.id ?? '') } }),
})
