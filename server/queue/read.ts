import { z } from 'zod'
import { problem } from '@/domain/problem'
import { comparePlaces, placeInQueue, queuePlace } from '@/domain/queue/order'
import { queueCount, queueItem, type QueueCount, type QueueItem } from '@/domain/queue/queue'
import { roleIn, type Actor } from '@/domain/team/roles'
import type { Transaction } from '@/server/database/database'
import { getDatabase } from '@/server/database/open'
import { operation } from '@/server/http/operation'
import { page, pageOf, pageQuery, placeOf, type PageQuery } from '@/server/http/pages'
import { registerRows } from '@/server/register/rows'
import { chosenTeam } from '@/server/team/chosen-team'
import { waitingClaims, waitingKinds, type QueueOf, type Waiting } from './waiting-claims'
import { waitingTalks } from './waiting-talks'

const teamQuery = z.object({ team: z.string().max(64).optional() })
const listQuery = pageQuery.extend(teamQuery.shape)

function queueOf(actor: Actor, team: string | undefined, now: Date): QueueOf {
  const teamId = chosenTeam(actor, team)
  const role = roleIn(actor, teamId)
  if (!role) throw problem('not-found')
  return { teamId, userId: actor.userId, role, now }
}

async function waiting(tx: Transaction, queue: QueueOf): Promise<Waiting[]> {
  return [...(await waitingClaims(tx, queue)), ...(await waitingTalks(tx, queue))]
}

/** What waits for a person in a team, the most pressing first. */
export async function readQueue(
  actor: Actor,
  { team, cursor, limit = 50 }: PageQuery & { team?: string | undefined },
  now: Date,
): Promise<{ items: QueueItem[]; next?: string }> {
  const queue = queueOf(actor, team, now)
  const { prisma } = await getDatabase()
  const after = placeOf(cursor, queuePlace)
  const placed = (await waiting(prisma, queue))
    .map((item) => ({ item, place: placeInQueue(item, now) }))
    .filter(({ place }) => !after || comparePlaces(place, after) > 0)
    .sort((a, b) => comparePlaces(a.place, b.place))
  const { items, ...next } = page(
    placed.slice(0, limit + 1),
    limit,
    ({ item }) => item,
    ({ place }) => place,
  )
  return { items: await viewWaiting(prisma, queue, items), ...next }
}

/** One thing of the queue by its id, or `null` where it does not wait any more. */
export async function readQueueItem(
  actor: Actor,
  team: string | undefined,
  id: string,
  now: Date,
): Promise<QueueItem | null> {
  const queue = queueOf(actor, team, now)
  const { prisma } = await getDatabase()
  const found = (await waiting(prisma, queue)).filter((item) => item.id === id)
  return (await viewWaiting(prisma, queue, found))[0] ?? null
}

async function viewWaiting(tx: Transaction, queue: QueueOf, items: Waiting[]): Promise<QueueItem[]> {
  const rows = await registerRows(tx, queue.userId, [...new Set(items.flatMap((item) => item.claimId ?? []))])
  const rowOf = new Map(rows.map((row) => [row.id, row]))
  const articles = await tx.article.findMany({
    where: { id: { in: items.map((item) => item.articleId) } },
    select: { id: true, title: true },
  })
  const titleOf = new Map(articles.map((article) => [article.id, article.title]))
  return items.map(
    ({ id, kind, claimId, articleId, threadId, replyId, signOffId, dueAt, priority, why }) => ({
      id,
      kind,
      claim: rowOf.get(claimId ?? '') ?? null,
      articleId,
      articleTitle: titleOf.get(articleId) ?? null,
      threadId,
      replyId,
      signOffId,
      dueAt,
      priority,
      overdue: dueAt !== null && Date.parse(dueAt) < queue.now.getTime(),
      why,
    }),
  )
}

/** How much waits for a person, without reading what it is. */
export async function readQueueCount(actor: Actor, team: string | undefined, now: Date): Promise<QueueCount> {
  const queue = queueOf(actor, team, now)
  const { prisma } = await getDatabase()
  const kinds = await waitingKinds(prisma, queue)
  const talks = await waitingTalks(prisma, queue)
  const anybody = kinds.get('quorum') ?? 0
  const all = [...kinds.values()].reduce((sum, count) => sum + count, 0)
  return { mine: all - anybody + talks.length, anybody }
}

export const listQueue = operation({
  method: 'GET',
  path: '/queue',
  summary:
    'What waits for you, the most pressing first: overdue, then yours before anybody’s (`quorum`), by due date, priority, disagreement and age.',
  query: listQuery,
  answer: pageOf(queueItem),
  run: async ({ actor, query, now }) => ({ body: await readQueue(actor, query, now) }),
})

export const countQueue = operation({
  method: 'GET',
  path: '/queue/count',
  summary: 'How much waits for you, and how much for anybody who may file.',
  query: teamQuery,
  answer: queueCount,
  run: async ({ actor, query, now }) => ({ body: await readQueueCount(actor, query.team, now) }),
})
