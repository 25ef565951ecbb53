import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { isProblem } from '@/domain/problem'
import { googleReviews } from './google-reviews'

const answer = {
  claims: [
    {
      text: 'The moon is cheese.',
      claimReview: [
        { url: 'https://facts.example.org/moon', textualRating: 'False', publisher: { name: 'Facts' } },
      ],
    },
  ],
}
const ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end()
})

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  ends.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function refusalOf(asking: Promise<unknown>) {
  const thrown: unknown = await asking.then(
    () => null,
    (error: unknown) => error,
  )
  if (!isProblem(thrown)) throw thrown
  return { code: thrown.code, message: thrown.message }
}

describe('asking Google’s Fact Check Tools', () => {
  it('sends words, language and key, and keeps the answer for ten minutes', async () => {
    const asked: string[] = []
    let now = 0
    const site = await listen((request, response) => {
      asked.push(request.url ?? '')
      response.end(JSON.stringify(answer))
    })
    const reviews = googleReviews('the key', { site, clock: () => now })
    for (const language of ['en', 'en', undefined])
      expect(await reviews.find('moon & cheese', language)).toMatchObject([
        { publisher: 'Facts', rating: 'False' },
      ])
    now = 600_000
    await reviews.find('moon & cheese', 'en')
    const words = '/v1alpha1/claims:search?query=moon+%26+cheese'
    expect(asked).toEqual([
      `${words}&languageCode=en&key=the+key`,
      `${words}&key=the+key`,
      `${words}&languageCode=en&key=the+key`,
    ])
  })

  it.each([
    ['a refusal', 403, '{"error": {"message": "bad key"}}'],
    ['no JSON', 200, '<html>'],
    ['something else', 200, '{"claims": 5}'],
    ['too much', 200, `{"claims": [], "x": "${'x'.repeat(1_100_000)}"}`],
  ])('%s is a sentence without the key', async (_, status, body) => {
    const site = await listen((request, response) => {
      response.statusCode = status
      response.end(body)
    })
    const { code, message } = await refusalOf(googleReviews('the key', { site }).find('moon', 'en'))
    expect(code).toBe('page-refused')
    expect(message).toMatch(/^Google’s Fact Check Tools .*\.$/)
    expect(message).not.toContain('key')
  })

  it('follows no redirect, and waits five seconds at most', async () => {
    const away = await listen((request, response) => {
      response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()
    })
    expect((await refusalOf(googleReviews('the key', { site: away }).find('moon', 'en'))).code).toBe(
      'page-refused',
    )
    const slow = await listen(() => undefined)
    expect((await refusalOf(googleReviews('the key', { site: slow }).find('moon', 'en'))).code).toBe(
      'page-slow',
    )
  })
})
