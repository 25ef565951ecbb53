import { endSessions } from '../../auth/session'
import type { Transaction } from '../../database/database'

/** Sets a person's password (hashed before) and ends all their sessions. Their tokens stay. */
export async function resetPassword(
  tx: Transaction,
  { userId, passwordHash, now }: { userId: string; passwordHash: string; now: Date },
): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { passwordHash } })
  await endSessions(tx, { userId }, now)
}
