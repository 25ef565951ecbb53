import { beforeAll, describe, expect, test } from 'vitest'
import type { RegisterRow } from '@/domain/register/register'
import type { AssignView } from '@/domain/register/assign'
import { changeArticle } from '@/server/articles/change'
import { parkClaim } from '@/server/claims/acts'
import { getClaim } from '@/server/claims/read'
import { verifyHistory } from '@/server/history/verify'
import { api } from '@/server/http/api'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk, type Person } from '@/server/testing/desk'
import { aClaim, anArticle, fileAs, someVerdict } from '@/server/testing/journey'
import { assignClaims } from './assign'
import { exportRegister } from './export'
import { listRegister } from './read'

const register = api({ GET: listRegister })
const csv = api({ GET: exportRegister })
const assigning = api({ POST: assignClaims })
const claims = api({ GET: getClaim })
const parking = api({ POST: parkClaim })
const article = api({ PATCH: changeArticle })

async function find(who: Person, query = ''): Promise<RegisterRow[]> {
  const answer = await callApi<{ items: RegisterRow[] }>(register, 'GET', who, { query })
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  return answer.body.items
}
const statements = async (who: Person, query: string) => (await find(who, query)).map((row) => row.statement)
const assign = (who: Person, body: unknown) => callApi<AssignView>(assigning, 'POST', who, { body })

