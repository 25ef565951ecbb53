import type { NewEvent } from '@/domain/history/event'
import type { WholeClaim } from '@/server/claims/load'
import type { Transaction } from '@/server/database/database'

const dependsOn = 'depends-on'

/**
 * Locks a claim together with those that depend on it, in the order of their ids: two claims that depend on each
 * other and are ruled at once would wait for one another otherwise.
 */
export async function lockDependents(tx: Transaction, claimId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "Claim"
    WHERE "id" = ${claimId} OR "id" IN (
      SELECT "fromId" FROM "ClaimRelation"
      WHERE "toId" = ${claimId} AND "kind" = ${dependsOn} AND "removedAt" IS NULL)
    ORDER BY "id" FOR UPDATE`
}

/**
 * After a claim got another ruling: every claim that depends on it is to be checked again. Answers one event for each
 * on which the flag was not up already. They are of the same chain: the sample stands outside of the team's.
 */
export async function raiseRecheck(tx: Transaction, { id, article }: WholeClaim): Promise<NewEvent[]> {
  const dependents = await tx.claim.findMany({
    where: {
      relations: { some: { toId: id, kind: dependsOn, removedAt: null } },
      id: { not: id },
      teamId: article.teamId,
      article: article.sample ? { id: article.id } : { sample: false },
      removedAt: null,
      recheck: false,
    },
    orderBy: [{ articleId: 'asc' }, { number: 'asc' }],
  })
  await tx.claim.updateMany({
    where: { id: { in: dependents.map((claim) => claim.id) } },
    data: { recheck: true, version: { increment: 1 } },
  })
  return dependents.map((claim) => ({
    type: 'claim.recheck-raised',
    data: { articleId: claim.articleId, claimId: claim.id, number: claim.number, because: 'ruling' },
  }))
}
