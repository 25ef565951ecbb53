import NextAuth from 'next-auth'
import { NextRequest } from 'next/server'
import { problem } from '@/domain/problem'
import { environment } from '@/server/environment'
import { readBody } from '@/server/http/body'
import { checkOrigin, clientAddress } from '@/server/http/origin'
import { countCall } from '@/server/http/rate-limit'
import { asProblem, problemResponse } from '@/server/http/respond'
import { cookiesAreSecure, readCookie, sessionCookieName } from './cookies'
import { deviceCookie } from './device'
import { sessionIdOf } from './identity'
import { authOptions, type Visit } from './options'

interface Context {
  params: Promise<{ nextauth: string[] }>
}

/** What we let next-auth answer; its other addresses (its own pages, its open log) do not exist here. */
const known: Record<string, RegExp> = {
  GET: /^(csrf|providers|session|signin|error|callback\/(?!credentials$)[\w-]+)$/,
  POST: /^(signin\/[\w-]+|callback\/credentials|signout)$/,
}
const bodyLimit = 64_000

/** Answers `/api/auth/**`, signing in and out. Whatever is thrown becomes `application/problem+json`, as in the API. */
export async function handleAuth(request: NextRequest, context: Context): Promise<Response> {
  try {
    const { nextauth } = await context.params
    if (!known[request.method]?.test(nextauth.join('/'))) throw problem('not-found')
    const visit = await visitOf(request)
    await countCall(visit.address, environment().rateLimit)
    refuseStrangeReturns(request)
    const answer: Response = await NextAuth(await checkedRequest(request), context, authOptions(visit))
    return finish(answer, visit)
  } catch (thrown) {
    return problemResponse(asProblem(thrown))
  }
}

async function visitOf({ headers }: NextRequest): Promise<Visit> {
  const cookies = headers.get('cookie')
  const session = readCookie(cookies, sessionCookieName())
  return {
    address: clientAddress(headers),
    userAgent: (headers.get('user-agent') ?? '').slice(0, 300),
    cookies,
    sessionId: session === null ? null : await sessionIdOf(session),
    inviteToken: /\/invite\/([\w-]{1,200})$/.exec(returnCookie(cookies) ?? '')?.[1] ?? null,
    signedInUserId: null,
    joined: false,
    refusal: null,
  }
}

/** Where next-auth keeps the address to return to while somebody is away at another service. */
function returnCookie(cookies: string | null): string | null {
  return readCookie(cookies, `${cookiesAreSecure() ? '__Secure-' : ''}next-auth.callback-url`)
}

/** next-auth calls an address that it cannot read a fault of the server. */
function refuseStrangeReturns(request: NextRequest): void {
  const given = [request.nextUrl.searchParams.get('callbackUrl'), returnCookie(request.headers.get('cookie'))]
  const readable = (address: string) =>
    address.startsWith('/')
      ? URL.canParse(address, 'http://own.invalid')
      : URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)
  if (given.some((address) => address && !readable(address)))
    throw problem('malformed', 'The address to return to cannot be read.')
}

/** The request with its body read and limited; next-auth would read one of any size. */
async function checkedRequest(request: NextRequest): Promise<NextRequest> {
  if (request.method !== 'POST') return request
  checkOrigin(request)
  const { bytes } = await readBody(request, { accepts: 'json', limit: bodyLimit })
  if (/json/i.test(request.headers.get('content-type') ?? '')) parseObject(bytes)
  return new NextRequest(request.url, {
    method: 'POST',
    headers: request.headers,
    body: new Uint8Array(bytes),
  })
}

function parseObject(bytes: Uint8Array): void {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
    if (typeof value === 'object' && value !== null) return
  } catch {
    // Said below, as for JSON that is no object.
  }
  throw problem('malformed')
}

function finish(answer: Response, visit: Visit): Response {
  const headers = new Headers(answer.headers)
  headers.set('cache-control', 'private, no-store')
  headers.set('x-content-type-options', 'nosniff')
  if (visit.signedInUserId) headers.append('set-cookie', deviceCookie(visit.cookies, visit.signedInUserId))
  // The invitation that they would return to is used up now.
  if (visit.joined && headers.has('location')) headers.set('location', '/articles')
  const wait = visit.refusal?.extras.retryAfterSeconds
  if (wait !== undefined) headers.set('retry-after', String(wait))
  const status = wait !== undefined && answer.status === 401 ? 429 : answer.status
  return new Response(answer.body, { status, headers })
}
