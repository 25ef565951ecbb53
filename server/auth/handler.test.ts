import { NextRequest } from 'next/server'
import { describe, expect, it } from 'vitest'
import { handleAuth } from './handler'

async function ask(
  method: string,
  path: string,
  init: { headers?: Record<string, string>; body?: string } = {},
) {
  const request = new NextRequest(`http://localhost:3000/api/auth/${path}`, { method, ...init })
  const [plain = ''] = path.split('?')
  const answer = await handleAuth(request, { params: Promise.resolve({ nextauth: plain.split('/') }) })
  const body: unknown = await answer.json()
  return { status: answer.status, type: answer.headers.get('content-type'), body }
}
const json = { 'content-type': 'application/json' }

describe('what of next-auth can be reached', () => {
  it.each([
    ['POST', '_log'],
    ['GET', '_log'],
    ['GET', 'signout'],
    ['GET', 'verify-request'],
    ['GET', 'callback/credentials'],
    ['POST', 'callback/github'],
    ['POST', 'session'],
    ['GET', 'nothing/of/the/kind'],
  ])('is not %s %s', async (method, path) => {
    expect(await ask(method, path)).toMatchObject({ status: 404, type: 'application/problem+json' })
  })

  it('is no sign-in or sign-out that another site sends', async () => {
    for (const path of ['callback/credentials', 'signout', 'signin/github']) {
      const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
      expect(await ask('POST', path, { headers })).toMatchObject({ body: { code: 'bad-origin' } })
    }
  })

  it.each([['{'], ['null'], ['"text"']])('is no body of %s', async (body) => {
    expect(await ask('POST', 'callback/credentials', { headers: json, body })).toMatchObject({ status: 400 })
  })

  it('is no body of more than 64 kB, whatever it says of its length', async () => {
    const body = `email=${'x'.repeat(64_000)}`
    expect(await ask('POST', 'callback/credentials', { body })).toMatchObject({ body: { code: 'too-large' } })
  })

  it.each(['javascript:alert(1)', 'foo', 'data:text/html,x'])('is no return to %s', async (address) => {
    const query = `signin?callbackUrl=${encodeURIComponent(address)}`
    expect(await ask('GET', query)).toMatchObject({ status: 400 })
    const cookie = `next-auth.callback-url=${encodeURIComponent(address)}`
    expect(await ask('GET', 'csrf', { headers: { cookie } })).toMatchObject({ status: 400 })
  })
})
