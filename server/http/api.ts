import { createHash } from 'node:crypto'
import { problem, type ProblemCode } from '@/domain/problem'
import { isCleanText } from '@/domain/text'
import { identify, nobody } from '@/server/auth/identity'
import { environment } from '@/server/environment'
import { isPageForm, parseWith, readBody, refuseUncleanText } from './body'
import type { Call, Method, Operation } from './operation'
import { checkOrigin, clientAddress } from './origin'
import { countCall } from './rate-limit'
import { answerResponse, asProblem, problemResponse } from './respond'

type RawParams = Record<string, string | string[]>
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string | string[]> | undefined> },
) => Promise<Response>

/**
 * The one wrapper of all routes: what `app/api/v1/**​/route.ts` exports. Methods that an address does not have answer
 * 405 with `Allow`; whatever is thrown becomes `application/problem+json`.
 */
export function api(
  operations: Partial<Record<Method, Operation<never, never> | AnyOperation>>,
): Record<Method, Handler> {
  const allow = methods.filter((method) => operations[method])
  const handler =
    (method: Method): Handler =>
    async (request, { params }) => {
      const found = operations[method] as AnyOperation | undefined
      const sent = (await params) ?? {}
      try {
        if (!found) throw problem('method-not-allowed', { allow })
        const answer = await handle(found, request, sent)
        return formResponse(found, request, sent, null) ?? answer
      } catch (thrown) {
        const refused = asProblem(thrown)
        return (found && formResponse(found, request, sent, refused.code)) ?? problemResponse(refused)
      }
    }
  return Object.fromEntries(methods.map((method) => [method, handler(method)])) as Record<Method, Handler>
}

// eslint-friendly variance: a route table holds operations of every body and query type.
export type AnyOperation = Omit<Operation, 'run'> & {
  run: (call: Call<never, never>) => ReturnType<Operation['run']>
}

async function handle(found: AnyOperation, request: Request, rawParams: RawParams): Promise<Response> {
  const identity = await identify(request.headers)
  if (!identity && found.auth !== 'none') throw problem('sign-in-needed')
  const isWrite = found.method !== 'GET'
  if (isWrite && !identity?.tokenId) checkOrigin(request, { opaque: found.accepts === 'form' })
  const address = clientAddress(request.headers)
  await countCall(identity?.tokenId ?? identity?.sessionId ?? address, environment().rateLimit)

  const url = new URL(request.url)
  // What is empty was not asked for: `?q=&state=` is the whole list.
  const query = Object.fromEntries([...url.searchParams].filter(([, value]) => value !== ''))
  refuseUncleanText(query)
  const { value: body, bytes } = isWrite
    ? await readBody(request, {
        schema: found.body,
        accepts: found.accepts ?? 'json',
        limit: found.bodyLimit,
      })
    : { value: undefined, bytes: new Uint8Array() }
  const ifMatch = readIfMatch(request.headers.get('if-match'))
  const ifNoneMatch = request.headers.get('if-none-match')?.trim() === '*'
  if (found.ifMatch === 'needed' && ifMatch === null && !ifNoneMatch) throw problem('if-match-needed')

  const call = {
    actor: identity?.actor ?? nobody,
    sessionId: identity?.sessionId ?? null,
    tokenId: identity?.tokenId ?? null,
    now: new Date(),
    params: readParams(rawParams),
    query: found.query ? parseWith(found.query, query) : query,
    body,
    ifMatch,
    ifNoneMatch,
    idempotency: readIdempotency(found, request, url, bytes),
    origin: { address, userAgent: (request.headers.get('user-agent') ?? '').slice(0, 300) },
    request,
  }
  return answerResponse(await found.run(call as Call<never, never>))
}

/** What a page's form gets instead of an answer; `null` for whoever sent JSON, and for what is to be told as it is. */
function formResponse(
  found: AnyOperation,
  request: Request,
  sent: RawParams,
  refused: ProblemCode | null,
): Response | null {
  if (!found.afterForm || !isPageForm(request) || refused === 'bad-origin' || refused === 'not-found')
    return null
  const params = cleanParams(sent)
  if (params === null) return null
  const location = found.afterForm(params, refused)
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}

function readParams(raw: RawParams): Record<string, string> {
  const params = cleanParams(raw)
  if (params === null) throw problem('not-found')
  return params
}

/** The parts of the path, or `null` where one can be of nothing that there is. */
function cleanParams(raw: RawParams): Record<string, string> | null {
  const entries = Object.entries(raw).map(([name, value]): [string, string] => [name, String(value)])
  if (entries.some(([, value]) => !isCleanText(value) || !/^[\w.-]{1,200}$/.test(value))) return null
  return Object.fromEntries(entries)
}

function readIfMatch(header: string | null): number | 'any' | null {
  if (header === null) return null
  if (header.trim() === '*') return 'any'
  const version = /^\s*(?:W\/)?"(\d{1,9})"\s*$/.exec(header)?.[1]
  return version === undefined ? -1 : Number(version)
}

function readIdempotency(
  found: AnyOperation,
  request: Request,
  url: URL,
  bytes: Uint8Array,
): Call['idempotency'] {
  const key = request.headers.get('idempotency-key')
  if (found.method !== 'POST' || key === null) return null
  if (key.length === 0 || key.length > 255)
    throw problem('invalid', 'An Idempotency-Key has 1 to 255 characters.')
  const requestHash = createHash('sha256').update(`${url.pathname}\n`).update(bytes).digest('hex')
  return { key, requestHash }
}
