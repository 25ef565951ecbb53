import type { Method } from '@/server/http/operation'
import type { Person } from './desk'

/** What a route exports: its handlers by method. */
type Route = Record<
  Method,
  (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>
>

/** What the API answered, with its body read. */
export interface Answered<T> {
  status: number
  body: T
  etag: string | null
  headers: Headers
}

/** Calls a route's handler as a person would over HTTP, wrapper and all. */
export async function callApi<T = Record<string, unknown>>(
  route: Route,
  method: Method,
  who: Person | null,
  options: {
    params?: Record<string, string>
    query?: string
    body?: unknown
    raw?: BodyInit
    headers?: Record<string, string>
  } = {},
): Promise<Answered<T>> {
  const { params = {}, query = '', body, raw, headers = {} } = options
  const request = new Request(`http://localhost:3000/api/v1/test${query}`, {
    method,
    headers: {
      ...(who ? { authorization: `Bearer ${who.token}` } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? (raw === undefined ? {} : { body: raw }) : { body: JSON.stringify(body) }),
  })
  const response = await route[method](request, { params: Promise.resolve(params) })
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false
  if (isStream) await response.body?.cancel()
  const text = isStream ? '' : await response.text()
  const isJson = text !== '' && /json/.test(response.headers.get('content-type') ?? '')
  return {
    status: response.status,
    body: (isJson ? JSON.parse(text) : {}) as T,
    etag: response.headers.get('etag'),
    headers: response.headers,
  }
}
