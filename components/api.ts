import { Offline, problemOf } from './api/failure'

export interface RequestOptions {
  /** The version that is changed, as the record or the last answer gave it. */
  ifMatch?: number
  ifNoneMatch?: '*'
  /**
   * POSTs get a fresh key by themselves, so that a repeat after a lost answer has one effect. Pass your own to
   * repeat a POST later, or `null` where the answer must not be kept: secrets, and what stores nothing.
   */
  idempotencyKey?: string | null
  signal?: AbortSignal
  /** Lets a last save outlive the page; bodies up to 64 KB. */
  keepalive?: boolean
  /** Throws when the session has ended, instead of going to the sign-in screen. */
  stay?: boolean
}

export interface Answer<T> {
  data: T
  /** The version of the record, for the next `ifMatch`. */
  version: number | null
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

const retryDelay = 400

/** A random key. `crypto.randomUUID` is missing where the app is served over plain http in a local network. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}

function goToSignIn(): void {
  const { pathname, search, hash } = window.location
  window.location.assign(`/sign-in?next=${encodeURIComponent(pathname + search + hash)}`)
}

async function send(url: string, init: RequestInit, mayRepeat: boolean): Promise<Response> {
  try {
    return await fetch(url, init)
  } catch (error) {
    if (init.signal?.aborted) throw error
    if (!mayRepeat) throw new Offline(error)
  }
  await new Promise((resolve) => setTimeout(resolve, retryDelay))
  return send(url, init, false)
}

async function request<T>(
  method: Method,
  path: string,
  body: unknown,
  options: RequestOptions,
): Promise<Answer<T>> {
  const key = method === 'POST' && options.idempotencyKey === undefined ? newKey() : options.idempotencyKey
  const headers: Record<string, string> = { accept: 'application/json' }
  if (key) headers['idempotency-key'] = key
  if (options.ifMatch !== undefined) headers['if-match'] = `"${options.ifMatch}"`
  if (options.ifNoneMatch) headers['if-none-match'] = options.ifNoneMatch
  const isForm = body instanceof FormData
  if (body !== undefined && !isForm) headers['content-type'] = 'application/json'

  const response = await send(
    `/api/v1${path}`,
    {
      method,
      headers,
      credentials: 'same-origin',
      cache: 'no-store',
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
      ...(options.signal ? { signal: options.signal } : {}),
      ...(options.keepalive ? { keepalive: true } : {}),
    },
    // A repeated PUT of what is stored is no conflict (the API says so); a repeated PATCH or DELETE would be.
    method === 'GET' || method === 'PUT' || Boolean(key),
  )
  if (!response.ok) {
    const problem = await problemOf(response)
    if (problem.code === 'sign-in-needed' && !options.stay) goToSignIn()
    throw problem
  }
  const etag = /^(?:W\/)?"(\d+)"$/.exec(response.headers.get('etag') ?? '')
  const data: T = response.status === 204 ? undefined : await answerBody(response)
  return { data, version: etag ? Number(etag[1]) : null }
}

async function answerBody(response: Response) {
  try {
    return await response.json()
  } catch (error) {
    throw new Offline(error)
  }
}

/**
 * The client of our own API: every write of the screens goes through it. Paths are those under `/api/v1`.
 * Throws `ApiProblem` where the server says no and `Offline` where no answer came.
 */
export const api = {
  get: <T>(path: string, options: RequestOptions = {}) => request<T>('GET', path, undefined, options),
  post: <T>(path: string, body: unknown = {}, options: RequestOptions = {}) =>
    request<T>('POST', path, body, options),
  put: <T>(path: string, body: unknown, options: RequestOptions = {}) =>
    request<T>('PUT', path, body, options),
  patch: <T>(path: string, body: unknown, options: RequestOptions = {}) =>
    request<T>('PATCH', path, body, options),
  delete: (path: string, options: RequestOptions = {}) =>
    request<undefined>('DELETE', path, undefined, options),
}
