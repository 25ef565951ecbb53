import type { Transaction } from '@/server/database/database'
import { wake } from '@/server/database/wake'

const start = 'notified:'
/** A wake-up holds 8,000 bytes at most. */
const AT_ONCE = 200

/** Tells the open streams of these people that there is something new for them; what it is they read themselves. */
export async function wakeNotified(tx: Transaction, userIds: Iterable<string>): Promise<void> {
  const all = [...new Set(userIds)]
  for (let at = 0; at < all.length; at += AT_ONCE)
    await wake(tx, `${start}${all.slice(at, at + AT_ONCE).join(',')}`)
}

/** The people of such a wake-up; `null` for any other. */
export function notifiedUsers(message: string): ReadonlySet<string> | null {
  return message.startsWith(start) ? new Set(message.slice(start.length).split(',')) : null
}
