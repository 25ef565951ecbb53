import type { ExpertDesk } from '@/domain/experts/expert'
import type { VerdictInput, VerdictView } from '@/domain/verdicts/verdict'
import { Offline, problemOf } from '../api/failure'

async function send<T>(
  token: string,
  method: 'PUT' | 'POST',
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
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
    body: JSON.stringify(body),
  }).catch((error: unknown) => {
    throw new Offline(error)
  })
  if (!response.ok) throw await problemOf(response)
  return response.json()
}

/** The calls of an expert's page, by the token of their link. Throws `ApiProblem` and `Offline`. */
export const expertApi = {
  declare: (token: string, statement: string) => send<ExpertDesk>(token, 'PUT', '/conflict', { statement }),
  save: (token: string, number: number, input: VerdictInput, version: number | null) =>
    send<VerdictView>(
      token,
      'PUT',
      `/claims/${number}/verdict`,
      input,
      version === null ? { 'if-none-match': '*' } : { 'if-match': `"${version}"` },
    ),
  file: (token: string, number: number) =>
    send<VerdictView>(token, 'POST', `/claims/${number}/verdict/file`, {}),
}
