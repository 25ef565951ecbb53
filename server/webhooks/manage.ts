import { randomBytes } from 'node:crypto'
import net from 'node:net'
import { z } from 'zod'
import { problem } from '@/domain/problem'
import type { Actor } from '@/domain/team/roles'
import {
  changeWebhookInput,
  createWebhookInput,
  webhookView,
  type WebhookView,
} from '@/domain/webhooks/webhook'
import type { Webhook } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { getDatabase } from '@/server/database/open'
import { environment } from '@/server/environment'
import { hostOf } from '@/server/fetch/public-address'
import { mayConnect } from '@/server/fetch/public-lookup'
import { teamChain } from '@/server/history/record'
import { operation, type Call } from '@/server/http/operation'
import { matchVersion } from '@/server/http/pages'
import { newId } from '@/server/ids'
import { enqueue } from '@/server/jobs/enqueue'
import { writeOnce } from '@/server/team/write-once'
import { allow, write } from '@/server/write'
import { testKind } from './deliver'

async function view(tx: Transaction, webhook: Webhook, secret: string | null = null): Promise<WebhookView> {
  const last = await tx.webhookDelivery.findFirst({
    where: { webhookId: webhook.id, OR: [{ attempts: { gt: 0 } }, { deliveredAt: { not: null } }] },
    orderBy: [{ createdAt: 'desc' }, { seq: 'desc' }],
  })
  const { id, teamId, url, types, createdAt, disabledAt, version } = webhook
  return webhookView.parse({
    id,
    teamId,
    url,
    types,
    secret,
    createdAt: createdAt.toISOString(),
    disabledAt: disabledAt?.toISOString() ?? null,
    lastTry: last && {
      deliveredAt: last.deliveredAt?.toISOString() ?? null,
      status: last.status,
      error: last.error,
    },
    version,
  })
}

