import { z } from 'zod'
import { mailModeSchema } from '@/domain/notifications/reason'
import type { Database } from '@/server/database/database'
import { environment } from '@/server/environment'
import type { JobKind } from '@/server/jobs/runner'
import { notificationMail } from '@/server/mail/notification-mail'
import { sendMail } from '@/server/mail/transport'
import { reasonOf, settingsOf } from './settings-of'
import { viewNotifications } from './view'

const payloadSchema = z.object({ userId: z.string(), teamId: z.string(), mode: mailModeSchema })
/** The most that one mail lists. */
const MOST = 200
/** A mail server may be away for a weekend. */
const ATTEMPTS = 100

/**
 * Sends a person what they have not seen yet, as they want it at this moment. A mail may come twice where the process
 * dies between sending and noting it; it is never lost.
 */
export const mailJob: JobKind = {
  attempts: ATTEMPTS,
  async run(database, payload) {
    const { userId, teamId, mode } = payloadSchema.parse(payload)
    if (!environment().mail) return
    const { prisma } = database
    const member = await prisma.membership.findFirst({
      where: { userId, teamId, removedAt: null },
      include: { user: { select: { email: true } } },
    })
    const to = member?.user.email
    if (!to) return
    const rows = await waiting(database, userId, teamId, mode)
    if (rows.length === 0) return
    const items = await viewNotifications(prisma, rows)
    if (items.length > 0) await sendMail(notificationMail(to, items, environment().appUrl))
    await prisma.notification.updateMany({
      where: { id: { in: rows.map(({ id }) => id) } },
      data: { mailedAt: new Date() },
    })
  },
}

async function waiting(database: Database, userId: string, teamId: string, mode: string) {
  const { prisma } = database
  const setting = await settingsOf(prisma, teamId, [userId])
  const rows = await prisma.notification.findMany({
    where: { userId, teamId, mailedAt: null, readAt: null },
    orderBy: { at: 'asc' },
    take: MOST,
  })
  return rows.filter((row) => {
    const reason = reasonOf(row.reason)
    return reason !== null && setting(userId, reason).mail === mode
  })
}
