import { describe, expect, test } from 'vitest'
import type { NotificationView } from '@/domain/notifications/view'
import { published, unpublishAs } from '@/server/editions/testing/publishing'
import { editionOf } from '@/server/exports/edition'
import { listArticleHistory } from '@/server/history/read'
import { verifyHistory } from '@/server/history/verify'
import { api } from '@/server/http/api'
import { digestOf } from '@/server/ids'
import { feedNotifications } from '@/server/notifications/feed'
import { listNotifications } from '@/server/notifications/read'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { anArticle } from '@/server/testing/journey'
import { aReader, listAs, publishedArticle, publishedDesk, send, sendForm } from './testing/sending'

const history = api({ GET: listArticleHistory })
const notifications = api({ GET: listNotifications })
const wrong = { body: 'It rose by three metres.', claim: 1, name: 'Rea Der', email: 'rea@example.org' }

describe.each(databaseKinds)('what readers object to, on %s', (kind) => {
  const database = useDatabase(kind)
  const stored = (articleId: string) =>
    database().prisma.challenge.findMany({ where: { articleId }, orderBy: { number: 'asc' } })

  test('needs no account, is numbered per article, and says nothing but that it came', async () => {
    const desk = await publishedDesk()
    const { article } = desk
    const other = await publishedArticle(desk)
    const first = await send(article, wrong)
    expect(first).toMatchObject({ status: 201, body: { number: 1 } })
    expect(Object.keys(first.body).sort()).toEqual(['number', 'receivedAt'])
    expect((await send(article, { body: 'And the whole is late.' })).body.number).toBe(2)
    expect((await send(other, { body: 'Another page.', claim: null, name: '', email: '' })).body.number).toBe(
      1,
    )
    const [one, two] = await stored(article.id)
    expect(one).toMatchObject({ ...wrong, teamId: desk.teamId, edition: 1, state: 'open', version: 1 })
    expect(two).toMatchObject({ claim: null, name: null, email: null })
  })

  test('becomes an event of the app that holds no word of it, and of which editors are told', async () => {
    const { Eva, Oli, Ana, Vic, article, teamId } = await publishedDesk()
    await send(article, wrong)
    const { body } = await callApi<{ items: { type: string; sentence: string; actor: { name: string } }[] }>(
      history,
      'GET',
      Vic,
      { params: { id: article.id }, query: '?limit=200' },
    )
    expect(body.items.at(-1)).toMatchObject({
      ...{ type: 'challenge.received', sentence: 'A reader objected to claim 1.' },
      actor: { name: 'Plumbline' },
    })
    const event = await database().prisma.event.findFirstOrThrow({
      where: { teamId },
      orderBy: { seq: 'desc' },
    })
    expect(event.canonical).not.toMatch(/metres|Rea|example\.org/)
    const [row] = await stored(article.id)
    const { claim: _, ...words } = wrong
    expect(event.canonical).toContain(digestOf(row?.salt ?? '', words))
    expect(await verifyHistory(database().prisma, teamId)).toMatchObject([{ broken: null }])
    await feedNotifications(database())
    const told = async (who: typeof Eva) => {
      const answer = await callApi<{ items: NotificationView[] }>(notifications, 'GET', who)
      return answer.body.items.filter(({ reason }) => reason === 'challenged')
    }
    for (const who of [Eva, Oli])
      expect(await told(who)).toMatchObject([
        { href: `/challenges?article=${article.id}`, claimNumber: null },
      ])
    for (const who of [Ana, Vic]) expect(await told(who)).toEqual([])
    expect(JSON.stringify(await told(Eva))).not.toMatch(/metres|Rea|example\.org/)
  })

  test('is of published articles alone, and of claims that readers see', async () => {
    const { Ana, Eva, article } = await publishedDesk()
    const draft = await anArticle(Ana)
    for (const slug of [draft.slug, 'no-such-article', 'x'.repeat(300), '..', article.id])
      expect((await send({ slug }, wrong)).status).toBe(404)
    for (const claim of [2, 3, 0, -1, 1.5, '1'])
      expect(await send(article, { ...wrong, claim })).toMatchObject({
        status: 422,
        body: { errors: [{ path: '/claim' }] },
      })
    await unpublishAs(Eva, article.id)
    expect((await send(article, wrong)).status).toBe(404)
    expect(await stored(article.id)).toEqual([])
  })

  test('bad input is refused with a sentence, and long or strange text round-trips', async () => {
    const { Eva, article } = await publishedDesk()
    const cases: [unknown, number, string][] = [
      [{}, 422, 'invalid'],
      [{ body: '' }, 422, 'invalid'],
      [{ body: ' \r\n ' }, 422, 'invalid'],
      [{ body: 7 }, 422, 'invalid'],
      [{ body: 'a'.repeat(10_001) }, 422, 'invalid'],
      [{ body: 'a'.repeat(1_000_000) }, 413, 'too-large'],
      [{ body: 'a\u0000b' }, 422, 'invalid-text'],
      [{ body: 'a', name: 'b\ud800' }, 422, 'invalid-text'],
      [{ body: 'a', name: 'n'.repeat(201) }, 422, 'invalid'],
      [{ body: 'a', email: 'not an address' }, 422, 'invalid'],
      [{ body: 'a', state: 'answered' }, 422, 'invalid'],
      [[], 422, 'invalid'],
    ]
    for (const [body, status, code] of cases)
      expect(await send(article, body)).toMatchObject({ status, body: { code } })
    expect(await stored(article.id)).toEqual([])
    const text = `<script>alert(1)</script> 😀 עברית \u202e${'ä'.repeat(9_000)}`
    await send(article, { body: text, name: '=1+1' })
    expect((await listAs(Eva)).body.items).toMatchObject([{ body: text, name: '=1+1' }])
  })

  test('a machine that fills in the hidden field is thanked, and nothing is kept', async () => {
    const { article } = await publishedDesk()
    expect(await send(article, { ...wrong, website: 'https://spam.example' })).toMatchObject({
      status: 201,
      body: { number: 1 },
    })
    const form = await sendForm(article, { body: 'Buy.', claim: '', website: 'spam' })
    expect(form.headers.get('location')).toBe(`/read/${article.slug}/challenge?sent=1`)
    expect(await stored(article.id)).toEqual([])
    expect((await send(article, { ...wrong, website: '' })).body.number).toBe(1)
  })

  test('the form of the page is led back to it, with what went wrong', async () => {
    const { article } = await publishedDesk()
    const back = `/read/${article.slug}/challenge`
    const fields = { body: 'One.\r\nTwo.', claim: '1', name: '', email: '', website: '' }
    const sent = await sendForm(article, fields)
    expect([sent.status, sent.headers.get('location'), sent.body]).toEqual([303, `${back}?sent=1`, {}])
    expect(await stored(article.id)).toMatchObject([
      { body: 'One.\nTwo.', claim: 1, name: null, email: null },
    ])
    const tries: [Record<string, string>, string][] = [
      [{ ...fields, body: '' }, 'invalid'],
      [{ ...fields, claim: '2' }, 'invalid'],
      [{ ...fields, claim: 'x' }, 'invalid'],
      [{ ...fields, other: 'x' }, 'invalid'],
      [{ ...fields, body: 'a\u0000' }, 'invalid-text'],
      [{ ...fields, body: 'a'.repeat(1_000_000) }, 'too-large'],
    ]
    for (const [wrongFields, code] of tries) {
      const refused = await sendForm(article, wrongFields)
      expect([refused.status, refused.headers.get('location')]).toEqual([303, `${back}?error=${code}`])
    }
    // What a browser counts as 10,000 letters is sent with two for each line end.
    const long = await sendForm(article, { ...fields, body: 'a\r\n'.repeat(5_000) })
    expect(long.headers.get('location')).toBe(`${back}?sent=1`)
    expect((await sendForm({ slug: 'no-such-article' }, fields)).status).toBe(404)
  })

  test('a page of another site cannot send it; our own, which tells no referrer, can', async () => {
    const { article } = await publishedDesk()
    const fields = { body: 'It rose by three.' }
    const refused: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null', 'sec-fetch-site': 'cross-site' },
      { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-site' },
    ]
    for (const headers of refused) {
      const answer = await sendForm(article, fields, headers)
      expect(answer).toMatchObject({ status: 403, body: { code: 'bad-origin' } })
    }
    const passing: Record<string, string>[] = [
      { origin: 'null', 'sec-fetch-site': 'same-origin' },
      { origin: 'null' },
      { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' },
    ]
    for (const headers of passing) expect((await sendForm(article, fields, headers)).status).toBe(303)
  })

  test('the same request again, with its key, is one', async () => {
    const { article } = await publishedDesk()
    const headers = { ...aReader(), 'idempotency-key': `objection-${article.id}` }
    const first = await send(article, wrong, headers)
    expect((await send(article, wrong, headers)).body).toEqual(first.body)
    expect(await stored(article.id)).toHaveLength(1)
  })

  test('many at once are numbered without a gap', async () => {
    const { article } = await publishedDesk()
    const sent = await Promise.all(Array.from({ length: 8 }, () => send(article, wrong)))
    expect(sent.map(({ body }) => body.number).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  test('nothing of it is in what is published, before or after', async () => {
    const { Eva, article } = await publishedDesk()
    await send(article, { ...wrong, body: 'plantedobjection' })
    await published(Eva, article.id, { note: 'Again.' })
    const editions = await database().prisma.edition.findMany({ where: { articleId: article.id } })
    const present = await editionOf(database().prisma, article.id, { claims: 'all', mode: 'full' })
    expect(JSON.stringify([editions, present])).not.toMatch(/plantedobjection|Rea Der|rea@example/)
    const again = await send(article, wrong)
    expect(JSON.stringify(again.body)).not.toMatch(/plantedobjection/)
    expect((await stored(article.id)).at(-1)?.edition).toBe(2)
  })
})
