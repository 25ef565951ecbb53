import type { ClaimState } from '@/domain/claims/state'
import { curtainCondition } from '@/domain/verdicts/visibility'
import type { ExposureReason } from '@/domain/verdicts/sharing'
import type { Transaction } from '@/server/database/database'

/**
 * Which of some revealed claims are not revealed to this person: those on which they were asked for one more verdict,
 * have filed none, and were never served another's. Whoever shows ratings of claims to one person asks this first.
 */
export async function curtainedClaims(
  tx: Transaction,
  viewerId: string,
  claimIds: string[],
): Promise<Set<string>> {
  if (claimIds.length === 0) return new Set()
  const claims = await tx.claim.findMany({
    where: { AND: [{ id: { in: claimIds } }, curtainCondition(viewerId)] },
    select: { id: true },
  })
  return new Set(claims.map((claim) => claim.id))
}

const tellsOfVerdicts: ClaimState[] = ['agreed', 'disputed', 'awaiting-approval', 'ruled']

/** The facts of a claim as they are told behind the curtain: who filed, but not what came of it. */
export function behindCurtain<F extends { state: ClaimState; ruling: unknown; agreed: unknown }>(
  facts: F,
): F {
  const state = tellsOfVerdicts.includes(facts.state) ? 'checking' : facts.state
  return { ...facts, state, ruling: null, agreed: null }
}

/** Records the first time that another's verdict was served to people: what they file afterwards is not blind. */
export async function expose(
  tx: Transaction,
  why: ExposureReason,
  what: { claimIds: string[]; userIds: string[]; now: Date },
): Promise<void> {
  const data = what.claimIds.flatMap((claimId) =>
    what.userIds.map((userId) => ({ claimId, userId, at: what.now, why })),
  )
  if (data.length > 0) await tx.exposure.createMany({ data, skipDuplicates: true })
}

/**
 * For what shows the ratings of a whole article, such as a download: whoever gets it despite being asked for one more
 * verdict has seen the others', and what they file on those claims is not blind.
 */
export async function exposeCurtained(
  tx: Transaction,
  viewerId: string,
  articleId: string,
  now: Date,
): Promise<void> {
  const claims = await tx.claim.findMany({
    where: { AND: [{ articleId }, curtainCondition(viewerId)] },
    select: { id: true },
  })
  await expose(tx, 'export', { claimIds: claims.map((claim) => claim.id), userIds: [viewerId], now })
}
