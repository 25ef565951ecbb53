import { describe, expect, test } from 'vitest'
import type { ReplyView } from '@/domain/replies/reply'
import { listArticleHistory } from '@/server/history/read'
import { verifyHistory } from '@/server/history/verify'
import { api } from '@/server/http/api'
import { getSource } from '@/server/sources/library'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk, type Person } from '@/server/testing/desk'
import { aClaim, anArticle } from '@/server/testing/journey'
import { answerReply } from './answer'
import { askReply } from './ask'
import { changeReply } from './change'
import { closeReply } from './close'
import { dueReplies, listReplies } from './read'

const replies = api({ GET: listReplies, POST: askReply })
const reply = api({ PATCH: changeReply })
const answer = api({ POST: answerReply })
const close = api({ POST: closeReply })
const source = api({ GET: getSource })
const history = api({ GET: listArticleHistory })

const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString()
const question = {
  whom: 'The mayor',
  how: 'mail',
  contact: 'press@town.example',
  question: 'Was nobody hurt?',
}

async function ask(who: Person, articleId: string, fields: Record<string, unknown> = {}) {
  return callApi<ReplyView>(replies, 'POST', who, {
    params: { id: articleId },
    body: { ...question, deadline: hours(48), ...fields },
  })
}

describe.each(databaseKinds)('right of reply on %s', (kind) => {
  const database = useDatabase(kind)
  const desk = () => makeDesk({ Ana: 'reviewer', Vic: 'viewer', Eva: 'editor' })

  test('a reviewer records who was asked about which claims, and a viewer reads it', async () => {
    const { Ana, Vic } = await desk()
    const article = await anArticle(Ana)
    const claim = await aClaim(Ana, article, 'nobody was hurt')
    const asked = await ask(Ana, article.id, { claims: [claim.number] })
    expect(asked).toMatchObject({
      status: 201,
      etag: '"1"',
      body: { ...question, claims: [1], due: 'waiting', answer: null, createdBy: { id: Ana.id }, version: 1 },
    })
    expect((await ask(Vic, article.id)).status).toBe(403)
    const seen = await callApi<{ items: ReplyView[] }>(replies, 'GET', Vic, { params: { id: article.id } })
    expect(seen.body.items).toEqual([asked.body])
  })

  test('another team finds neither the list nor a request', async () => {
    const { Ana } = await desk()
    const other = await makeDesk({ Una: 'owner' })
    const article = await anArticle(Ana)
    const { id } = (await ask(Ana, article.id)).body
    const headers = { 'if-match': '"1"' }
    const tries = [
      callApi(replies, 'GET', other.Una, { params: { id: article.id } }),
      ask(other.Una, article.id),
      callApi(reply, 'PATCH', other.Una, { params: { id }, body: { whom: 'X' }, headers }),
      callApi(answer, 'POST', other.Una, { params: { id }, body: { answer: 'No.' } }),
      callApi(close, 'POST', other.Una, { params: { id } }),
    ]
    expect((await Promise.all(tries)).map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
  })

  test('what cannot be is refused at its field', async () => {
    const { Ana } = await desk()
    const article = await anArticle(Ana)
    const paths = (body: unknown) => (body as { errors: { path: string }[] }).errors.map(({ path }) => path)
    expect(paths((await ask(Ana, article.id, { claims: [7] })).body)).toEqual(['/claims/0'])
    expect(paths((await ask(Ana, article.id, { deadline: hours(-1) })).body)).toEqual(['/deadline'])
    expect(paths((await ask(Ana, article.id, { whom: ' ', how: 'pigeon' })).body)).toEqual(['/whom', '/how'])
  })

  test('a change needs the version that was read, and only what changed is told', async () => {
    const { Ana } = await desk()
    const article = await anArticle(Ana)
    const { id } = (await ask(Ana, article.id)).body
    const patch = (body: unknown, version?: number) =>
      callApi<ReplyView>(reply, 'PATCH', Ana, {
        params: { id },
        body,
        headers: version === undefined ? {} : { 'if-match': `"${version}"` },
      })
    expect((await patch({ contact: null })).status).toBe(428)
    const changed = await patch({ contact: null, whom: 'The mayor' }, 1)
    expect(changed).toMatchObject({ status: 200, body: { contact: null, version: 2 } })
    const stale = await patch({ question: 'Again?' }, 1)
    expect(stale).toMatchObject({ status: 409, body: { code: 'stale', current: { version: 2 } } })
    expect((await patch({ whom: 'The mayor' }, 2)).body.version).toBe(2)
    expect((await patch({ publicStatement: 'No.' }, 2)).status).toBe(409)
    const told = await callApi<{ items: { sentence: string }[] }>(history, 'GET', Ana, {
      params: { id: article.id },
    })
    expect(told.body.items.map(({ sentence }) => sentence).slice(1)).toEqual([
      'Ana recorded a request for a reply.',
      'Ana changed the contact of a request for a reply.',
    ])
  })

  test('an answer becomes a source that the team sees and evidence of each claim asked about', async () => {
    const { Ana, Vic, teamId } = await desk()
    const article = await anArticle(Ana)
    await aClaim(Ana, article, 'nobody was hurt')
    await aClaim(Ana, article, 'closed for three days')
    const { id } = (await ask(Ana, article.id, { claims: [2, 1], askedAt: hours(-30) })).body
    const body = { answer: 'Nobody was.', answeredAt: hours(-2), publicStatement: 'We stand by it.' }
    const answered = await callApi<ReplyView>(answer, 'POST', Ana, { params: { id }, body })
    expect(answered.body).toMatchObject({ ...body, due: 'answered', version: 2 })
    const made = await callApi(source, 'GET', Vic, { params: { id: answered.body.sourceId ?? '' } })
    expect(made.body).toMatchObject({
      title: 'Reply of The mayor',
      ...{ type: 'correspondence', access: 'offline', url: null, mine: false },
    })
    const evidence = await database().prisma.evidence.findMany({
      where: { articleId: article.id, removedAt: null },
      include: { claim: true },
      orderBy: { claim: { number: 'asc' } },
    })
    expect(evidence.map(({ claim, sourceId }) => [claim?.number, sourceId])).toEqual([
      [1, answered.body.sourceId],
      [2, answered.body.sourceId],
    ])
    const again = await callApi(answer, 'POST', Ana, { params: { id }, body: { answer: 'Else.' } })
    expect(again.status).toBe(409)
    const events = await database().prisma.event.findMany({ where: { chainId: teamId } })
    expect(JSON.stringify(events)).not.toMatch(/mayor|Nobody was|stand by/)
    expect((await verifyHistory(database().prisma, teamId))[0]?.broken).toBeNull()
  })

  test('an answer about no claim is evidence of the article', async () => {
    const { Ana } = await desk()
    const article = await anArticle(Ana)
    const { id } = (await ask(Ana, article.id)).body
    await callApi(answer, 'POST', Ana, { params: { id }, body: { answer: 'No comment.' } })
    const evidence = await database().prisma.evidence.findMany({ where: { articleId: article.id } })
    expect(evidence).toMatchObject([{ claimId: null }])
  })

  test('two answers at once leave one answer and one source', async () => {
    const { Ana, Eva, teamId } = await desk()
    const article = await anArticle(Ana)
    const { id } = (await ask(Ana, article.id)).body
    const both = await Promise.all(
      [Ana, Eva].map((who) => callApi(answer, 'POST', who, { params: { id }, body: { answer: who.name } })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await database().prisma.source.count({ where: { teamId } })).toBe(1)
  })

  test('it is closed after the deadline only, and a late answer is still taken', async () => {
    const { Ana } = await desk()
    const article = await anArticle(Ana)
    const early = (await ask(Ana, article.id)).body
    expect((await callApi(close, 'POST', Ana, { params: { id: early.id } })).status).toBe(409)
    const late = (await ask(Ana, article.id, { askedAt: hours(-30), deadline: hours(-1) })).body
    expect(late.due).toBe('overdue')
    const closed = await callApi<ReplyView>(close, 'POST', Ana, { params: { id: late.id } })
    expect(closed.body).toMatchObject({ due: 'closed', version: 2 })
    const answered = await callApi<ReplyView>(answer, 'POST', Ana, {
      params: { id: late.id },
      body: { answer: 'Sorry, late.' },
    })
    expect(answered.body.due).toBe('answered')
  })

  test('what is due is what has less than a day left or none, by the clock', async () => {
    const { Ana, teamId } = await desk()
    const article = await anArticle(Ana)
    const soon = (await ask(Ana, article.id, { whom: 'Soon', deadline: hours(20) })).body
    await ask(Ana, article.id, { whom: 'Later', deadline: hours(60) })
    const past = (await ask(Ana, article.id, { whom: 'Past', askedAt: hours(-9), deadline: hours(-2) })).body
    const due = async (now: Date) =>
      (await dueReplies(database().prisma, teamId, now)).map(({ whom, overdue }) => [whom, overdue])
    expect(await due(new Date())).toEqual([
      ['Past', true],
      ['Soon', false],
    ])
    expect(await due(new Date(Date.now() + 61 * 3_600_000))).toEqual([
      ['Past', true],
      ['Soon', true],
      ['Later', true],
    ])
    await callApi(close, 'POST', Ana, { params: { id: past.id } })
    await callApi(answer, 'POST', Ana, { params: { id: soon.id }, body: { answer: 'Yes.' } })
    expect(await due(new Date())).toEqual([])
  })
})
