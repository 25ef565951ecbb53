import { z } from 'zod'
import type { Database, Transaction } from '@/server/database/database'
import { newId } from '@/server/ids'
import { enqueue } from '@/server/jobs/enqueue'
import { deliverKind } from './deliver'

const NAME = 'webhooks'
const BATCH = 200
const typesSchema = z.array(z.string())

/**
 * Leaves a delivery for every event that some webhook of its team wants, once, however many processes look. A sample
 * stands outside: only the teams' own chains count.
 */
export async function feedWebhooks(database: Database): Promise<void> {
  const behind = await database.prisma.$queryRaw<{ id: string }[]>`
    SELECT c."id" FROM "Chain" c
    LEFT JOIN "Feed" f ON f."chainId" = c."id" AND f."name" = ${NAME}
    WHERE c."id" = c."teamId" AND c."seq" > coalesce(f."seq", 0)
      AND EXISTS (SELECT 1 FROM "Webhook" w WHERE w."teamId" = c."teamId")`
  for (const { id } of behind) {
    let more = true
    while (more) more = await database.transaction((tx) => feedOnce(tx, id))
  }
}

async function feedOnce(tx: Transaction, teamId: string): Promise<boolean> {
  await tx.$executeRaw`
    INSERT INTO "Feed" ("name", "chainId", "seq") VALUES (${NAME}, ${teamId}, 0) ON CONFLICT DO NOTHING`
  const [place] = await tx.$queryRaw<{ seq: number }[]>`
    SELECT "seq" FROM "Feed" WHERE "name" = ${NAME} AND "chainId" = ${teamId} FOR UPDATE SKIP LOCKED`
  if (!place) return false
  const webhooks = await tx.webhook.findMany({ where: { teamId } })
  const since = webhooks.reduce((least, { createdAt }) => Math.min(least, createdAt.getTime()), Infinity)
  if (since === Infinity) return false
  const rows = await tx.event.findMany({
    where: { chainId: teamId, seq: { gt: place.seq }, at: { gte: new Date(since) } },
    orderBy: { seq: 'asc' },
    take: BATCH,
    select: { seq: true, type: true, at: true },
  })
  for (const { seq, type, at } of rows)
    for (const webhook of webhooks) {
      const types = typesSchema.parse(webhook.types)
      // What happens while it is switched off is not made up for later.
      if (webhook.disabledAt || at < webhook.createdAt) continue
      if (types.length > 0 && !types.includes(type)) continue
      const id = newId()
      const { count } = await tx.webhookDelivery.createMany({
        data: [{ id, webhookId: webhook.id, chainId: teamId, seq, type, createdAt: at }],
        skipDuplicates: true,
      })
      if (count > 0) await enqueue(tx, { kind: deliverKind, payload: { deliveryId: id } })
    }
  const last = rows.at(-1)
  if (!last) return false
  await tx.feed.update({
    where: { name_chainId: { name: NAME, chainId: teamId } },
    data: { seq: last.seq },
  })
  return rows.length === BATCH
}
