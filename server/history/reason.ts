import type { Transaction } from '@/server/database/database'
import { digestOf, newId, newSalt } from '@/server/ids'

/** What an event holds of a reason: never its words. */
export interface KeptReason {
  reasonId: string
  digest: string
}

/** Keeps the words of a reason beside their salt, so that they can be read by the team and redacted later. */
export async function keepReason(
  tx: Transaction,
  what: { teamId: string; articleId: string | null; text: string; now: Date },
): Promise<KeptReason> {
  const reasonId = newId()
  const salt = newSalt()
  const { teamId, articleId, text, now } = what
  await tx.reason.create({ data: { id: reasonId, teamId, articleId, text, salt, createdAt: now } })
  return { reasonId, digest: digestOf(salt, text) }
}