/** The webhooks of a team, for its owners. Throws `not-allowed` for other members. */
export async function readWebhooks(actor: Actor, teamId: string): Promise<{ items: WebhookView[] }> {
  allow(actor, 'webhook.manage', { teamId })
  const { prisma } = await getDatabase()
  const rows = await prisma.webhook.findMany({
    where: { teamId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return { items: await Promise.all(rows.map((row) => view(prisma, row))) }
}

/** What can be seen at once to be no public address; names are looked at when they are connected to. */
function refusePrivate(address: string | undefined): void {
  if (address === undefined || environment().webhookAllowPrivate) return
  const url = new URL(address)
  const host = hostOf(url)
  const isPrivate = net.isIP(host) === 0 ? /(^|\.)localhost$/i.test(host) : !mayConnect(host)
  if (isPrivate || url.username !== '' || url.password !== '')
    throw problem('bad-address', {
      errors: [{ path: '/url', message: 'Send a public address, without a user name or password in it.' }],
    })
}

async function lockWebhook(tx: Transaction, call: Call): Promise<Webhook> {
  const id = call.params.id ?? ''
  await tx.$queryRaw`SELECT 1 FROM "Webhook" WHERE "id" = ${id} FOR UPDATE`
  const webhook = await tx.webhook.findUnique({ where: { id } })
  if (!webhook) throw problem('not-found')
  allow(call.actor, 'webhook.manage', { teamId: webhook.teamId })
  await matchVersion(call.ifMatch, webhook.version, () => view(tx, webhook))
  return webhook
}

export const listWebhooks = operation({
  method: 'GET',
  path: '/teams/{id}/webhooks',
  summary: 'The webhooks of a team, for its owners.',
  answer: z.object({ items: z.array(webhookView) }),
  run: async ({ actor, params }) => ({ body: await readWebhooks(actor, params.id ?? '') }),
})

export const addWebhook = operation({
  method: 'POST',
  path: '/teams/{id}/webhooks',
  summary:
    'Adds an address that is told what happens, signed as Standard Webhooks says. Answers the secret once.',
  body: createWebhookInput,
  status: 201,
  answer: webhookView,
  async run(call) {
    const teamId = call.params.id ?? ''
    const { url, types = [] } = call.body
    return write(call, {
      load: async (tx) => {
        await tx.$queryRaw`SELECT 1 FROM "Team" WHERE "id" = ${teamId} FOR UPDATE`
      },
      allow: () => allow(call.actor, 'webhook.manage', { teamId }),
      decide: () => refusePrivate(url),
      record: async (tx) => {
        const secret = `whsec_${randomBytes(24).toString('base64')}`
        const webhook = await tx.webhook.create({
          data: {
            id: newId(),
            teamId,
            url,
            secret,
            types,
            createdById: call.actor.userId,
            createdAt: call.now,
          },
        })
        return {
          chain: teamChain(teamId),
          events: [{ type: 'webhook.added', data: { webhookId: webhook.id } }],
          answer: async (inside) => {
            const shown = await view(inside, webhook, secret)
            const location = `/api/v1/teams/${teamId}/webhooks`
            const repeated = { ...shown, secret: null }
            return { status: 201, body: shown, repeated, location, version: shown.version }
          },
        }
      },
    })
  },
})

export const changeWebhook = operation({
  method: 'PATCH',
  path: '/webhooks/{id}',
  summary: 'Changes the address or the events of a webhook, or switches it off and on.',
  body: changeWebhookInput,
  ifMatch: 'needed',
  answer: webhookView,
  run: (call) =>
    write(call, {
      load: (tx) => lockWebhook(tx, call),
      allow: () => undefined,
      decide: () => refusePrivate(call.body.url),
      record: async (tx, webhook) => {
        const { url, types, enabled } = call.body
        const changed = Object.keys(call.body)
        const changedRow =
          changed.length === 0
            ? webhook
            : await tx.webhook.update({
                where: { id: webhook.id },
                data: {
                  ...(url === undefined ? {} : { url }),
                  ...(types === undefined ? {} : { types }),
                  ...(enabled === undefined ? {} : { disabledAt: enabled ? null : call.now }),
                  version: { increment: 1 },
                },
              })
        return {
          chain: teamChain(webhook.teamId),
          events:
            changed.length === 0
              ? []
              : [{ type: 'webhook.changed', data: { webhookId: webhook.id, changed } }],
          answer: async (inside) => ({ body: await view(inside, changedRow), version: changedRow.version }),
        }
      },
    }),
})

export const removeWebhook = operation({
  method: 'DELETE',
  path: '/webhooks/{id}',
  summary: 'Removes a webhook with its secret; what waits for it is not sent any more.',
  ifMatch: 'needed',
  status: 204,
  run: (call) =>
    write(call, {
      load: (tx) => lockWebhook(tx, call),
      allow: () => undefined,
      decide: () => undefined,
      record: async (tx, webhook) => {
        await tx.webhook.delete({ where: { id: webhook.id } })
        return {
          chain: teamChain(webhook.teamId),
          events: [{ type: 'webhook.removed', data: { webhookId: webhook.id } }],
          answer: async () => ({ status: 204 }),
        }
      },
    }),
})

export const testWebhook = operation({
  method: 'POST',
  path: '/webhooks/{id}/test',
  summary: 'Sends an event of the type `webhook.test` to a webhook, once.',
  answer: webhookView,
  run: (call) =>
    writeOnce(call, async (tx) => {
      const webhook = await lockWebhook(tx, call)
      if (webhook.disabledAt)
        throw problem('wrong-state', 'This webhook is switched off. Switch it on first.')
      const id = newId()
      const { count } = await tx.webhookDelivery.createMany({
        data: [
          {
            id,
            webhookId: webhook.id,
            chainId: 'test',
            seq: Math.floor(call.now.getTime() / 1000),
            type: 'webhook.test',
            createdAt: call.now,
          },
        ],
        skipDuplicates: true,
      })
      if (count > 0) await enqueue(tx, { kind: testKind, payload: { deliveryId: id } })
      return { body: await view(tx, webhook), version: webhook.version }
    }),
})
