import { describe, expect, test } from 'vitest'
import type { EventView } from '@/domain/history/event'
import type { ProblemCode } from '@/domain/problem'
import { editWindow, type ThreadView } from '@/domain/threads/thread'
import { removeClaim } from '@/server/claims/acts'
import { listArticleHistory } from '@/server/history/read'
import { api } from '@/server/http/api'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk, type Person } from '@/server/testing/desk'
import { aClaim, anArticle, fileAs, someText, someVerdict } from '@/server/testing/journey'
import { answerThread, reopenThread, resolveThread } from './acts'
import { editComment } from './edit'
import { getThread, listArticleThreads, listClaimThreads } from './read'
import { startArticleThread, startClaimThread } from './start'

const articleThreads = api({ GET: listArticleThreads, POST: startArticleThread })
const claimThreads = api({ GET: listClaimThreads, POST: startClaimThread })
const thread = api({ GET: getThread })
const comments = api({ POST: answerThread })
const resolving = api({ POST: resolveThread })
const reopening = api({ POST: reopenThread })
const comment = api({ PATCH: editComment })
const claimRoute = api({ DELETE: removeClaim })
const history = api({ GET: listArticleHistory })

type Refused = { code: ProblemCode; detail: string; errors?: { path: string }[] }
type Listed = { items: ThreadView[]; next?: string }
type Thread = ThreadView & Refused

const call = (route: Parameters<typeof callApi>[0], method: 'GET' | 'POST' | 'PATCH' | 'DELETE') =>
  function on(
    who: Person,
    id: string,
    body?: unknown,
    more: { query?: string; headers?: Record<string, string> } = {},
  ) {
    return callApi<Thread>(route, method, who, {
      params: { id },
      ...(body === undefined ? {} : { body }),
      ...more,
    })
  }
const startOnArticle = call(articleThreads, 'POST')
const startOnClaim = call(claimThreads, 'POST')
const read = call(thread, 'GET')
const answer = call(comments, 'POST')
const resolve = call(resolving, 'POST')
const reopen = call(reopening, 'POST')
const edit = call(comment, 'PATCH')

async function listed(who: Person, articleId: string, query = '') {
  return (await callApi<Listed>(articleThreads, 'GET', who, { params: { id: articleId }, query })).body
}

async function aDesk() {
  const desk = await makeDesk({ Ana: 'reviewer', Ben: 'reviewer', Eva: 'editor', Vic: 'viewer' })
  const article = await anArticle(desk.Eva)
  const claim = await aClaim(desk.Ana, article, 'rose by two metres')
  return { ...desk, article, claim }
}

