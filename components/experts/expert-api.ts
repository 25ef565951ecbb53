import type { ExpertDesk } from '@/domain/experts/expert'
import type { VerdictInput, VerdictView } from '@/domain/verdicts/verdict'
import { ApiProblem, Offline, problemOf } from '../api/failure'

async function send<T>(
  token: string,
  method: 'GET' | 'PUT' | 'POST',
  path: string,
  body?: unknown,
  { headers = {}, keepalive = false }: { headers?: Record<string, string>; keepalive?: boolean } = {},
): Promise<T> {
  const response = await fetch(`/api/v1/expert${path}`, {
    method,
    // The link's token alone says who asks, signed in as somebody else or not.
    credentials: 'omit',
    cache: 'no-store',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(keepalive ? { keepalive } : {}),
  }).catch((error: unknown) => {
    throw new Offline(error)
  })
  if (!response.ok) throw await problemOf(response)
  return response.json()
}

/** The calls of an expert's page, by the token of their link. Throws `ApiProblem` and `Offline`. */
export const expertApi = {
  declare: (token: string, statement: string) => send<ExpertDesk>(token, 'PUT', '/conflict', { statement }),
  /** Their own verdict on a claim; `null` where there is none. */
  read: (token: string, number: number) =>
    send<VerdictView>(token, 'GET', `/claims/${number}/verdict`).catch((error: unknown) => {
      if (error instanceof ApiProblem && error.code === 'not-found') return null
      throw error
    }),
  /** Saves a draft upon a `version`, `null` where there is none; `keepalive` lets it outlive the page. */
  save: (token: string, number: number, input: VerdictInput, version: number | null, keepalive = false) =>
    send<VerdictView>(token, 'PUT', `/claims/${number}/verdict`, input, {
      headers: version === null ? { 'if-none-match': '*' } : { 'if-match': `"${version}"` },
      keepalive,
    }),
  file: (token: string, number: number) =>
    send<VerdictView>(token, 'POST', `/claims/${number}/verdict/file`, {}),
}
