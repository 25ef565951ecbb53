import { describe, expect, test } from 'vitest'
import type { ProgressView } from '@/domain/queue/progress'
import type { QueueCount, QueueItem } from '@/domain/queue/queue'
import { changeClaim } from '@/server/claims/change'
import { api } from '@/server/http/api'
import { assignClaims } from '@/server/register/assign'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk, type Person } from '@/server/testing/desk'
import { aClaim, anArticle, fileAs, someVerdict } from '@/server/testing/journey'
import { getProgress } from './progress'
import { countQueue, listQueue } from './read'

const list = api({ GET: listQueue })
const count = api({ GET: countQueue })
const assigning = api({ POST: assignClaims })
const progress = api({ GET: getProgress })
const claim = api({ PATCH: changeClaim })

async function queue(who: Person, query = ''): Promise<QueueItem[]> {
  const answer = await callApi<{ items: QueueItem[] }>(list, 'GET', who, { query })
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  return answer.body.items
}
const told = async (who: Person) =>
  (await queue(who)).map(({ kind, claim: about }) => `${kind} ${about?.statement ?? ''}`.trim())
const assign = (who: Person, body: unknown) => callApi(assigning, 'POST', who, { body })
const sentences = ['rose by two metres', 'nobody was hurt', 'closed for three days', 'is not expected']

