import http from 'node:http'
import { Webhook } from 'standardwebhooks'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import type { WebhookView } from '@/domain/webhooks/webhook'
import * as settingsOfProcess from '@/server/environment'
import { parseEnvironment } from '@/server/environment'
import { isPublicAddress } from '@/server/fetch/public-address'
import { publicLookup } from '@/server/fetch/public-lookup'
import { api } from '@/server/http/api'
import { jobKinds } from '@/server/jobs/job-kinds'
import { JobRunner } from '@/server/jobs/runner'
import { feedNotifications } from '@/server/notifications/feed'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk } from '@/server/testing/desk'
import { aClaim, anArticle, fileAs, someVerdict } from '@/server/testing/journey'
import { feedWebhooks } from './feed'
import { addWebhook, changeWebhook, listWebhooks, removeWebhook, testWebhook } from './manage'
import { postPublicly } from './post'

const hooks = api({ GET: listWebhooks, POST: addWebhook })
const hook = api({ PATCH: changeWebhook, DELETE: removeWebhook })
const test = api({ POST: testWebhook })

/** Somebody's server that is told things; `status` is what it answers. */
async function receiver() {
  const state = { status: 204, got: [] as { body: string; headers: Record<string, string> }[] }
  const server = http.createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => (body += chunk))
    request.on('end', () => {
      state.got.push({ body, headers: request.headers as Record<string, string> })
      response.writeHead(state.status, { location: 'http://127.0.0.1:1/' }).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  return Object.assign(state, { url: `http://127.0.0.1:${port}/hook` })
}

function allowPrivate(yes: boolean) {
  const set = parseEnvironment({ WEBHOOK_ALLOW_PRIVATE: yes ? '1' : '0' })
  vi.spyOn(settingsOfProcess, 'environment').mockReturnValue(set)
}

beforeEach(() => allowPrivate(true))
afterEach(() => vi.restoreAllMocks())

describe('where webhooks may go', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.255.255',
    '192.168.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    'fe80::1',
    'fc00::1',
    'ff02::1',
    '2001::1',
    '2002:7f00:1::',
    'example.org',
    '',
  ])('is not %s', (address) => expect(isPublicAddress(address)).toBe(false))

  it.each(['8.8.8.8', '172.32.0.1', '1.1.1.1', '2606:4700::1111', '2a00:1450::1'])('is %s', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  )

  it('is decided on what is connected to, names and written addresses alike', async () => {
    const there = await receiver()
    allowPrivate(false)
    for (const host of ['127.0.0.1', 'localhost', '[::1]', '2130706433', '0x7f.1'])
      await expect(postPublicly(there.url.replace('127.0.0.1', host), '{}', {})).rejects.toThrow(
        /no address of the public internet/,
      )
    expect(there.got).toEqual([])
    const error = await new Promise((resolve) => publicLookup('localhost', { all: true }, resolve))
    expect(String(error)).toContain('no address of the public internet')
  })
})

