import { z } from 'zod'
import { notificationReasons } from '@/domain/notifications/reason'
import {
  notificationSettingsInput,
  notificationSettingsView,
  type NotificationSettingsView,
} from '@/domain/notifications/view'
import type { Actor } from '@/domain/team/roles'
import type { Transaction } from '@/server/database/database'
import { getDatabase } from '@/server/database/open'
import { transaction } from '@/server/database/transaction'
import { environment } from '@/server/environment'
import { operation } from '@/server/http/operation'
import { wakeNotified } from '@/server/live/notified-wake'
import { chosenTeam } from '@/server/team/chosen-team'
import { settingsOf } from './settings-of'

const path = '/me/notification-settings'
const query = z.object({ team: z.string().max(64).optional() })

async function view(tx: Transaction, userId: string, teamId: string): Promise<NotificationSettingsView> {
  const setting = await settingsOf(tx, teamId, [userId])
  return {
    teamId,
    mailServer: environment().mail !== null,
    items: notificationReasons.map((reason) => ({ reason, ...setting(userId, reason) })),
  }
}

/** What a person is told of in one team. Throws `not-found` for a team that is not theirs. */
export async function readNotificationSettings(
  actor: Actor,
  team?: string,
): Promise<NotificationSettingsView> {
  const { prisma } = await getDatabase()
  return view(prisma, actor.userId, chosenTeam(actor, team))
}

export const getNotificationSettings = operation({
  method: 'GET',
  path,
  summary: 'What you are told of in a team, in the app and by mail.',
  query,
  answer: notificationSettingsView,
  run: async (call) => ({ body: await readNotificationSettings(call.actor, call.query.team) }),
})

export const putNotificationSettings = operation({
  method: 'PUT',
  path,
  summary: 'Changes what you are told of in a team. Reasons that are left out stay as they are.',
  query,
  body: notificationSettingsInput,
  answer: notificationSettingsView,
  run: ({ actor, body, query: { team } }) =>
    transaction(async (tx) => {
      const teamId = chosenTeam(actor, team)
      const { userId } = actor
      for (const { reason, inApp, mail } of body.items)
        await tx.notificationSetting.upsert({
          where: { userId_teamId_reason: { userId, teamId, reason } },
          create: { userId, teamId, reason, inApp, mail },
          update: { inApp, mail },
        })
      await wakeNotified(tx, [userId])
      return { body: await view(tx, userId, teamId) }
    }),
})
