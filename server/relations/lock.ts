import type { Actor } from '@/domain/team/roles'
import { findClaim, type WholeClaim } from '@/server/claims/load'
import type { Transaction } from '@/server/database/database'
import { sha256Hex } from '@/server/ids'

/** Two claims with their rows locked in the order of their ids, so that nobody waits for one another. */
export async function lockTwoClaims(
  tx: Transaction,
  actor: Actor,
  ids: [string, string],
): Promise<[WholeClaim, WholeClaim]> {
  await tx.$queryRaw`SELECT 1 FROM "Claim" WHERE "id" IN (${ids[0]}, ${ids[1]}) ORDER BY "id" FOR UPDATE`
  return [await findClaim(tx, actor, ids[0]), await findClaim(tx, actor, ids[1])]
}

/** One at a time per team says what depends on what: a circle could close through claims that neither locks. */
export async function lockDependencies(tx: Transaction, teamId: string): Promise<void> {
  const lock = Buffer.from(sha256Hex(`dependencies ${teamId}`), 'hex').readBigInt64BE()
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(${lock})::text`
}