describe.each(databaseKinds)('webhooks on %s', (kind) => {
  const database = useDatabase(kind)
  const run = (clock?: () => Date) => {
    const runner = new JobRunner(database(), jobKinds, clock)
    onTestFinished(() => runner.stop())
    return runner
  }
  const soon = { timeout: 8000 }

  it('get ids only, signed, of the events that they want, once each', async () => {
    const there = await receiver()
    const desk = await makeDesk({ Olga: 'owner', Ana: 'reviewer' })
    const params = { id: desk.teamId }
    const body = { url: there.url, types: ['claim.marked', 'verdict.filed'] }
    const made = await callApi<WebhookView>(hooks, 'POST', desk.Olga, { params, body })
    expect(made.status).toBe(201)
    const secret = made.body.secret ?? ''
    expect(secret).toMatch(/^whsec_/)

    const article = await anArticle(desk.Ana)
    const claim = await aClaim(desk.Ana, article, 'The bridge was closed for three days.')
    await fileAs(desk.Ana, claim.id, someVerdict('false', { reasoning: 'quixotic heliotrope [@1]' }))
    await Promise.all([feedWebhooks(database()), feedWebhooks(database())])
    await feedWebhooks(database())
    run()
    await expect.poll(() => there.got.length, soon).toBe(2)
    await expect.poll(() => database().prisma.job.count(), soon).toBe(0)
    const told = there.got.map(({ body, headers }) => new Webhook(secret).verify(body, headers))
    expect(told).toContainEqual({
      type: 'verdict.filed',
      timestamp: expect.any(String),
      data: { teamId: desk.teamId, articleId: article.id, claimId: claim.id, seq: expect.any(Number) },
    })
    expect(() =>
      new Webhook(`whsec_${btoa('another secret')}`).verify(there.got[0]?.body ?? '', {}),
    ).toThrow()
    expect(there.got.map(({ body }) => body).join()).not.toMatch(/quixotic|false|bridge/)
    const list = await callApi<{ items: WebhookView[] }>(hooks, 'GET', desk.Olga, { params })
    expect(list.body.items).toMatchObject([{ secret: null, lastTry: { status: 204, error: null } }])
  })

  it('are for owners, public addresses and known events', async () => {
    const desk = await makeDesk({ Olga: 'owner', Ed: 'editor' })
    const others = await makeDesk({ Eve: 'owner' })
    const params = { id: desk.teamId }
    const post = async (who: typeof desk.Olga, body: unknown) =>
      (await callApi(hooks, 'POST', who, { params, body })).status
    expect(await post(desk.Ed, { url: 'https://example.org/' })).toBe(403)
    expect(await post(others.Eve, { url: 'https://example.org/' })).toBe(404)
    expect(await post(desk.Olga, { url: 'ftp://example.org/' })).toBe(422)
    expect(await post(desk.Olga, { url: 'https://example.org/', types: ['nonsense'] })).toBe(422)
    allowPrivate(false)
    for (const host of ['localhost', '10.0.0.1', '[::1]', 'user:secret@example.org'])
      expect(await post(desk.Olga, { url: `http://${host}/` })).toBe(422)
    expect(await post(desk.Olga, { url: 'https://example.org/' })).toBe(201)
  })

  it('are changed with their version, tested, switched off and removed', async () => {
    const there = await receiver()
    const desk = await makeDesk({ Olga: 'owner' })
    const made = await callApi<WebhookView>(hooks, 'POST', desk.Olga, {
      params: { id: desk.teamId },
      body: { url: there.url },
    })
    const params = { id: made.body.id }
    expect((await callApi(test, 'POST', desk.Olga, { params })).status).toBe(200)
    run()
    await expect
      .poll(() => there.got.map(({ body }) => JSON.parse(body).type), soon)
      .toEqual(['webhook.test'])
    const patch = (version: number) =>
      callApi<WebhookView>(hook, 'PATCH', desk.Olga, {
        params,
        body: { enabled: false },
        headers: { 'if-match': `"${version}"` },
      })
    expect((await patch(7)).status).toBe(409)
    const off = await patch(1)
    expect(off.body).toMatchObject({ version: 2, disabledAt: expect.any(String) })
    expect((await callApi(test, 'POST', desk.Olga, { params })).status).toBe(409)
    const headers = { 'if-match': '"2"' }
    expect((await callApi(hook, 'DELETE', desk.Olga, { params, headers })).status).toBe(204)
    expect((await callApi(hook, 'DELETE', desk.Olga, { params, headers })).status).toBe(404)
  })

  it('are tried for three days, never follow a redirect, then are switched off and the owners told', async () => {
    await database().prisma.webhook.deleteMany()
    await database().prisma.job.deleteMany()
    const there = await receiver()
    there.status = 302
    const desk = await makeDesk({ Olga: 'owner', Ana: 'reviewer' })
    const body = { url: there.url, types: ['article.imported'] }
    await callApi(hooks, 'POST', desk.Olga, { params: { id: desk.teamId }, body })
    await anArticle(desk.Ana)
    await feedWebhooks(database())
    let now = new Date()
    const runner = run(() => now)
    const stopped = () =>
      database().prisma.webhook.count({ where: { teamId: desk.teamId, disabledAt: { not: null } } })
    for (let tries = 1; tries <= 10; tries++) {
      await expect.poll(() => there.got.length, soon).toBe(tries)
      await expect.poll(() => database().prisma.job.count({ where: { lockedUntil: null } }), soon).toBe(1)
      if (tries < 10) expect(await stopped()).toBe(0)
      now = new Date(now.getTime() + 86_400_000)
      runner.look()
    }
    await expect.poll(stopped, soon).toBe(1)
    await feedNotifications(database())
    const told = await database().prisma.notification.findMany({ where: { teamId: desk.teamId } })
    expect(told).toMatchObject([{ userId: desk.Olga.id, reason: 'webhook-stopped' }])
  })
})
