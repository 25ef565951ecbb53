import { parseEvent } from '@/domain/history/event'
import { toldOf } from '@/domain/notifications/rules'
import type { Database, Transaction } from '@/server/database/database'
import { readFacts } from './facts'
import { notify } from './notify'

const NAME = 'notifications'
const BATCH = 200
/** Nobody is told of what happened before this when the feed of a chain begins: after an update, or a restore. */
const NEWS_MS = 3_600_000

/**
 * Makes notifications of every event that was not looked at yet. Several processes may do so at a time: each chain is
 * worked on by one, and what was made is never made twice.
 */
export async function feedNotifications(
  database: Database,
  now: () => Date = () => new Date(),
): Promise<void> {
  const behind = await database.prisma.$queryRaw<{ id: string; teamId: string }[]>`
    SELECT c."id", c."teamId" FROM "Chain" c
    LEFT JOIN "Feed" f ON f."chainId" = c."id" AND f."name" = ${NAME}
    WHERE c."seq" > coalesce(f."seq", 0)`
  for (const chain of behind) {
    let more = true
    while (more) more = await database.transaction((tx) => feedOnce(tx, chain, now()))
  }
}

/** One batch of one chain; `true` while there is more. */
async function feedOnce(tx: Transaction, chain: { id: string; teamId: string }, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - NEWS_MS)
  await tx.$executeRaw`
    INSERT INTO "Feed" ("name", "chainId", "seq")
    SELECT ${NAME}, ${chain.id}, coalesce(max("seq"), 0) FROM "Event"
    WHERE "chainId" = ${chain.id} AND "at" < ${since}
    ON CONFLICT DO NOTHING`
  const [place] = await tx.$queryRaw<{ seq: number }[]>`
    SELECT "seq" FROM "Feed" WHERE "name" = ${NAME} AND "chainId" = ${chain.id} FOR UPDATE SKIP LOCKED`
  // Another process is at it, and heard the same wake-up.
  if (!place) return false
  const rows = await tx.event.findMany({
    where: { chainId: chain.id, seq: { gt: place.seq } },
    orderBy: { seq: 'asc' },
    take: BATCH,
  })
  const last = rows.at(-1)
  if (!last) return false
  const events = rows.flatMap(({ canonical }) => parseEvent(canonical) ?? [])
  const facts = await readFacts(tx, chain.teamId, events)
  const found = events.flatMap((event) =>
    toldOf(event, facts(event)).map((told) => ({
      ...told,
      chainId: chain.id,
      seq: event.seq,
      articleId: 'articleId' in event.data ? event.data.articleId : null,
      claimId: 'claimId' in event.data ? event.data.claimId : null,
      threadId: 'threadId' in event.data ? event.data.threadId : null,
      actorId: event.actorId,
      at: new Date(event.at),
    })),
  )
  await notify(tx, chain.teamId, found, now)
  await tx.feed.update({
    where: { name_chainId: { name: NAME, chainId: chain.id } },
    data: { seq: last.seq },
  })
  return rows.length === BATCH
}
