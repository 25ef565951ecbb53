import { z } from 'zod'
import { notificationReasons } from '@/domain/notifications/reason'
import { notificationCount, notificationView } from '@/domain/notifications/view'
import { problem } from '@/domain/problem'
import type { Actor } from '@/domain/team/roles'
import type { Prisma } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { getDatabase } from '@/server/database/open'
import { operation } from '@/server/http/operation'
import { page, pageOf, pageQuery, placeOf } from '@/server/http/pages'
import { wakeNotified } from '@/server/live/notified-wake'
import { writeOnce } from '@/server/team/write-once'
import { viewNotifications } from './view'

/** What a person is shown: of teams that they are in now, without what they do not want to see in the app. */
async function mine(tx: Transaction, actor: Actor): Promise<Prisma.NotificationWhereInput> {
  const unwanted = await tx.notificationSetting.findMany({ where: { userId: actor.userId, inApp: false } })
  return {
    userId: actor.userId,
    reason: { in: notificationReasons },
    teamId: { in: actor.memberships.map(({ teamId }) => teamId) },
    NOT: unwanted.map(({ teamId, reason }) => ({ teamId, reason })),
  }
}

const listQuery = pageQuery.extend({ unread: z.enum(['true', 'false']).optional() })
type ListQuery = z.infer<typeof listQuery>
const listPlace = z.tuple([z.iso.datetime(), z.string()])

/** A page of what a person was told, newest first. */
export async function readNotifications(actor: Actor, query: ListQuery) {
  const { prisma } = await getDatabase()
  const limit = query.limit ?? 50
  const place = placeOf(query.cursor, listPlace)
  const rows = await prisma.notification.findMany({
    where: {
      AND: [await mine(prisma, actor), query.unread === 'true' ? { readAt: null } : {}, after(place)],
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  return page(
    await viewNotifications(prisma, rows),
    limit,
    (item) => item,
    ({ at, id }) => [at, id],
  )
}

function after(place: z.infer<typeof listPlace> | null): Prisma.NotificationWhereInput {
  if (!place) return {}
  const at = new Date(place[0])
  return { OR: [{ at: { lt: at } }, { at, id: { lt: place[1] } }] }
}

export const listNotifications = operation({
  method: 'GET',
  path: '/notifications',
  summary: 'What you were told of, newest first.',
  query: listQuery,
  answer: pageOf(notificationView),
  run: async ({ actor, query }) => ({ body: await readNotifications(actor, query) }),
})

export const countNotifications = operation({
  method: 'GET',
  path: '/notifications/count',
  summary: 'How much you have not read yet.',
  answer: notificationCount,
  async run({ actor }) {
    const { prisma } = await getDatabase()
    const where = { AND: [await mine(prisma, actor), { readAt: null }] }
    return { body: { unread: await prisma.notification.count({ where }) } }
  },
})

export const readNotification = operation({
  method: 'POST',
  path: '/notifications/{id}/read',
  summary: 'Marks a notification as read.',
  answer: notificationView,
  run: (call) =>
    writeOnce(call, async (tx) => {
      const id = call.params.id ?? ''
      const where = await mine(tx, call.actor)
      const { count } = await tx.notification.updateMany({
        where: { AND: [where, { id, readAt: null }] },
        data: { readAt: call.now },
      })
      const row = await tx.notification.findFirst({ where: { AND: [where, { id }] } })
      const [view] = row ? await viewNotifications(tx, [row]) : []
      if (!view) throw problem('not-found')
      if (count > 0) await wakeNotified(tx, [call.actor.userId])
      return { body: view }
    }),
})

export const readAllNotifications = operation({
  method: 'POST',
  path: '/notifications/read-all',
  summary: 'Marks everything as read.',
  answer: notificationCount,
  run: (call) =>
    writeOnce(call, async (tx) => {
      const { count } = await tx.notification.updateMany({
        where: { userId: call.actor.userId, readAt: null, at: { lte: call.now } },
        data: { readAt: call.now },
      })
      if (count > 0) await wakeNotified(tx, [call.actor.userId])
      const where = { AND: [await mine(tx, call.actor), { readAt: null }] }
      return { body: { unread: await tx.notification.count({ where }) } }
    }),
})