describe.each(databaseKinds)('discussion on %s', (kind) => {
  const database = useDatabase(kind)

  test('a viewer starts one, mentions a colleague, gets an answer, and the history says so without its words', async () => {
    const { Ana, Vic, article, claim } = await aDesk()
    const started = await startOnClaim(Vic, claim.id, { body: 'planted words\n\n@ana, is the gauge right?' })
    expect(started).toMatchObject({
      status: 201,
      etag: '"1"',
      body: {
        articleId: article.id,
        claimId: claim.id,
        claimNumber: 1,
        span: null,
        resolved: false,
        resolvedBy: null,
        suggestion: null,
        version: 1,
        comments: [
          {
            author: { id: Vic.id, name: 'Vic' },
            body: 'planted words\n\n@ana, is the gauge right?',
            mentions: [{ id: Ana.id, name: 'Ana' }],
            editedAt: null,
            earlier: [],
            mine: true,
          },
        ],
      },
    })
    expect(started.headers.get('location')).toBe(`/api/v1/threads/${started.body.id}`)
    const answered = await answer(Ana, started.body.id, { body: 'Yes.' })
    expect(answered).toMatchObject({ status: 201, etag: '"2"' })
    expect(answered.body.comments.map(({ body, mine }) => [body, mine])).toEqual([
      ['planted words\n\n@ana, is the gauge right?', false],
      ['Yes.', true],
    ])
    const told = await callApi<{ items: EventView[] }>(history, 'GET', Ana, { params: { id: article.id } })
    expect(told.body.items.slice(-2).map(({ type, sentence }) => [type, sentence])).toEqual([
      ['thread.started', 'Vic started a discussion on claim 1.'],
      ['thread.answered', 'Ana wrote in a discussion on claim 1.'],
    ])
    const rows = await database().prisma.event.findMany({ where: { articleId: article.id } })
    expect(JSON.stringify(rows)).not.toContain('planted')
    expect(rows.find((row) => row.type === 'thread.started')?.canonical).toContain(`"mentions":["${Ana.id}"]`)
  })

  test('a body is not empty and not endless, and nothing else is sent with it', async () => {
    const { Ana, claim } = await aDesk()
    for (const body of ['', ' \n ', 'x'.repeat(10_001)])
      expect(await startOnClaim(Ana, claim.id, { body })).toMatchObject({
        status: 422,
        body: { errors: [{ path: '/body' }] },
      })
    expect((await startOnClaim(Ana, claim.id, { body: 'x', resolved: true })).status).toBe(422)
    const round = '  kept as it is 🙂\n'
    expect((await startOnClaim(Ana, claim.id, { body: round })).body.comments[0]?.body).toBe(round)
  })

  test('words of the text are discussed with their place; those of another revision are refused', async () => {
    const { Vic, article } = await aDesk()
    const start = article.text.indexOf('nobody was hurt')
    const span = { start, end: start + 15 }
    const started = await startOnArticle(Vic, article.id, { body: 'Who said this?', span, revision: 1 })
    expect(started).toMatchObject({
      status: 201,
      body: { claimId: null, span: { ...span, exact: 'nobody was hurt', outcome: 'exact', score: 1 } },
    })
    expect((await read(Vic, started.body.id)).body.span).toEqual(started.body.span)
    expect(await startOnArticle(Vic, article.id, { body: 'x', span, revision: 2 })).toMatchObject({
      status: 409,
      body: { code: 'stale', current: { revision: 1 } },
    })
    const outside = await startOnArticle(Vic, article.id, { body: 'x', span: { start: 0, end: 100_000 } })
    expect(outside).toMatchObject({ status: 422, body: { errors: [{ path: '/span/end' }] } })
  })

  test('the list of an article has all in text order, then by time, page by page, and the open ones alone', async () => {
    const { Ana, Ben, article, claim } = await aDesk()
    const late = article.text.indexOf('second flood')
    const onWords = await startOnArticle(Ana, article.id, {
      body: 'late',
      span: { start: late, end: late + 12 },
    })
    const onClaim = await startOnClaim(Ben, claim.id, { body: 'claim' })
    const again = await startOnClaim(Ana, claim.id, { body: 'claim again' })
    const whole = await startOnArticle(Ben, article.id, { body: 'whole' })
    const ids = [whole, onClaim, again, onWords].map(({ body }) => body.id)
    expect((await listed(Ana, article.id)).items.map(({ id }) => id)).toEqual(ids)
    const first = await listed(Ana, article.id, '?limit=3')
    const rest = await listed(Ana, article.id, `?limit=3&cursor=${first.next}`)
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(ids)
    expect(rest.next).toBeUndefined()
    await resolve(Ana, onClaim.body.id)
    expect((await listed(Ana, article.id, '?open=true')).items.map(({ id }) => id)).toEqual(
      ids.filter((id) => id !== onClaim.body.id),
    )
    const ofClaim = await callApi<Listed>(claimThreads, 'GET', Ana, { params: { id: claim.id } })
    expect(ofClaim.body.items.map(({ id }) => id)).toEqual([onClaim.body.id, again.body.id])
  })

  test('whoever started it or a reviewer resolves and reopens it; a resolved one takes no more', async () => {
    const { Ana, Vic, claim } = await aDesk()
    const { body: theirs } = await startOnClaim(Ana, claim.id, { body: 'Ana’s' })
    const { body: own } = await startOnClaim(Vic, claim.id, { body: 'Vic’s' })
    expect((await read(Vic, theirs.id)).body.mayResolve).toBe(false)
    expect((await resolve(Vic, theirs.id)).status).toBe(403)
    expect((await read(Vic, own.id)).body.mayResolve).toBe(true)
    expect(await resolve(Vic, own.id)).toMatchObject({
      status: 200,
      body: { resolved: true, resolvedBy: { id: Vic.id }, version: 2 },
    })
    expect(await resolve(Ana, own.id)).toMatchObject({ status: 409, body: { code: 'wrong-state' } })
    expect(await answer(Ana, own.id, { body: 'late' })).toMatchObject({
      status: 409,
      body: { code: 'wrong-state' },
    })
    expect(await reopen(Ana, own.id, undefined, { headers: { 'if-match': '"1"' } })).toMatchObject({
      status: 409,
      body: { code: 'stale', current: { version: 2 } },
    })
    expect(await reopen(Ana, own.id, {})).toMatchObject({
      status: 200,
      body: { resolved: false, resolvedAt: null },
    })
    expect((await answer(Ana, own.id, { body: 'now' })).status).toBe(201)
  })

  test('nobody of another team learns of it, and with a removed claim it is gone', async () => {
    const { Ana, Ben, article, claim } = await aDesk()
    const other = await makeDesk({ Una: 'owner' })
    const { body: started } = await startOnClaim(Ben, claim.id, { body: 'here' })
    const commentId = started.comments[0]?.id ?? ''
    const tries = (who: Person) =>
      Promise.all([
        startOnClaim(who, claim.id, { body: 'x' }),
        call(claimThreads, 'GET')(who, claim.id),
        read(who, started.id),
        answer(who, started.id, { body: 'x' }),
        resolve(who, started.id),
        reopen(who, started.id),
        edit(who, commentId, { body: 'x' }),
      ])
    expect((await tries(other.Una)).map(({ status }) => status)).toEqual(Array(7).fill(404))
    expect((await startOnArticle(other.Una, article.id, { body: 'x' })).status).toBe(404)
    expect((await call(articleThreads, 'GET')(other.Una, article.id)).status).toBe(404)
    expect((await read(Ana, 'no-such-thread')).status).toBe(404)
    await callApi(claimRoute, 'DELETE', Ana, { params: { id: claim.id }, headers: { 'if-match': '*' } })
    expect((await tries(Ben)).map(({ status }) => status)).toEqual(Array(7).fill(404))
    expect((await listed(Ben, article.id)).items).toEqual([])
  })

  test('its author edits a comment for a while, and what it said before stays readable', async () => {
    const { Ana, Eva, claim } = await aDesk()
    const { body: started } = await startOnClaim(Ana, claim.id, { body: 'Two metres, @Ben?' })
    const id = started.comments[0]?.id ?? ''
    expect((await edit(Eva, id, { body: 'x' })).status).toBe(403)
    expect(await edit(Ana, id, { body: 'Two metres, @Ben?' })).toMatchObject({
      status: 200,
      body: { version: 1 },
    })
    const edited = await edit(Ana, id, { body: 'Three metres, @Eva?' })
    expect(edited).toMatchObject({
      status: 200,
      body: {
        version: 2,
        comments: [
          {
            body: 'Three metres, @Eva?',
            mentions: [{ name: 'Eva' }],
            earlier: [{ body: 'Two metres, @Ben?' }],
          },
        ],
      },
    })
    expect(edited.body.comments[0]?.editedAt).not.toBeNull()
    const { prisma } = database()
    const event = await prisma.event.findFirstOrThrow({ where: { claimId: claim.id, type: 'thread.edited' } })
    expect(event.canonical).toContain(`"mentions":["${Eva.id}"]`)
    await prisma.comment.update({ where: { id }, data: { createdAt: new Date(Date.now() - editWindow) } })
    const late = await edit(Ana, id, { body: 'Four' })
    expect(late).toMatchObject({ status: 409, body: { code: 'wrong-state' } })
    expect(late.body.detail).toContain('15 minutes')
    expect((await read(Ana, started.id)).body.comments[0]?.body).toBe('Three metres, @Eva?')
  })

  test('a repeated request has one effect', async () => {
    const { Ana, article, claim } = await aDesk()
    const headers = { 'idempotency-key': 'once' }
    const first = await startOnClaim(Ana, claim.id, { body: 'once' }, { headers })
    const second = await startOnClaim(Ana, claim.id, { body: 'once' }, { headers })
    expect(second.body.id).toBe(first.body.id)
    expect((await listed(Ana, article.id)).items).toHaveLength(1)
  })

  test('two who answer at once both have their place, twenty times', async () => {
    const { Ana, Ben, claim } = await aDesk()
    const { body: started } = await startOnClaim(Ana, claim.id, { body: 'start' })
    for (let round = 0; round < 20; round++) {
      const answers = await Promise.all([
        answer(Ana, started.id, { body: `Ana ${round}` }),
        answer(Ben, started.id, { body: `Ben ${round}` }),
      ])
      expect(answers.map(({ status }) => status)).toEqual([201, 201])
    }
    const rows = await database().prisma.comment.findMany({ where: { threadId: started.id } })
    expect(rows.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 41 }, (_, index) => index + 1),
    )
    expect((await read(Ana, started.id)).body).toMatchObject({ version: 41 })
  })

  test('it is open before the reveal, and what others read of it is the same whatever was filed', async () => {
    const seen = async (rating: string, planted: string) => {
      const { Ana, Ben, article, claim } = await aDesk()
      await fileAs(Ana, claim.id, someVerdict(rating, { summary: planted, reasoning: `${planted} [@1]` }))
      const started = await startOnClaim(Ana, claim.id, { body: 'Look at the gauge.' })
      const list = await listed(Ben, article.id)
      const own = (await read(Ben, started.body.id)).body
      expect(JSON.stringify([list, own])).not.toContain(planted)
      return JSON.stringify([list, own])
        .replace(/"(id|articleId|claimId)":"\w+"/g, '"$1":"-"')
        .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '-')
    }
    expect(someText).not.toContain('planted')
    expect(await seen('true', 'planted-one')).toBe(await seen('false', 'planted-two'))
  })
})
