import { problems, type ProblemCode } from '@/domain/problem'
import { ApiProblem, Offline, problemOf } from './failure'

/** Signing in and out: next-auth's own endpoints, which stand beside our API because they set the cookie. */

async function call(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(`/api/auth/${path}`, {
    credentials: 'same-origin',
    cache: 'no-store',
    ...init,
  }).catch((error: unknown) => {
    throw new Offline(error)
  })
  return response
}

/** Posts a form as next-auth wants it and answers the address that it would go to. */
async function post(path: string, fields: Record<string, string>): Promise<string> {
  const guard = await call('csrf')
  if (!guard.ok) throw await problemOf(guard)
  const { csrfToken }: { csrfToken: string } = await guard.json()
  const response = await call(path, {
    method: 'POST',
    body: new URLSearchParams({ ...fields, csrfToken, json: 'true' }),
  })
  const answer: { url?: string } | null = await response.json().catch(() => null)
  if (answer?.url) return answer.url
  throw await problemOf(response)
}

/** A refusal that next-auth reports as `?error=`: one of our codes, or its own word for a wrong password. */
function refusal(error: string): ApiProblem {
  const code: ProblemCode = error in problems ? (error as ProblemCode) : 'wrong-password'
  const [status, detail] = problems[code]
  return new ApiProblem({ status, code, detail })
}

/** Signs in with e-mail and password. Throws `ApiProblem` or `Offline`; the session cookie is set on success. */
export async function signIn(email: string, password: string): Promise<void> {
  const url = await post('callback/credentials', { email, password, callbackUrl: '/' })
  const error = new URL(url, window.location.origin).searchParams.get('error')
  if (error) throw refusal(error)
}

/** Goes to another service to sign in there; comes back to `next`. */
export async function signInWith(provider: string, next: string): Promise<void> {
  const callbackUrl = new URL(next, window.location.origin).href
  window.location.assign(await post(`signin/${encodeURIComponent(provider)}`, { callbackUrl }))
}

/** Ends this session. */
export async function signOut(): Promise<void> {
  await post('signout', { callbackUrl: '/sign-in' })
}
