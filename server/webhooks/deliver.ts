import { Webhook } from 'standardwebhooks'
import { z } from 'zod'
import { deliveryDelay, deliveryTries } from '@/domain/webhooks/webhook'
import type { Database } from '@/server/database/database'
import { wake } from '@/server/database/wake'
import { record, teamChain } from '@/server/history/record'
import type { JobKind } from '@/server/jobs/runner'
import { postPublicly } from './post'

export const deliverKind = 'webhook.deliver'
export const testKind = 'webhook.test'

/** Who an event names that no person did. */
const machine = 'plumbline'
const payloadSchema = z.object({ deliveryId: z.string() })

/** Sends one delivery, signed at this moment. Rejects, and notes why, unless the address answered 2xx. */
async function deliver({ prisma }: Database, payload: unknown): Promise<void> {
  const { deliveryId } = payloadSchema.parse(payload)
  const delivery = await prisma.webhookDelivery.findUnique({
    where: { id: deliveryId },
    include: { webhook: true },
  })
  if (!delivery || delivery.deliveredAt || delivery.webhook.disabledAt) return
  const { webhook, chainId, seq } = delivery
  const event = await prisma.event.findUnique({ where: { chainId_seq: { chainId, seq } } })
  const now = new Date()
  const body = JSON.stringify({
    type: delivery.type,
    timestamp: (event?.at ?? delivery.createdAt).toISOString(),
    data: {
      teamId: webhook.teamId,
      articleId: event?.articleId ?? null,
      claimId: event?.claimId ?? null,
      seq: event?.seq ?? null,
    },
  })
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Plumbline',
    'webhook-id': delivery.id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(webhook.secret).sign(delivery.id, now, body),
  }
  const outcome = await postPublicly(webhook.url, body, headers).then(
    (status) => ({ status, error: status >= 200 && status < 300 ? null : `It answered ${status}.` }),
    (error: unknown) => ({ status: null, error: error instanceof Error ? error.message : String(error) }),
  )
  await prisma.webhookDelivery.updateMany({
    where: { id: delivery.id },
    data: {
      status: outcome.status,
      error: outcome.error?.slice(0, 500) ?? null,
      attempts: { increment: 1 },
      deliveredAt: outcome.error === null ? now : null,
    },
  })
  if (outcome.error !== null) throw new Error(outcome.error)
}

/** After three days without an answer nothing more is sent, and the owners are told by the event. */
async function switchOff(database: Database, payload: unknown): Promise<void> {
  const { deliveryId } = payloadSchema.parse(payload)
  await database.transaction(async (tx) => {
    const now = new Date()
    const delivery = await tx.webhookDelivery.findUnique({
      where: { id: deliveryId },
      include: { webhook: true },
    })
    if (!delivery) return
    await tx.webhookDelivery.update({ where: { id: deliveryId }, data: { failedAt: now } })
    const { id, teamId } = delivery.webhook
    const { count } = await tx.webhook.updateMany({
      where: { id, disabledAt: null },
      data: { disabledAt: now, version: { increment: 1 } },
    })
    if (count === 0) return
    const event = { type: 'webhook.changed' as const, data: { webhookId: id, changed: ['stopped'] } }
    await record(tx, teamChain(teamId), machine, now, [event])
    await wake(tx, teamId)
  })
}

export const deliverJob: JobKind = {
  attempts: deliveryTries,
  delay: deliveryDelay,
  run: deliver,
  gaveUp: switchOff,
}

/** A test that an owner asked for is tried once, and switches nothing off. */
export const testJob: JobKind = { attempts: 1, run: deliver }
