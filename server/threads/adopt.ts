import { claimChange } from '@/domain/claims/change'
import { needsApproval } from '@/domain/rulings/decide'
import type { NewEvent } from '@/domain/history/event'
import type { WholeClaim } from '@/server/claims/load'
import { fieldsOf, storeChange } from '@/server/claims/store-change'
import type { Transaction } from '@/server/database/database'
import type { Call } from '@/server/http/operation'
import { contentOf, type LockedForRuling } from '@/server/rulings/load'
import { storeRuling } from '@/server/rulings/store'

/** Gives a locked claim another statement, as every change of a claim is made and stored. */
export async function adoptStatement(
  tx: Transaction,
  call: Call,
  claim: WholeClaim,
  statement: string,
): Promise<NewEvent[]> {
  const quotes = claim.spans.map((span) => span.exact)
  const change = claimChange(
    fieldsOf(claim),
    { statement },
    { before: quotes, after: quotes, moved: false },
    false,
  )
  return [await storeChange(tx, call, claim, change)]
}

/**
 * Rules anew with another text and the same ratings. Whoever takes it over rules: where four eyes are asked for and
 * they filed a verdict on the claim themselves, the ruling waits for somebody else's approval.
 */
export async function adoptRulingText(
  tx: Transaction,
  call: Call,
  { claim, live, facts }: LockedForRuling,
  text: { summary?: string; explanation?: string },
): Promise<NewEvent[]> {
  if (!live) throw new Error(`Claim ${claim.id} has no ruling`)
  const actorId = call.actor.userId
  return storeRuling(tx, {
    claim,
    content: { ...contentOf(live), ...text },
    scaleVersion: live.scaleVersion,
    ruledById: actorId,
    ruledAt: call.now,
    approvedById: needsApproval(facts, actorId) ? null : actorId,
    now: call.now,
  })
}
