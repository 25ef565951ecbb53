import { isOverdue, isSettled, dueOf } from '@/domain/register/due'
import { readCheck } from '@/server/articles/view'
import { claimFacts } from '@/server/claims/facts'
import type { Transaction } from '@/server/database/database'

/** One open assignment: who is to do what, whether it is late, and whether they filed on its present wording. */
export interface OpenAssignment {
  claimId: string
  userId: string
  overdue: boolean
  filed: boolean
}

/** The assignments of a team's claims on which something is left to do; archived articles and the sample apart. */
export async function openAssignments(tx: Transaction, teamId: string, now: Date): Promise<OpenAssignment[]> {
  const where = {
    teamId,
    removedAt: null,
    parkedAt: null,
    withdrawnAt: null,
    assignments: { some: {} },
    article: { archivedAt: null, sample: false },
  }
  const claims = await tx.claim.findMany({
    where,
    include: { article: { select: { quorum: true, mode: true, check: true } }, assignments: true },
    orderBy: { id: 'asc' },
  })
  const facts = await claimFacts(tx, claims, where)
  return claims.flatMap((claim) => {
    const { state, filed } = facts(claim.id)
    if (isSettled(state)) return []
    const dueAt = claim.dueAt?.toISOString() ?? null
    const overdue = isOverdue({ due: dueOf({ dueAt }, readCheck(claim.article.check)), state }, now)
    return claim.assignments.map(({ userId }) => ({
      claimId: claim.id,
      userId,
      overdue,
      filed: filed.some((one) => one.userId === userId && one.wording === claim.wording),
    }))
  })
}
