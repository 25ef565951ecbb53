import type { NotificationReason } from '@/domain/notifications/reason'
import type { Transaction } from '@/server/database/database'
import { environment } from '@/server/environment'
import { newId } from '@/server/ids'
import { enqueue } from '@/server/jobs/enqueue'
import { wakeNotified } from '@/server/live/notified-wake'
import { mailJobAt, mailKind } from '@/server/mail/mail-times'
import { settingsOf } from './settings-of'

/** Somebody to be told of an event; nothing but ids. */
export interface NewNotification {
  userId: string
  reason: NotificationReason
  chainId: string
  seq: number
  articleId: string | null
  claimId: string | null
  threadId: string | null
  actorId: string
  at: Date
}

/**
 * Keeps what people are to be told, as each of them wants it, and leaves their mails to be sent. What was kept before
 * is not told again. Wakes their open streams on commit.
 */
export async function notify(
  tx: Transaction,
  teamId: string,
  found: NewNotification[],
  now: Date,
): Promise<void> {
  const wanted = await settingsOf(tx, teamId, [...new Set(found.map(({ userId }) => userId))])
  const told = found.filter(({ userId, reason }) => {
    const { inApp, mail } = wanted(userId, reason)
    return inApp || mail !== 'off'
  })
  if (told.length === 0) return
  const { count } = await tx.notification.createMany({
    data: told.map((row) => ({ ...row, id: newId(), teamId })),
    skipDuplicates: true,
  })
  if (count === 0) return
  await wakeNotified(
    tx,
    told.map(({ userId }) => userId),
  )
  if (!environment().mail) return
  for (const { userId, reason } of told) {
    const mode = wanted(userId, reason).mail
    if (mode === 'off') continue
    await enqueue(tx, {
      kind: mailKind,
      key: `${mailKind} ${mode} ${teamId} ${userId}`,
      payload: { userId, teamId, mode },
      runAt: mailJobAt(mode, now),
    })
  }
}
