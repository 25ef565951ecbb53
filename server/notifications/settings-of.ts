import {
  mailModeSchema,
  notificationReasonSchema,
  usualMail,
  type MailMode,
  type NotificationReason,
} from '@/domain/notifications/reason'
import type { Transaction } from '@/server/database/database'

export interface Setting {
  inApp: boolean
  mail: MailMode
}

/** What these people want to be told of in a team: what they chose, else what is usual. */
export async function settingsOf(
  tx: Transaction,
  teamId: string,
  userIds: string[],
): Promise<(userId: string, reason: NotificationReason) => Setting> {
  const rows = await tx.notificationSetting.findMany({ where: { teamId, userId: { in: userIds } } })
  const chosen = new Map(
    rows.map(({ userId, reason, inApp, mail }) => [
      `${userId} ${reason}`,
      { inApp, mail: mailModeSchema.parse(mail) },
    ]),
  )
  return (userId, reason) => chosen.get(`${userId} ${reason}`) ?? { inApp: true, mail: usualMail[reason] }
}

/** Reads a stored reason; `null` for one that a newer version wrote. */
export function reasonOf(stored: string): NotificationReason | null {
  const parsed = notificationReasonSchema.safeParse(stored)
  return parsed.success ? parsed.data : null
}
