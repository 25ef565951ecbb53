import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { PresenceView } from '@/domain/live/live-message'
import type { Database } from '@/server/database/database'
import { getDatabase, setDatabase } from '@/server/database/open'
import { openPostgres } from '@/server/database/postgres'
import { wake } from '@/server/database/wake'
import { record, teamChain } from '@/server/history/record'
import { api } from '@/server/http/api'
import { revokeToken } from '@/server/team/me/personal-tokens'
import { removeMember } from '@/server/team/membership/members'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, freshPostgres, useDatabase } from '@/server/testing/database'
import { makeDesk, type Person } from '@/server/testing/desk'
import { aClaim, anArticle, fileAs } from '@/server/testing/journey'
import { followArticle, followEvents } from './events'
import { liveHub } from './hub'
import { bePresent, endPresence } from './presence'

const events = api({ GET: followEvents })
const articleEvents = api({ GET: followArticle })
const presence = api({ PUT: bePresent, DELETE: endPresence })
const members = api({ DELETE: removeMember })
const tokens = api({ DELETE: revokeToken })

interface Told {
  event: string
  id: number | null
  data: Record<string, unknown>
}

/** An open stream as a browser reads it. */
class Follower {
  readonly told: Told[] = []
  ended = false
  lastId: number | null = null
  private readonly abort = new AbortController()
  response: Response | null = null

  async open(
    who: Person,
    { query = '', articleId, lastId }: { query?: string; articleId?: string; lastId?: number | null } = {},
  ): Promise<this> {
    const headers = {
      authorization: `Bearer ${who.token}`,
      ...(typeof lastId === 'number' ? { 'last-event-id': String(lastId) } : {}),
    }
    const request = new Request(`http://localhost:3000/api/v1/events${query}`, {
      headers,
      signal: this.abort.signal,
    })
    const route = articleId === undefined ? events : articleEvents
    const params: Record<string, string> = articleId === undefined ? {} : { id: articleId }
    this.response = await route.GET(request, { params: Promise.resolve(params) })
    if (this.response.status === 200 && this.response.body) void this.read(this.response.body)
    onTestFinished(() => this.cut())
    return this
  }

  cut(): void {
    this.abort.abort()
  }

  of(type: string): Told[] {
    return this.told.filter(({ event }) => event === type)
  }

  private async read(body: ReadableStream<Uint8Array>) {
    let rest = ''
    const decoder = new TextDecoder()
    const reader = body.getReader()
    for (;;) {
      const { value, done } = await reader.read()
      if (done) break
      rest += decoder.decode(value, { stream: true })
      const blocks = rest.split('\n\n')
      rest = blocks.pop() ?? ''
      blocks.forEach((block) => this.take(block))
    }
    this.ended = true
  }

  private take(block: string) {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1]
    const id = field('id')
    if (id !== undefined) this.lastId = Number(id)
    const data = field('data')
    if (data === undefined) return
    const event = field('event') ?? 'message'
    this.told.push({ event, id: id === undefined ? null : Number(id), data: JSON.parse(data) })
  }
}

/** Appends events to a team's chain, as many writes one after the other. */
async function happen(database: Database, teamId: string, actorId: string, times: number) {
  for (let n = 0; n < times; n++)
    await database.transaction(async (tx) => {
      const event = { type: 'source.added' as const, data: { sourceId: `source-${n}` } }
      await record(tx, teamChain(teamId), actorId, new Date(), [event])
      await wake(tx, teamId)
    })
}

const soon = { timeout: 5000, interval: 10 }