describe.each(databaseKinds)('the queue on %s', (kind) => {
  const database = useDatabase(kind)
  const desk = () => makeDesk({ Ana: 'reviewer', Ben: 'reviewer', Eva: 'editor', Vic: 'viewer' })

  test('tells each person what waits for them, mine before anybody’s, and counts it', async () => {
    const { Ana, Ben, Eva, Vic } = await desk()
    const one = await anArticle(Ana)
    const marked = []
    for (const [at, words] of sentences.entries())
      marked.push(await aClaim(Ana, one, words, { statement: `claim ${at + 1}` }))
    const [first, second, third] = marked
    await assign(Eva, { claimIds: [second?.id], assignees: { set: [Ben.id] } })
    for (const [who, rating] of [
      [Ana, 'true'],
      [Ben, 'false'],
    ] as const)
      await fileAs(who, third?.id ?? '', someVerdict(rating))
    await fileAs(Ana, first?.id ?? '')
    expect(await told(Ana)).toEqual(['quorum claim 2', 'quorum claim 4'])
    expect(await told(Ben)).toEqual(['assigned claim 2', 'quorum claim 1', 'quorum claim 4'])
    expect(await told(Eva)).toEqual(['rule claim 3', 'quorum claim 1', 'quorum claim 2', 'quorum claim 4'])
    expect(await told(Vic)).toEqual([])
    const counted = await callApi<QueueCount>(count, 'GET', Ben)
    expect(counted.body).toEqual({ mine: 1, anybody: 2 })
    expect((await queue(Ben))[0]).toMatchObject({
      why: 'Assigned to you. 0 of 2 verdicts are filed.',
      articleId: one.id,
      threadId: null,
      overdue: false,
    })
  })

  test('a reworded claim asks whoever filed to confirm, and one that is ruled asks nothing', async () => {
    const { Ana, Eva, Ben } = await desk()
    const marked = await aClaim(Ana, await anArticle(Ana), 'rose by two metres', { statement: 'it' })
    await fileAs(Ana, marked.id)
    await callApi(claim, 'PATCH', Eva, {
      params: { id: marked.id },
      body: { statement: 'It, reworded.' },
      headers: { 'if-match': '*' },
    })
    expect(await told(Ana)).toEqual(['confirm It, reworded.'])
    await fileAs(Ben, marked.id)
    await database().prisma.ruling.create({
      data: {
        id: `ruling-${marked.id}`,
        ...{
          claimId: marked.id,
          number: 1,
          scaleVersion: 1,
          rating: 'true',
          citationIds: [],
          dissentIds: [],
        },
        ...{ ruledById: Eva.id, ruledAt: new Date() },
      },
    })
    expect(await told(Ana)).toEqual(['approve It, reworded.'])
    expect(await told(Eva)).toEqual([])
    await database().prisma.ruling.updateMany({ data: { approvedAt: new Date(), approvedById: Ana.id } })
    expect(await told(Ana)).toEqual([])
    await database().prisma.claim.update({ where: { id: marked.id }, data: { recheck: true } })
    expect([await told(Ana), await told(Eva)]).toEqual([[], ['recheck It, reworded.']])
  })

  test('mentions, replies that are due and sign-offs stand in it until they are answered', async () => {
    const { Ana, Ben, Eva, teamId } = await desk()
    const one = await anArticle(Ana)
    const now = Date.now()
    const { prisma } = database()
    const thread = (id: string) => ({
      ...{ id: `${id}-${one.id}`, teamId, articleId: one.id, createdById: Ana.id, createdAt: new Date() },
    })
    const comment = (id: string, number: number, authorId: string, mentions: string[]) => ({
      ...{ id: `${id}-${number}-${one.id}`, threadId: `${id}-${one.id}`, number, authorId, mentions },
      createdAt: new Date(now + number),
    })
    await prisma.thread.createMany({
      data: [thread('open'), thread('answered'), { ...thread('done'), resolvedAt: new Date() }],
    })
    await prisma.comment.createMany({
      data: [
        comment('open', 1, Ben.id, []),
        comment('open', 2, Ana.id, [Ben.id, Eva.id]),
        comment('answered', 1, Ana.id, [Ben.id]),
        comment('answered', 2, Ben.id, []),
        comment('done', 1, Ana.id, [Ben.id]),
      ],
    })
    const reply = (id: string, hours: number) => ({
      ...{ id: `${id}-${one.id}`, teamId, articleId: one.id, claimIds: [], whom: 'The mayor', how: 'phone' },
      ...{ askedAt: new Date(), createdById: Ana.id, createdAt: new Date() },
      deadline: new Date(now + hours * 3_600_000),
    })
    await prisma.replyRequest.createMany({ data: [reply('late', -1), reply('soon', 23), reply('far', 25)] })
    await prisma.signOff.create({
      data: {
        ...{ id: `sign-${one.id}`, teamId, articleId: one.id, kind: 'legal', signerId: Ben.id },
        ...{ requestedById: Eva.id, createdAt: new Date() },
      },
    })
    expect((await queue(Ben)).map((item) => item.why)).toEqual([
      'Ana mentioned you.',
      'Eva asks you to read and sign off the article.',
    ])
    expect((await queue(Ana)).map(({ kind: is, overdue }) => [is, overdue])).toEqual([
      ['reply', true],
      ['reply', false],
    ])
    expect((await queue(Eva)).map((item) => item.kind)).toEqual(['reply', 'reply', 'mention'])
  })

  test('pages through the whole queue in one order', async () => {
    const { Ana, Eva } = await desk()
    const one = await anArticle(Ana)
    for (const [at, words] of sentences.entries()) {
      const marked = await aClaim(Ana, one, words)
      await assign(Eva, { claimIds: [marked.id], priority: at })
    }
    const whole = (await queue(Ana)).map(({ id }) => id)
    const paged: string[] = []
    for (let cursor = ''; ;) {
      const page = await callApi<{ items: QueueItem[]; next?: string }>(list, 'GET', Ana, {
        query: `?limit=1&cursor=${cursor}`,
      })
      paged.push(...page.body.items.map(({ id }) => id))
      if (!page.body.next) break
      cursor = page.body.next
    }
    expect(paged).toEqual(whole)
    expect((await queue(Ana)).map((item) => item.priority)).toEqual([3, 2, 1, 0])
  })

  test('desks that differ in hidden ratings alone have the same queues, counts and progress', async () => {
    const answers = []
    for (const ratings of [
      ['true', 'true', 'mixed'],
      ['false', 'unproven', 'true'],
    ]) {
      const { Ana, Ben, Eva, Vic } = await desk()
      const one = await anArticle(Ana, { quorum: 3 })
      for (const [at, words] of sentences.slice(0, 3).entries()) {
        const marked = await aClaim(Ana, one, words, { statement: `claim ${at}` })
        await fileAs(Ana, marked.id, someVerdict(ratings[at], { summary: `${ratings[at]}` }))
        await fileAs(Ben, marked.id, someVerdict('true'))
      }
      const seen = []
      for (const who of [Ben, Eva, Vic]) {
        seen.push(
          await told(who),
          (await queue(who)).map(({ why }) => why),
        )
        const left = await callApi<ProgressView>(progress, 'GET', who, { params: { id: one.id } })
        seen.push(
          left.body.counts,
          left.body.left.map(({ state, blockers }) => ({ state, blockers })),
        )
      }
      answers.push(JSON.stringify(seen).replaceAll(/"id":"[^"]+"/g, ''))
    }
    expect(answers[0]).toBe(answers[1])
    expect(answers[0]).toContain('quorum claim 0')
  })

  test('what blocks an article: missing verdicts and whose turn it is, rulings, discussions, dates', async () => {
    const { Ana, Ben, Eva, teamId } = await desk()
    const one = await anArticle(Ana, { quorum: 2 })
    const open = await aClaim(Ana, one, 'rose by two metres')
    const disputed = await aClaim(Ana, one, 'nobody was hurt')
    await fileAs(Ana, open.id)
    await fileAs(Ana, disputed.id, someVerdict('true'))
    await fileAs(Ben, disputed.id, someVerdict('false'))
    await assign(Eva, {
      claimIds: [open.id],
      assignees: { set: [Ana.id, Eva.id] },
      dueAt: '2020-01-01T00:00:00Z',
    })
    await database().prisma.thread.create({
      data: {
        id: `talk-${open.id}`,
        teamId,
        articleId: one.id,
        claimId: open.id,
        createdById: Ana.id,
        createdAt: new Date(),
      },
    })
    const answer = await callApi<ProgressView>(progress, 'GET', Ben, { params: { id: one.id } })
    expect(answer.body).toMatchObject({
      claims: { total: 2, done: 0 },
      counts: { verdicts: 1, ruling: 1, approval: 0, recheck: 0, threads: 1, replies: 0, signOffs: 0 },
      left: [
        {
          number: 1,
          filed: [{ name: 'Ana' }],
          overdue: true,
          blockers: [
            { kind: 'verdicts', count: 1, waitsFor: [{ id: Eva.id, name: 'Eva' }] },
            { kind: 'threads', count: 1 },
          ],
        },
        { number: 2, state: 'disputed', overdue: false, blockers: [{ kind: 'ruling', waitsFor: [] }] },
      ],
    })
    const stranger = (await desk()).Eva
    expect((await callApi(progress, 'GET', stranger, { params: { id: one.id } })).status).toBe(404)
  })
})
