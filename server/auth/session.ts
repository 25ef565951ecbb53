import type { Transaction } from '@/server/database/database'
import { transaction } from '@/server/database/transaction'
import { wake } from '@/server/database/wake'
import { newId } from '@/server/ids'

/** How long a session lasts at most; next-auth's cookie and token get the same. */
export const sessionSeconds = 30 * 24 * 60 * 60

/** The wake-up that tells open streams of a person to ask again who they are. */
export function personWake(userId: string): string {
  return `person:${userId}`
}

/** Makes the row that a sign-in's token will name. Returns its id. */
export async function startSession(userId: string, userAgent: string, now: Date): Promise<string> {
  const id = newId()
  const expiresAt = new Date(now.getTime() + sessionSeconds * 1000)
  await transaction((tx) =>
    tx.session.create({ data: { id, userId, userAgent, createdAt: now, lastSeenAt: now, expiresAt } }),
  )
  return id
}

/** Ends one session, whoever's it is; its next request is refused and its streams are told. */
export async function endSession(id: string, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const session = await tx.session.findUnique({ where: { id }, select: { userId: true } })
    if (session) await endSessions(tx, { userId: session.userId, id }, now)
  })
}

/** Ends a person's open sessions: all, one by its `id`, or all but one. Returns how many that were. */
export async function endSessions(
  tx: Transaction,
  { userId, id, exceptId }: { userId: string; id?: string; exceptId?: string | null },
  now: Date,
): Promise<number> {
  const which = id !== undefined ? { id } : exceptId ? { id: { not: exceptId } } : {}
  const { count } = await tx.session.updateMany({
    where: { userId, revokedAt: null, expiresAt: { gt: now }, ...which },
    data: { revokedAt: now },
  })
  await wake(tx, personWake(userId))
  return count
}