describe.each(databaseKinds)('the live stream on %s', (kind) => {
  const database = useDatabase(kind)

  it('tells every event once and in order, also when the connection is cut again and again', async () => {
    const desk = await makeDesk({ Ana: 'reviewer' })
    const seen: number[] = []
    const total = 1000
    const writing = happen(database(), desk.teamId, desk.Ana.id, total)
    let last: number | null = null
    for (let query = '?after=0'; seen.length < total;) {
      const follower = await new Follower().open(desk.Ana, { query, lastId: last })
      const wanted = Math.min(total, seen.length + 150)
      await expect.poll(() => seen.length + follower.told.length, soon).toBeGreaterThanOrEqual(wanted)
      follower.cut()
      seen.push(...follower.told.map(({ id }) => id ?? -1))
      last = seen.at(-1) ?? 0
      query = ''
    }
    await writing
    expect(seen).toEqual(Array.from({ length: total }, (_, n) => n + 1))
  })

  it('starts at now when no place is named, resumes after one, and says reset to whoever is too far behind', async () => {
    const desk = await makeDesk({ Ana: 'reviewer' })
    await happen(database(), desk.teamId, desk.Ana.id, 3)
    const now = await new Follower().open(desk.Ana)
    const resumed = await new Follower().open(desk.Ana, { query: '?after=2' })
    await happen(database(), desk.teamId, desk.Ana.id, 1)
    await expect.poll(() => now.told.map(({ id }) => id), soon).toEqual([4])
    await expect.poll(() => resumed.told.map(({ id }) => id), soon).toEqual([3, 4])
    expect(now.response?.headers.get('cache-control')).toBe('no-cache, no-transform')

    await database().prisma.chain.update({ where: { id: desk.teamId }, data: { seq: 1005 } })
    now.cut()
    resumed.cut()
    const late = await new Follower().open(desk.Ana, { query: '?after=4' })
    await expect.poll(() => late.told, soon).toMatchObject([{ event: 'reset', id: 1005 }])
    const ahead = await new Follower().open(desk.Ana, { query: '?after=2000' })
    await expect.poll(() => ahead.told, soon).toMatchObject([{ event: 'reset', id: 1005 }])
  })

  it('tells of one article where one is asked for, and holds ids alone', async () => {
    const desk = await makeDesk({ Ana: 'reviewer', Ben: 'reviewer' })
    const [one, other] = [await anArticle(desk.Ana), await anArticle(desk.Ana)]
    const follower = await new Follower().open(desk.Ben, { articleId: one.id })
    const claim = await aClaim(desk.Ana, one, 'The river rose by two metres in May.')
    await aClaim(desk.Ana, other, 'The bridge was closed for three days.')
    await fileAs(desk.Ana, claim.id)
    await expect.poll(() => follower.of('verdict.filed').length, soon).toBe(1)
    expect(follower.told.filter(({ id }) => id !== null).map(({ event, data }) => [event, data])).toEqual([
      ['claim.marked', { articleId: one.id, claimId: claim.id, type: 'claim.marked', seq: 3 }],
      ['verdict.filed', { articleId: one.id, claimId: claim.id, type: 'verdict.filed', seq: 5 }],
    ])
  })

  it('is not there for another team, nor for whoever names a team that is not theirs', async () => {
    const desk = await makeDesk({ Ana: 'reviewer' })
    const others = await makeDesk({ Eve: 'owner' })
    const article = await anArticle(desk.Ana)
    const status = async (query: string) =>
      (await new Follower().open(others.Eve, { query })).response?.status
    expect(await status(`?article=${article.id}`)).toBe(404)
    expect(await status(`?team=${desk.teamId}`)).toBe(404)
    expect(await status('?after=x')).toBe(422)
  })

  it('ends within five seconds for a removed member and for a revoked token', async () => {
    const desk = await makeDesk({ Olga: 'owner', Ana: 'reviewer', Ben: 'reviewer' })
    const ana = await new Follower().open(desk.Ana)
    const ben = await new Follower().open(desk.Ben)
    const params = { id: desk.teamId, userId: desk.Ana.id }
    expect((await callApi(members, 'DELETE', desk.Olga, { params })).status).toBe(204)
    await expect.poll(() => ana.ended, soon).toBe(true)
    expect(ben.ended).toBe(false)
    const token = await database().prisma.apiToken.findFirstOrThrow({ where: { userId: desk.Ben.id } })
    await callApi(tokens, 'DELETE', desk.Ben, { params: { id: token.id } })
    await expect.poll(() => ben.ended, soon).toBe(true)
  })

  it('ends within five seconds even where no wake-up came', async () => {
    const desk = await makeDesk({ Ana: 'reviewer' })
    const ana = await new Follower().open(desk.Ana)
    await database().prisma.membership.updateMany({
      where: { userId: desk.Ana.id },
      data: { removedAt: new Date() },
    })
    await expect.poll(() => ana.ended, soon).toBe(true)
  })

  it('costs one reading for two hundred idle streams, and leaves nothing behind', async () => {
    const people = Object.fromEntries(['A', 'B', 'C'].map((name) => [name, 'reviewer' as const]))
    const desk = await makeDesk<'A' | 'B' | 'C'>({ A: 'reviewer', B: 'reviewer', C: 'reviewer', ...people })
    const hub = liveHub(await getDatabase())
    expect(hub.size).toEqual({ streams: 0, readers: 0, listening: false })
    const open = await Promise.all(
      Array.from({ length: 200 }, (_, n) => new Follower().open([desk.A, desk.B, desk.C][n % 3] ?? desk.A)),
    )
    expect(hub.size).toEqual({ streams: 200, readers: 1, listening: true })
    await happen(database(), desk.teamId, desk.A.id, 2)
    await expect.poll(() => open.every(({ told }) => told.length === 2), soon).toBe(true)
    open.forEach((follower) => follower.cut())
    await expect.poll(() => hub.size, soon).toEqual({ streams: 0, readers: 0, listening: false })
  })

  it('says who has the article open and what they write on, and when they are gone', async () => {
    const desk = await makeDesk({ Ana: 'reviewer', Ben: 'reviewer', Vic: 'viewer' })
    const article = await anArticle(desk.Ana)
    const claim = await aClaim(desk.Ana, article, 'The bridge was closed for three days.')
    const params = { id: article.id }
    const put = (who: Person, writing: string | null, tab = 'one') =>
      callApi<PresenceView>(presence, 'PUT', who, { params, body: { tab, writing } })
    const team = await new Follower().open(desk.Ana)
    const here = await new Follower().open(desk.Vic, { articleId: article.id })
    await expect.poll(() => here.of('presence'), soon).toMatchObject([{ id: null, data: { people: [] } }])

    expect((await put(desk.Ben, claim.id)).body.people).toEqual([
      { id: desk.Ben.id, name: 'Ben', writing: 1 },
    ])
    await put(desk.Ben, null, 'two')
    expect((await put(desk.Vic, claim.id)).body.people).toMatchObject([
      { name: 'Ben', writing: 1 },
      { name: 'Vic', writing: null },
    ])
    for (const follower of [team, here])
      await expect
        .poll(() => follower.of('presence').at(-1)?.data, soon)
        .toMatchObject({ articleId: article.id, people: [{ writing: 1 }, { writing: null }] })

    for (const tab of ['one', 'two'])
      await callApi(presence, 'DELETE', desk.Ben, { params, query: `?tab=${tab}` })
    await expect
      .poll(() => here.of('presence').at(-1)?.data, soon)
      .toMatchObject({ people: [{ name: 'Vic' }] })
    // Nobody ends another's tab, and one that falls silent is gone by itself.
    await callApi(presence, 'DELETE', desk.Ben, { params, query: '?tab=one' })
    await database().prisma.presence.updateMany({ data: { seenAt: new Date(Date.now() - 31_000) } })
    await expect.poll(() => here.of('presence').at(-1)?.data, { timeout: 8000 }).toMatchObject({ people: [] })
    expect((await put(desk.Ben, 'no-claim-of-this')).status).toBe(422)
    expect((await callApi(presence, 'PUT', null, { params, body: { tab: 'x', writing: null } })).status).toBe(
      401,
    )
  })
})

describe.runIf(databaseKinds.includes('postgres'))('the live stream of another process', () => {
  it('tells a thousand events in order, none missing after a cut connection', async () => {
    const { url, drop } = await freshPostgres()
    const [here, there] = [await openPostgres(url, url), await openPostgres(url, url)]
    setDatabase(here)
    const desk = await makeDesk({ Ana: 'reviewer' })
    const follower = await new Follower().open(desk.Ana, { query: '?after=0' })
    const writing = happen(there, desk.teamId, desk.Ana.id, 1000)
    await expect.poll(() => follower.told.length, soon).toBeGreaterThan(100)
    // The listening connection is cut on the server: what is told meanwhile must be found in the rows.
    await there.prisma
      .$queryRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'plumbline listener'`
    await writing
    await expect.poll(() => follower.told.length, { timeout: 15_000 }).toBe(1000)
    expect(follower.told.map(({ id }) => id)).toEqual(Array.from({ length: 1000 }, (_, n) => n + 1))
    follower.cut()
    await sleep(50)
    setDatabase(null)
    await Promise.all([here.close(), there.close()])
    await drop()
  }, 60_000)
})
