import { problem } from '@/domain/problem'
import type { Actor } from '@/domain/team/roles'
import type { Prisma } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { allow } from '@/server/write'
import { placedSpan } from './span-view'

/** What every view and every decision about a claim needs. */
export const wholeClaim = {
  include: {
    article: true,
    spans: { orderBy: { position: 'asc' as const }, ...placedSpan },
    assignments: true,
    requests: { where: { doneAt: null } },
  },
}
export type WholeClaim = Prisma.ClaimGetPayload<typeof wholeClaim>

/** The claim with this id, if the actor is in its team and it was not removed. Throws `not-found`. */
export async function findClaim(
  tx: Transaction,
  actor: Actor,
  id: string,
  { removedToo = false }: { removedToo?: boolean } = {},
): Promise<WholeClaim> {
  const claim = await tx.claim.findUnique({ where: { id }, ...wholeClaim })
  if (!claim || (claim.removedAt && !removedToo)) throw problem('not-found')
  allow(actor, 'article.read', { teamId: claim.teamId })
  return claim
}

/** The same with its row locked until the transaction ends. */
export async function lockClaim(
  tx: Transaction,
  actor: Actor,
  id: string,
  options?: { removedToo?: boolean },
): Promise<WholeClaim> {
  await tx.$queryRaw`SELECT 1 FROM "Claim" WHERE "id" = ${id} FOR UPDATE`
  return findClaim(tx, actor, id, options)
}

/** Whether anybody ever filed a verdict on the claim: from then on its wording is an editor's. */
export async function anyFiled(tx: Transaction, claimId: string): Promise<boolean> {
  return (await tx.filing.count({ where: { verdict: { claimId } } })) > 0
}
