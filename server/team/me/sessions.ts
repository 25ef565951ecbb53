import { z } from 'zod'
import { problem } from '@/domain/problem'
import { sessionView, type SessionView } from '@/domain/team/view'
import { endSessions } from '@/server/auth/session'
import { getDatabase } from '@/server/database/open'
import { operation } from '@/server/http/operation'
import { page, pageOf, pageQuery, placeOf, type PageQuery } from '@/server/http/pages'
import { writeOnce } from '../write-once'

const place = z.tuple([z.iso.datetime(), z.string()])

/** A page of a person's open sessions, the newest first; `currentId` is the one that asks. */
export async function readSessions(
  userId: string,
  currentId: string | null,
  { cursor, limit = 50 }: PageQuery = {},
): Promise<{ items: SessionView[]; next?: string }> {
  const { prisma } = await getDatabase()
  const before = placeOf(cursor, place)
  const rows = await prisma.session.findMany({
    where: {
      userId,
      revokedAt: null,
      expiresAt: { gt: new Date() },
      ...(before
        ? { OR: [{ createdAt: { lt: before[0] } }, { createdAt: before[0], id: { lt: before[1] } }] }
        : {}),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  return page(
    rows,
    limit,
    ({ id, userAgent, createdAt, lastSeenAt }) => ({
      id,
      userAgent,
      createdAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
      current: id === currentId,
    }),
    ({ createdAt, id }) => [createdAt.toISOString(), id],
  )
}

export const listSessions = operation({
  method: 'GET',
  path: '/me/sessions',
  summary: 'Your open sessions, the newest first.',
  query: pageQuery,
  answer: pageOf(sessionView),
  run: async ({ actor, sessionId, query }) => ({ body: await readSessions(actor.userId, sessionId, query) }),
})

export const endOtherSessions = operation({
  method: 'DELETE',
  path: '/me/sessions',
  summary: 'Ends all your sessions but the one that asks, or the one named by `id`.',
  query: z.object({ id: z.string().max(64).optional() }),
  status: 204,
  run: (call) =>
    writeOnce(call, async (tx) => {
      const { actor, query, sessionId, now } = call
      const ended = await endSessions(tx, { userId: actor.userId, id: query.id, exceptId: sessionId }, now)
      if (query.id !== undefined && ended === 0) throw problem('not-found')
      return { status: 204 }
    }),
})

export const endMySession = operation({
  method: 'DELETE',
  path: '/me/sessions/{id}',
  summary: 'Ends one of your sessions.',
  status: 204,
  run: (call) =>
    writeOnce(call, async (tx) => {
      const ended = await endSessions(tx, { userId: call.actor.userId, id: call.params.id ?? '' }, call.now)
      if (ended === 0) throw problem('not-found')
      return { status: 204 }
    }),
})
