import { isProblem, problem, problemBody, type Problem } from '@/domain/problem'
import { isUnavailable } from '@/server/database/errors'
import type { Answer } from './operation'

const always = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' }

/** The response of a problem, as `application/problem+json`. */
export function problemResponse(found: Problem): Response {
  const { allow, retryAfterSeconds } = found.extras
  const retryAfter = retryAfterSeconds ?? (found.status === 503 ? 5 : undefined)
  return new Response(JSON.stringify(problemBody(found)), {
    status: found.status,
    headers: {
      ...always,
      'content-type': 'application/problem+json',
      ...(allow ? { allow: allow.join(', ') } : {}),
      ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
    },
  })
}

/** Anything thrown as a problem: expected ones stay, a lost database is `unavailable`, the rest is logged as ours. */
export function asProblem(thrown: unknown): Problem {
  if (isProblem(thrown)) return thrown
  if (isUnavailable(thrown)) return problem('unavailable')
  console.error('[plumbline] unexpected', thrown)
  return problem('internal')
}

/** The response of an answer: its body as JSON, its version as ETag. */
export function answerResponse(answer: Answer): Response {
  if (answer.response) return answer.response
  const status = answer.status ?? 200
  const headers = {
    ...always,
    ...(answer.version === undefined ? {} : { etag: `"${answer.version}"` }),
    ...(answer.location ? { location: answer.location } : {}),
  }
  if (status === 204) return new Response(null, { status, headers })
  return new Response(JSON.stringify(answer.body), {
    status,
    headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
  })
}
