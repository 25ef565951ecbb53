import type { Act, Actor, Subject } from '@/domain/team/roles'
import type { SuggestionField } from '@/domain/threads/thread'
import { anyFiled } from '@/server/claims/load'
import type { Transaction } from '@/server/database/database'

/** Whoever may change a text may decide on a suggestion to it. */
export const decisionAct = {
  statement: 'claim.reword',
  summary: 'ruling.make',
  explanation: 'ruling.make',
} as const satisfies Record<SuggestionField, Act>

/** The claim of a suggestion as far as the right to change its texts depends on it. */
export async function decidingSubject(
  tx: Transaction,
  actor: Actor,
  teamId: string,
  claimId: string,
): Promise<Subject> {
  const claim = await tx.claim.findUniqueOrThrow({ where: { id: claimId }, select: { markedById: true } })
  // Only for whoever marked it does it matter whether anybody has filed.
  const filed = claim.markedById === actor.userId && (await anyFiled(tx, claimId))
  return { teamId, madeById: claim.markedById, anyFiled: filed }
}
