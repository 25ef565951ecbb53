import net from 'node:net'
import readline from 'node:readline'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import type { NotificationSettingsView, NotificationView } from '@/domain/notifications/view'
import { changeClaim } from '@/server/claims/change'
import * as settingsOfProcess from '@/server/environment'
import { parseEnvironment } from '@/server/environment'
import { api } from '@/server/http/api'
import { JobRunner } from '@/server/jobs/runner'
import { jobKinds } from '@/server/jobs/job-kinds'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk, type Person } from '@/server/testing/desk'
import { aClaim, anArticle, fileAs, someVerdict } from '@/server/testing/journey'
import { feedNotifications } from './feed'
import { countNotifications, listNotifications, readAllNotifications, readNotification } from './read'
import { getNotificationSettings, putNotificationSettings } from './settings'

const list = api({ GET: listNotifications })
const count = api({ GET: countNotifications })
const read = api({ POST: readNotification })
const readAll = api({ POST: readAllNotifications })
const settings = api({ GET: getNotificationSettings, PUT: putNotificationSettings })
const claims = api({ PATCH: changeClaim })

interface List {
  items: NotificationView[]
  next?: string
}

/** A mail server that takes everything; answers what it was given. */
async function mailServer() {
  const mails: string[] = []
  const state = { refuse: 0 }
  const server = net.createServer((socket) => {
    const say = (line: string) => socket.write(`${line}\r\n`)
    let data: string[] | null = null
    say('220 test')
    readline.createInterface(socket).on('line', (line) => {
      if (data) {
        if (line !== '.') return void data.push(line)
        mails.push(data.join('\n'))
        data = null
        return say('250 taken')
      }
      if (/^DATA/i.test(line)) {
        data = []
        return say('354 go on')
      }
      if (/^MAIL/i.test(line) && state.refuse > 0) {
        state.refuse -= 1
        return say('451 not now')
      }
      say(/^QUIT/i.test(line) ? '221 bye' : '250 well')
    })
    socket.on('error', () => undefined)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  return { mails, state, port: typeof address === 'object' ? (address?.port ?? 0) : 0 }
}

afterEach(() => vi.restoreAllMocks())

describe.each(databaseKinds)('notifications on %s', (kind) => {
  const database = useDatabase(kind)

  const mine = async (who: Person, query = '') =>
    (await callApi<List>(list, 'GET', who, { query })).body.items ?? []
  const unread = async (who: Person) => (await callApi(count, 'GET', who)).body.unread

  async function revealedClaim() {
    const desk = await makeDesk({ Olga: 'owner', Ed: 'editor', Ana: 'reviewer', Ben: 'reviewer' })
    const article = await anArticle(desk.Ed, { title: 'The flood' })
    const claim = await aClaim(desk.Ed, article, 'The bridge was closed for three days.')
    const patch = await callApi(claims, 'PATCH', desk.Ed, {
      params: { id: claim.id },
      body: { assignees: [desk.Ana.id] },
      headers: { 'if-match': `"${claim.version}"` },
    })
    expect(patch.status).toBe(200)
    await fileAs(desk.Ana, claim.id, someVerdict('false', { reasoning: 'quixotic heliotrope [@1]' }))
    return { desk, article, claim }
  }

  it('are made once, whoever looks and how often, and tell nothing of what is hidden', async () => {
    const { desk, article, claim } = await revealedClaim()
    await Promise.all([feedNotifications(database()), feedNotifications(database())])
    expect(await mine(desk.Ana)).toMatchObject([
      {
        reason: 'assigned',
        sentence: 'Ed assigned claim 1 to you.',
        articleTitle: 'The flood',
        claimNumber: 1,
        readAt: null,
        href: `/articles/${article.id}#claim-1`,
      },
    ])
    for (const person of [desk.Ben, desk.Ed, desk.Olga]) expect(await mine(person)).toEqual([])

    await fileAs(desk.Ben, claim.id)
    await Promise.all(Array.from({ length: 4 }, () => feedNotifications(database())))
    await database().prisma.feed.updateMany({ where: { chainId: desk.teamId }, data: { seq: 0 } })
    await feedNotifications(database())
    expect((await mine(desk.Ana)).map(({ reason }) => reason)).toEqual(['revealed', 'assigned'])
    expect((await mine(desk.Ed)).map(({ reason }) => reason)).toEqual(['to-rule'])
    expect(await mine(desk.Ben)).toEqual([])
    const all = JSON.stringify([await mine(desk.Ana), await mine(desk.Ed)])
    expect(all).not.toMatch(/quixotic|heliotrope|mostly|gauge/i)
  })

  it('do not tell of what happened long before they began', async () => {
    const { desk } = await revealedClaim()
    await feedNotifications(database(), () => new Date(Date.now() + 2 * 3_600_000))
    expect(await mine(desk.Ana)).toEqual([])
  })

  it('are read one by one or all, by whom they are for alone, and as long as they are in the team', async () => {
    const { desk, claim } = await revealedClaim()
    await fileAs(desk.Ben, claim.id)
    await feedNotifications(database())
    expect(await unread(desk.Ana)).toBe(2)
    const [first] = await mine(desk.Ana)
    const params = { id: first?.id ?? '' }
    expect((await callApi(read, 'POST', desk.Ben, { params })).status).toBe(404)
    expect((await callApi(read, 'POST', desk.Ana, { params })).body.readAt).not.toBeNull()
    expect(await unread(desk.Ana)).toBe(1)
    expect(await mine(desk.Ana, '?unread=true')).toHaveLength(1)
    const page = await callApi<List>(list, 'GET', desk.Ana, { query: '?limit=1' })
    expect(await mine(desk.Ana, `?limit=1&cursor=${page.body.next}`)).toMatchObject([{ reason: 'assigned' }])
    expect((await callApi(readAll, 'POST', desk.Ana)).body).toEqual({ unread: 0 })
    await database().prisma.membership.updateMany({
      where: { userId: desk.Ana.id },
      data: { removedAt: new Date() },
    })
    expect(await mine(desk.Ana)).toEqual([])
  })

  it('are those that somebody wants', async () => {
    const { desk, claim } = await revealedClaim()
    const items = [{ reason: 'assigned', inApp: false, mail: 'off' }]
    const put = await callApi<NotificationSettingsView>(settings, 'PUT', desk.Ana, { body: { items } })
    expect(put.body.items.find(({ reason }) => reason === 'assigned')).toEqual(items[0])
    expect(put.body.items.find(({ reason }) => reason === 'asked')).toMatchObject({ inApp: true })
    await feedNotifications(database())
    await fileAs(desk.Ben, claim.id)
    await feedNotifications(database())
    expect((await mine(desk.Ana)).map(({ reason }) => reason)).toEqual(['revealed'])
    const wrong = { items: [{ reason: 'nonsense', inApp: true, mail: 'off' }] }
    expect((await callApi(settings, 'PUT', desk.Ana, { body: wrong })).status).toBe(422)
    expect((await callApi(settings, 'GET', desk.Ana, { query: '?team=another' })).status).toBe(404)
  })

  it('go out by mail as a sentence and a link, also when the server refuses at first', async () => {
    const smtp = await mailServer()
    const env = { SMTP_URL: `smtp://127.0.0.1:${smtp.port}`, MAIL_FROM: 'Facts <facts@example.org>' }
    const set = parseEnvironment({ ...env, APP_URL: 'https://facts.example.org' })
    vi.spyOn(settingsOfProcess, 'environment').mockReturnValue(set)
    const { desk, article, claim } = await revealedClaim()
    await fileAs(desk.Ben, claim.id)
    await feedNotifications(database())
    let now = new Date(Date.now() + 60_000)
    smtp.state.refuse = 1
    const runner = new JobRunner(database(), jobKinds, () => now)
    onTestFinished(() => runner.stop())
    const job = () => database().prisma.job.findFirst({ where: { lastError: { not: null } } })
    await expect.poll(job, { timeout: 5000 }).toMatchObject({ attempts: 1 })
    expect(smtp.mails).toEqual([])
    now = new Date(now.getTime() + 60_000)
    runner.look()
    await expect.poll(() => smtp.mails.length, { timeout: 5000 }).toBe(1)
    const [mail = ''] = smtp.mails
    expect(mail).toContain('Subject: Ed assigned claim 1 to you.')
    expect(mail).toContain(`https://facts.example.org/articles/${article.id}#claim-1`)
    // The rest is for the digest of the next morning, and then everything was told.
    now = new Date(now.getTime() + 2 * 86_400_000)
    runner.look()
    await expect.poll(() => smtp.mails.length, { timeout: 5000 }).toBeGreaterThan(1)
    await expect.poll(() => database().prisma.job.count({ where: { kind: 'mail.notifications' } })).toBe(0)
    expect(smtp.mails.join()).not.toMatch(/quixotic|heliotrope|The flood/)
    expect(smtp.mails.slice(1).join()).not.toContain('assigned claim')
  })
})
