import { describe, expect, test } from 'vitest'
import { isProblem } from '@/domain/problem'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { countChallenge } from './limits'
import { aReader, publishedArticle, publishedDesk, send, sendForm } from './testing/sending'

const minuteMs = 60_000
const start = Date.parse('2026-01-01T08:00:00Z')
const at = (minutes: number) => new Date(start + minutes * minuteMs)

/** The seconds to wait, or 0 where it was let through. */
async function refusal(articleId: string, address: string, minutes: number): Promise<number> {
  try {
    await countChallenge(articleId, address, at(minutes))
    return 0
  } catch (thrown) {
    if (!isProblem(thrown)) throw thrown
    expect(thrown.code).toBe('too-many')
    return thrown.extras.retryAfterSeconds ?? -1
  }
}

describe.each(databaseKinds)('how often readers may object, on %s', (kind) => {
  const database = useDatabase(kind)

  test('one address five times an hour, which is said with the time to wait', async () => {
    const desk = await publishedDesk()
    const { article } = desk
    const reader = aReader()
    for (let count = 0; count < 5; count += 1)
      expect((await send(article, { body: 'Wrong.' }, reader)).status).toBe(201)
    const refused = await send(article, { body: 'Wrong.' }, reader)
    expect(refused).toMatchObject({ status: 429, body: { code: 'too-many' } })
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3_000)
    const form = await sendForm(article, { body: 'Wrong.' }, reader)
    expect(form.headers.get('location')).toBe(`/read/${article.slug}/challenge?error=too-many`)
    const elsewhere = await publishedArticle(desk)
    expect((await send(elsewhere, { body: 'Wrong.' }, reader)).status).toBe(429)
    expect((await send(article, { body: 'Wrong.' })).status).toBe(201)
    expect(await database().prisma.challenge.count({ where: { articleId: article.id } })).toBe(6)
  })

  test('what cannot be accepted does not count', async () => {
    const { article } = await publishedDesk()
    const reader = aReader()
    for (let count = 0; count < 8; count += 1)
      expect((await send(article, { body: 'Wrong.', claim: 9 }, reader)).status).toBe(422)
    expect((await send(article, { body: 'Wrong.' }, reader)).status).toBe(201)
  })

  test('one address twenty times a day; the hour begins with its first', async () => {
    const tries: number[] = []
    for (let hour = 0; hour < 4; hour += 1)
      for (let count = 0; count < 5; count += 1)
        tries.push(await refusal('a', '192.0.2.1', hour * 61 + count))
    expect(tries).toEqual(Array.from({ length: 20 }, () => 0))
    expect(await refusal('a', '192.0.2.1', 4 * 61)).toBe((24 * 60 - 4 * 61) * 60)
    expect(await refusal('a', '192.0.2.1', 24 * 60 + 1)).toBe(0)
  })

  test('an address is what one reader has: all of a /64, however IPv4 is written', async () => {
    for (const address of ['2001:db8::1', '2001:db8::2', '2001:db8:0:0:9::', '2001:db8::4', '2001:db8::5'])
      expect(await refusal('b', address, 0)).toBe(0)
    expect(await refusal('b', '2001:db8::6', 0)).toBeGreaterThan(0)
    expect(await refusal('b', '2001:db8:0:1::6', 0)).toBe(0)
    for (let count = 0; count < 5; count += 1) expect(await refusal('b', '192.0.2.7', 0)).toBe(0)
    expect(await refusal('b', '::ffff:192.0.2.7', 0)).toBeGreaterThan(0)
    expect(await refusal('b', '192.0.2.8', 0)).toBe(0)
  })

  test('one article two hundred times a day; an address that is refused uses none of them up', async () => {
    for (let count = 0; count < 30; count += 1) await refusal('c', '192.0.2.50', 0)
    for (let reader = 0; reader < 195; reader += 1)
      expect(await refusal('c', `203.0.113.${reader}`, 0)).toBe(0)
    expect(await refusal('c', '203.0.113.250', 0)).toBe(24 * 60 * 60)
    expect(await refusal('d', '203.0.113.251', 0)).toBe(0)
  })

  test('no address can be read in the table', async () => {
    await refusal('e', '192.0.2.99', 0)
    const rows = await database().prisma.signInAttempt.findMany()
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toContain('192.0.2')
  })
})
