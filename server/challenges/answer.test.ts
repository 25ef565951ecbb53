import { describe, expect, test } from 'vitest'
import { published } from '@/server/editions/testing/publishing'
import { digestOf } from '@/server/ids'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk } from '@/server/testing/desk'
import { answerAs, challengeAs, listAs, publishedArticle, publishedDesk, send } from './testing/sending'

const wrong = { body: 'It rose by three metres.', claim: 1, name: 'Rea Der', email: 'rea@example.org' }

describe.each(databaseKinds)('what the desk makes of an objection, on %s', (kind) => {
  const database = useDatabase(kind)

  /** A desk with one objection. */
  async function objected() {
    const desk = await publishedDesk()
    await send(desk.article, wrong)
    const [challenge] = (await listAs(desk.Eva)).body.items
    if (!challenge) throw new Error('There is no challenge')
    return { ...desk, challenge }
  }

  test('reviewers read it, but only who may answer is told who the reader is', async () => {
    const { Oli, Eva, Ana, Vic, challenge } = await objected()
    for (const who of [Oli, Eva])
      expect((await challengeAs(who, challenge.id)).body).toMatchObject({
        ...wrong,
        articleTitle: 'The flood',
      })
    for (const { body } of [
      (await challengeAs(Ana, challenge.id)) as { body: unknown },
      { body: (await listAs(Ana)).body.items[0] },
    ]) {
      expect(body).toMatchObject({ body: wrong.body, name: null, email: null })
      expect(JSON.stringify(body)).not.toMatch(/Rea Der|rea@/)
    }
    expect((await challengeAs(Vic, challenge.id)).status).toBe(403)
    expect((await listAs(Vic)).status).toBe(403)
    const { Una } = await makeDesk({ Una: 'owner' })
    expect((await challengeAs(Una, challenge.id)).status).toBe(404)
    expect((await answerAs(Una, challenge.id, { state: 'answered' })).status).toBe(404)
    expect((await listAs(Una)).body.items).toEqual([])
    expect((await challengeAs(null, challenge.id)).status).toBe(401)
    expect((await listAs(null)).status).toBe(401)
  })

  test('an editor answers it, which is an event without a word of it', async () => {
    const { Eva, Ana, teamId, challenge } = await objected()
    const body = { state: 'answered', answer: 'Two gauges say two.' }
    expect((await answerAs(Ana, challenge.id, body)).status).toBe(403)
    const answered = await answerAs(Eva, challenge.id, body, { 'if-match': '"1"' })
    expect(answered).toMatchObject({
      ...{ status: 200, etag: '"2"' },
      body: { ...body, correction: null, answeredBy: { id: Eva.id, name: 'Eva' }, version: 2 },
    })
    const stale = await answerAs(Eva, challenge.id, { state: 'set-aside' }, { 'if-match': '"1"' })
    expect(stale).toMatchObject({ status: 409, body: { current: { state: 'answered', version: 2 } } })
    const told = () =>
      database().prisma.event.findMany({
        where: { teamId, type: 'challenge.answered' },
        orderBy: { seq: 'asc' },
      })
    const [event] = await told()
    expect(event?.canonical).not.toContain('gauges')
    const row = await database().prisma.challenge.findUniqueOrThrow({ where: { id: challenge.id } })
    expect(event?.canonical).toContain(digestOf(row.salt ?? '', body.answer))
    expect((await answerAs(Eva, challenge.id, body)).body.version).toBe(2)
    expect(await told()).toHaveLength(1)
    expect((await answerAs(Eva, challenge.id, { state: 'set-aside' })).body).toMatchObject({
      ...{ state: 'set-aside', answer: null, version: 3 },
    })
    expect(await told()).toHaveLength(2)
  })

  test('a correction is named by its number, and is one of the same article', async () => {
    const desk = await objected()
    const { Eva, article, challenge } = desk
    const other = await publishedArticle(desk)
    const correction = {
      kind: 'correction',
      summary: 'It rose by three.',
      reason: 'A typing slip.',
      claims: [1],
    }
    await published(Eva, other.id, { correction })
    for (const input of [
      { state: 'corrected' },
      { state: 'corrected', correction: 1 },
      { state: 'corrected', correction: 0 },
      { state: 'answered', correction: 1 },
    ])
      expect(await answerAs(Eva, challenge.id, input)).toMatchObject({
        status: 422,
        body: { errors: [{ path: '/correction' }] },
      })
    await published(Eva, article.id, { correction })
    const corrected = await answerAs(Eva, challenge.id, { state: 'corrected', correction: 1 })
    expect(corrected).toMatchObject({
      status: 200,
      body: { state: 'corrected', correction: 1, answer: null },
    })
  })

  test('wrong answers are refused', async () => {
    const { Eva, challenge } = await objected()
    for (const input of [
      {},
      { state: 'open' },
      { state: 'x' },
      { state: 'answered', answer: 'a'.repeat(20_001) },
    ])
      expect((await answerAs(Eva, challenge.id, input)).status).toBe(422)
    const unclean = await answerAs(Eva, challenge.id, { state: 'answered', answer: 'a\u0000' })
    expect(unclean).toMatchObject({ status: 422, body: { code: 'invalid-text' } })
    expect((await challengeAs(Eva, challenge.id)).body).toMatchObject({ state: 'open', version: 1 })
  })

  test('what was redacted is a line without words, which can still be set aside', async () => {
    const { Eva, challenge } = await objected()
    await database().prisma.challenge.update({
      where: { id: challenge.id },
      data: { body: null, name: null, email: null, answer: null, salt: null, redactedAt: new Date() },
    })
    const nothing = { body: null, name: null, email: null, redacted: true }
    expect((await listAs(Eva)).body.items).toMatchObject([nothing])
    expect((await challengeAs(Eva, challenge.id)).body).toMatchObject(nothing)
    expect((await answerAs(Eva, challenge.id, { state: 'set-aside' })).body).toMatchObject({
      ...nothing,
      state: 'set-aside',
    })
  })

  test('the intake lists by state and article, newest first, page by page', async () => {
    const desk = await publishedDesk()
    const other = await publishedArticle(desk)
    for (const body of ['one', 'two', 'three']) await send(desk.article, { body })
    await send(other, { body: 'four' })
    const { Eva, teamId } = desk
    const bodies = async (query: string) => (await listAs(Eva, query)).body.items.map(({ body }) => body)
    expect(await bodies('')).toEqual(['four', 'three', 'two', 'one'])
    expect(await bodies(`?article=${desk.article.id}`)).toEqual(['three', 'two', 'one'])
    expect(await bodies(`?team=${teamId}&article=nothing`)).toEqual([])
    const [newest] = (await listAs(Eva)).body.items
    await answerAs(Eva, newest?.id ?? '', { state: 'set-aside' })
    expect(await bodies('?state=set-aside')).toEqual(['four'])
    expect(await bodies('?state=open')).toEqual(['three', 'two', 'one'])
    const first = await listAs(Eva, '?limit=3')
    expect(first.body.items).toHaveLength(3)
    expect(await bodies(`?limit=3&cursor=${first.body.next}`)).toEqual(['one'])
    for (const query of ['?state=x', '?cursor=x', '?limit=0'])
      expect((await listAs(Eva, query)).status).toBe(422)
  })
})
