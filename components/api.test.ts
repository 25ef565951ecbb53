import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { api, newKey } from './api'
import { ApiProblem, Offline } from './api/failure'

type Sent = { url: string; init: RequestInit; headers: Record<string, string> }

let sent: Sent[] = []
let answers: (Response | 'no answer')[] = []

const json = (body: unknown, init: ResponseInit = {}) => Response.json(body, init)
const problem = (status: number, code: string) =>
  json(
    { status, code, detail: 'Because.', errors: [{ path: '/a', message: 'Wrong' }], current: { version: 4 } },
    { status, headers: { 'content-type': 'application/problem+json', 'retry-after': '7' } },
  )

beforeEach(() => {
  sent = []
  answers = []
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  vi.stubGlobal('fetch', async (url: string, init: RequestInit & { headers: Record<string, string> }) => {
    sent.push({ url, init, headers: init.headers })
    const answer = answers.shift()
    if (!answer) throw new Error('more requests than answers')
    if (answer === 'no answer') throw new TypeError('Failed to fetch')
    return answer
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Runs a call to its end, waiting times included, and gives what it threw or answered. */
async function settle<T>(call: Promise<T>): Promise<T | unknown> {
  const result = call.catch((error: unknown) => error)
  await vi.runAllTimersAsync()
  return result
}

describe('the client of the API', () => {
  it('answers data and the version of the ETag', async () => {
    answers = [json({ id: 'a' }, { headers: { etag: '"12"' } })]
    expect(await api.get('/articles/a')).toEqual({ data: { id: 'a' }, version: 12 })
    expect(sent[0]?.url).toBe('/api/v1/articles/a')
  })

  it('sends JSON with the version that is changed', async () => {
    answers = [json({})]
    await api.patch('/articles/a', { title: null }, { ifMatch: 3 })
    expect(sent[0]?.init.body).toBe('{"title":null}')
    expect(sent[0]?.headers).toMatchObject({ 'if-match': '"3"', 'content-type': 'application/json' })
    expect(sent[0]?.headers).not.toHaveProperty('idempotency-key')
  })

  it('leaves the content type of a form to the browser', async () => {
    answers = [json({})]
    await api.post('/articles', new FormData())
    expect(sent[0]?.headers).not.toHaveProperty('content-type')
  })

  it('answers nothing for a deletion', async () => {
    answers = [new Response(null, { status: 204 })]
    expect(await api.delete('/me/tokens/t')).toEqual({ data: undefined, version: null })
  })

  it('repeats a POST once, with the same key, when no answer came', async () => {
    answers = ['no answer', json({ id: 'a' }, { status: 201 })]
    expect(await settle(api.post('/articles', { text: 'x' }))).toMatchObject({ data: { id: 'a' } })
    const keys = sent.map(({ headers }) => headers['idempotency-key'])
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/)
    expect(keys).toEqual([keys[0], keys[0]])
  })

  it('says Offline when the second try gets no answer either', async () => {
    answers = ['no answer', 'no answer']
    expect(await settle(api.get('/me'))).toBeInstanceOf(Offline)
    expect(sent).toHaveLength(2)
  })

  it.each([
    ['a POST without a key', () => api.post('/articles/preview', {}, { idempotencyKey: null })],
    ['a PATCH', () => api.patch('/articles/a', {}, { ifMatch: 1 })],
    ['a DELETE', () => api.delete('/claims/c')],
  ])('does not repeat %s, whose first try may have arrived', async (_, call) => {
    answers = ['no answer']
    expect(await settle(call())).toBeInstanceOf(Offline)
    expect(sent).toHaveLength(1)
  })

  it('does not repeat what was called off', async () => {
    const calledOff = new AbortController()
    calledOff.abort()
    answers = ['no answer']
    expect(await settle(api.get('/me', { signal: calledOff.signal }))).not.toBeInstanceOf(Offline)
    expect(sent).toHaveLength(1)
  })

  it('throws a problem with all that it says', async () => {
    answers = [problem(409, 'stale')]
    const thrown = await settle(api.put('/claims/c/verdict', {}, { ifMatch: 3 }))
    expect(thrown).toBeInstanceOf(ApiProblem)
    expect(thrown).toMatchObject({
      status: 409,
      code: 'stale',
      detail: 'Because.',
      errors: [{ path: '/a', message: 'Wrong' }],
      current: { version: 4 },
      retryAfter: 7,
    })
  })

  it('makes a problem of an answer that a proxy gave', async () => {
    answers = [new Response('<html>', { status: 413, headers: { 'content-type': 'text/html' } })]
    expect(await settle(api.post('/articles'))).toMatchObject({ code: 'too-large', status: 413, errors: [] })
  })

  it('goes to the sign-in screen and back when the session has ended, unless told to stay', async () => {
    const assign = vi.fn()
    vi.stubGlobal('window', {
      location: { pathname: '/articles/a', search: '?x=1', hash: '#claim-3', assign },
    })
    answers = [problem(401, 'sign-in-needed'), problem(401, 'sign-in-needed'), problem(401, 'wrong-password')]
    await settle(api.get('/me', { stay: true }))
    await settle(api.post('/me/password'))
    expect(assign).toHaveBeenCalledExactlyOnceWith('/sign-in?next=%2Farticles%2Fa%3Fx%3D1%23claim-3')
    await settle(api.post('/me/password'))
    expect(assign).toHaveBeenCalledTimes(1)
  })

  it('makes keys that are not repeated', () => {
    expect(new Set(Array.from({ length: 100 }, newKey)).size).toBe(100)
  })
})