describe.each(databaseKinds)('the register on %s', (kind) => {
  const database = useDatabase(kind)
  const desk = () => makeDesk({ Ana: 'reviewer', Ben: 'reviewer', Eva: 'editor', Vic: 'viewer' })
  let flood: Awaited<ReturnType<typeof madeFlood>>

  /** An article of four claims: open, checking with a hidden rating, agreed on `false`, parked. */
  async function madeFlood() {
    const people = await desk()
    const { Ana, Ben, Eva } = people
    const one = await anArticle(Ana, { title: 'The flood', publisher: 'The Daily' })
    const open = await aClaim(Ana, one, 'rose by two metres', {
      statement: 'The river rose 100% of_the time.',
    })
    const hidden = await aClaim(Ana, one, 'nobody was hurt', {
      statement: 'Nobody was hurt.',
      voices: [{ chain: [{ name: 'The police' }, { name: 'Mayor Müller', role: 'mayor' }], act: 'says' }],
    })
    const agreed = await aClaim(Ana, one, 'closed for three days', { statement: 'The bridge was closed.' })
    const parked = await aClaim(Ana, one, 'is not expected', { statement: 'No second flood.' })
    const secret = { summary: 'zanzibar', reasoning: 'xylophone', saidRating: 'said' }
    await fileAs(Ana, hidden.id, someVerdict('mixed', secret))
    await fileAs(Ana, agreed.id, someVerdict('false'))
    await fileAs(Ben, agreed.id, someVerdict('false'))
    await callApi(parking, 'POST', Eva, { params: { id: parked.id }, body: { reason: 'Later.' } })
    return { ...people, article: one, open, hidden, agreed, parked }
  }
  beforeAll(async () => {
    flood = await madeFlood()
  })

  test('finds by state, several at once, and pages through all of them once', async () => {
    const { Vic } = flood
    expect((await find(Vic)).map(({ state }) => state)).toEqual(['open', 'checking', 'agreed', 'parked'])
    expect(await statements(Vic, '?state=agreed,parked')).toEqual([
      'The bridge was closed.',
      'No second flood.',
    ])
    expect(await statements(Vic, '?state=disputed')).toEqual([])
    const seen: string[] = []
    let cursor = ''
    for (;;) {
      const page = await callApi<{ items: RegisterRow[]; next?: string }>(register, 'GET', Vic, {
        query: `?limit=1&sort=-statement&state=open,checking,agreed,parked&cursor=${cursor}`,
      })
      seen.push(...page.body.items.map((row) => row.statement))
      if (!page.body.next) break
      cursor = page.body.next
    }
    expect(seen).toEqual([
      'The river rose 100% of_the time.',
      'The bridge was closed.',
      'Nobody was hurt.',
      'No second flood.',
    ])
  })

  test('finds by words of the statement, the quote, the speaker and the article; wildcards are letters', async () => {
    const { Vic } = flood
    expect(await statements(Vic, '?q=hurt')).toEqual(['Nobody was hurt.'])
    expect(await statements(Vic, '?q=rose%20by%20two')).toEqual(['The river rose 100% of_the time.'])
    expect(await statements(Vic, '?q=m%C3%BCller')).toEqual(['Nobody was hurt.'])
    expect(await statements(Vic, '?q=the%20FLOOD')).toHaveLength(4)
    expect(await statements(Vic, '?q=100%25%20of_the')).toHaveLength(1)
    expect(await statements(Vic, '?q=b%25d')).toEqual([])
    expect(await statements(Vic, '?speaker=police')).toEqual(['Nobody was hurt.'])
    expect(await statements(Vic, '?speaker=daily')).toHaveLength(3)
    expect(await statements(Vic, '?q=chain')).toEqual([])
    expect((await find(Vic, '?q=nobody'))[0]).toMatchObject({ speaker: 'Mayor Müller', due: null })
  })

  test('finds an agreed rating, and nothing at all by a hidden one or by its words', async () => {
    const { Ben, Eva, Vic } = flood
    for (const who of [Ben, Eva, Vic]) {
      expect(await statements(who, '?rating=false')).toEqual(['The bridge was closed.'])
      for (const query of ['?rating=mixed', '?q=zanzibar', '?q=xylophone', '?rating=mixed&state=checking'])
        expect(await find(who, query)).toEqual([])
      const file = await csv.GET(
        new Request('http://localhost:3000/api/v1/claims/export', {
          headers: { authorization: `Bearer ${who.token}` },
        }),
        { params: Promise.resolve({}) },
      )
      expect(await file.text()).not.toMatch(/zanzibar|xylophone|mixed/i)
    }
  })

  test('whoever was asked for one more verdict neither sees nor finds what the others agreed on', async () => {
    const { Ana, Ben, Cem, Eva } = await makeDesk({
      Ana: 'reviewer',
      Ben: 'reviewer',
      Cem: 'reviewer',
      Eva: 'editor',
    })
    const marked = await aClaim(Ana, await anArticle(Ana), 'rose by two metres')
    await fileAs(Ana, marked.id, someVerdict('false'))
    await fileAs(Ben, marked.id, someVerdict('false'))
    await database().prisma.verdictRequest.create({
      data: { claimId: marked.id, userId: Cem.id, askedById: Eva.id, createdAt: new Date() },
    })
    expect(await find(Ben, '?rating=false')).toHaveLength(1)
    for (const query of ['?rating=false', '?state=agreed', '?state=disputed,ruled'])
      expect(await find(Cem, query)).toEqual([])
    expect((await find(Cem, '?state=checking'))[0]).toMatchObject({ state: 'checking', agreedRating: null })
  })

  test('leaves out what was archived or removed and other teams, and finds an article by its id', async () => {
    const { Ana, Eva } = await desk()
    const one = await anArticle(Ana)
    await aClaim(Ana, one, 'rose by two metres')
    expect(await find(Eva)).toHaveLength(1)
    await database().prisma.article.update({ where: { id: one.id }, data: { archivedAt: new Date() } })
    expect(await find(Eva)).toEqual([])
    expect(await find(Eva, `?article=${one.id}`)).toHaveLength(1)
    expect(await find(Eva, `?article=${flood.article.id}`)).toEqual([])
    const other = await callApi(register, 'GET', Eva, { query: '?team=elsewhere' })
    expect(other.status).toBe(404)
    const wrong = await callApi(register, 'GET', Eva, { query: '?sort=colour' })
    expect(wrong).toMatchObject({ status: 422, body: { code: 'invalid' } })
  })

  test('a claim is due when its article is, unless it has a date of its own', async () => {
    const { Ana, Eva } = await desk()
    const one = await anArticle(Ana)
    const first = await aClaim(Ana, one, 'rose by two metres', { statement: 'first' })
    await aClaim(Ana, one, 'nobody was hurt', { statement: 'second' })
    const soon = new Date(Date.now() + 3_600_000).toISOString()
    const past = new Date(Date.now() - 3_600_000).toISOString()
    await callApi(article, 'PATCH', Eva, {
      params: { id: one.id },
      body: { check: { dueAt: soon } },
      headers: { 'if-match': '*' },
    })
    await assign(Eva, { claimIds: [first.id], dueAt: past })
    expect(await statements(Ana, '?due=overdue')).toEqual(['first'])
    expect(await statements(Ana, '?due=today')).toEqual(['second'])
    expect(await statements(Ana, '?due=none')).toEqual([])
    expect(await statements(Ana, '')).toEqual(['first', 'second'])
    expect(await statements(Ana, '?sort=-due')).toEqual(['second', 'first'])
  })

  test('one plan for many claims changes each that is not so already, and writes one event for each', async () => {
    const { Ana, Ben, Eva, teamId } = await desk()
    const one = await anArticle(Ana)
    const marked = [await aClaim(Ana, one, 'rose by two metres'), await aClaim(Ana, one, 'nobody was hurt')]
    const claimIds = marked.map(({ id }) => id)
    const first = await assign(Eva, { claimIds: [claimIds[0]], assignees: { set: [Ana.id] } })
    expect(first.body.items).toEqual([{ id: claimIds[0], version: 2, changed: ['assignees'] }])
    const plan = { claimIds, assignees: { add: [Ana.id] }, priority: 4, dueAt: '2031-05-01T10:00:00.000Z' }
    const both = await assign(Eva, plan)
    expect(both.body.items).toHaveLength(2)
    expect(Object.fromEntries(both.body.items.map(({ id, changed }) => [id, changed]))).toEqual({
      [claimIds[0] ?? '']: ['dueAt', 'priority'],
      [claimIds[1] ?? '']: ['dueAt', 'priority', 'assignees'],
    })
    expect((await assign(Eva, plan)).body.items).toEqual([])
    expect(await find(Ana, `?assignee=me`)).toHaveLength(2)
    expect(await find(Ben, `?assignee=me`)).toEqual([])
    expect(await find(Ben, `?assignee=${Ana.id}&due=none`)).toEqual([])
    await database().prisma.membership.updateMany({
      where: { userId: Ana.id },
      data: { removedAt: new Date() },
    })
    expect(await find(Ben, '?assignee=none')).toHaveLength(2)
    const events = await database().prisma.event.count({ where: { chainId: teamId, type: 'claim.changed' } })
    expect(events).toBe(3)
    expect((await verifyHistory(database().prisma, teamId))[0]?.broken).toBeNull()
  })

  test('a plan happens to all of its claims or to none', async () => {
    const { Ana, Ben, Eva, Vic } = await desk()
    const marked = await aClaim(Ana, await anArticle(Ana), 'rose by two metres')
    const version = async () =>
      (await callApi<RegisterRow>(claims, 'GET', Eva, { params: { id: marked.id } })).body.version
    const tries: [Person, object, number][] = [
      [Eva, { claimIds: [marked.id, 'nothing'], priority: 1 }, 404],
      [Eva, { claimIds: [marked.id, flood.open.id], priority: 1 }, 404],
      [flood.Eva, { claimIds: [marked.id], assignees: { set: ['nobody'] } }, 404],
      [Eva, { claimIds: [marked.id], priority: 1, assignees: { set: ['nobody'] } }, 422],
      [Eva, { claimIds: [marked.id], assignees: { add: [flood.Ana.id] } }, 422],
      [Eva, { claimIds: [], priority: 1 }, 422],
      [Eva, { claimIds: [marked.id], priority: 6 }, 422],
      [Ana, { claimIds: [marked.id], priority: 1 }, 403],
      [Vic, { claimIds: [marked.id], assignees: { add: [Ben.id] } }, 403],
    ]
    for (const [who, body, status] of tries) expect((await assign(who, body)).status).toBe(status)
    expect(await version()).toBe(1)
  })

  test('plans for the same claims at once, named in any order, all happen, and the chain stays whole', async () => {
    const { Ana, Ben, Eva, teamId } = await desk()
    const one = await anArticle(Ana)
    const made: string[] = []
    for (const words of ['rose by two metres', 'nobody was hurt', 'closed for three days'])
      made.push((await aClaim(Ana, one, words)).id)
    const plans = Array.from({ length: 12 }, (_, at) => ({
      claimIds: at % 2 === 0 ? made : [...made].reverse(),
      assignees: { [at % 3 === 0 ? 'remove' : 'add']: [at % 2 === 0 ? Ana.id : Ben.id] },
      priority: at % 6,
    }))
    const answers = await Promise.all(plans.map((plan) => assign(Eva, plan)))
    expect(answers.map(({ status }) => status)).toEqual(plans.map(() => 200))
    const changes = answers.flatMap(({ body }) => body.items)
    for (const id of made) {
      const versions = changes.filter((change) => change.id === id).map(({ version }) => version)
      expect([...versions].sort((a, b) => a - b)).toEqual(
        versions.map((_, at) => at + 2).sort((a, b) => a - b),
      )
    }
    expect((await verifyHistory(database().prisma, teamId))[0]?.broken).toBeNull()
  })

  test('the download runs nothing in a spreadsheet and holds what the list holds', async () => {
    const { Ana, Eva } = await desk()
    const one = await anArticle(Ana, { title: '=cmd|calc' })
    await aClaim(Ana, one, 'rose by two metres', {
      statement: '+1+1, "so"',
      voices: [{ chain: [{ name: '@SUM(A1)' }], act: 'says' }],
    })
    const file = await csv.GET(
      new Request('http://localhost:3000/api/v1/claims/export?state=open', {
        headers: { authorization: `Bearer ${Eva.token}` },
      }),
      { params: Promise.resolve({}) },
    )
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const bytes = new Uint8Array(await file.arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const [, row, end] = new TextDecoder().decode(bytes).split('\r\n')
    expect(row).toContain(`"'=cmd|calc",1,"'+1+1, ""so""","rose by two metres","'@SUM(A1)","open"`)
    expect(end).toBe('')
  })
})
