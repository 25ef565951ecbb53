import type { AuthOptions } from 'next-auth'
import { z } from 'zod'
import { isProblem, type Problem } from '@/domain/problem'
import { isCleanText } from '@/domain/text'
import { cookiesAreSecure } from './cookies'
import { identifySession } from './identity'
import { safePath } from './next-path'
import { signInByPassword } from './password-sign-in'
import { signInByProvider } from './provider-sign-in'
import { configuredProviders } from './providers'
import { installationSecret } from './secret'
import { endSession, sessionSeconds, startSession } from './session'

/** One request to next-auth: where it came from, and what became of it. */
export interface Visit {
  address: string
  userAgent: string
  /** The Cookie header. */
  cookies: string | null
  /** The session that the browser has now. */
  sessionId: string | null
  /** Of an invitation that the person came from. */
  inviteToken: string | null
  /** Who was signed in; for the session's row, and for the cookie that makes the device known. */
  signedInUserId: string | null
  /** Whether they joined a team by signing in. */
  joined: boolean
  /** Why signing in was refused. */
  refusal: Problem | null
}

const cleanText = (most: number) => z.string().max(most).refine(isCleanText)
const credentials = z.object({ email: cleanText(254), password: cleanText(1000) })
const providerUser = z.object({ id: z.string(), name: z.string().nullish(), email: z.string().nullish() })

/**
 * How next-auth works here, for one request: its token only names a session of ours (`sid`), whose row is checked
 * whenever the token is read. Nothing that a provider or a token says about a person is believed beyond that.
 */
export function authOptions(visit: Visit): AuthOptions {
  return {
    secret: installationSecret(),
    useSecureCookies: cookiesAreSecure(),
    session: { strategy: 'jwt', maxAge: sessionSeconds },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    logger: { error: logUnexpected, warn: () => undefined, debug: () => undefined },
    providers: [
      {
        id: 'credentials',
        name: 'E-mail and password',
        type: 'credentials',
        credentials: { email: {}, password: {} },
        authorize: async (given) => {
          const parsed = credentials.safeParse(given)
          if (!parsed.success) return null
          const { address, cookies } = visit
          try {
            const id = await signInByPassword({ ...parsed.data, address, cookies, now: new Date() })
            visit.signedInUserId = id
            return { id }
          } catch (refused) {
            if (!isProblem(refused)) throw refused
            visit.refusal = refused
            throw new Error(refused.code)
          }
        },
      },
      ...configuredProviders(),
    ],
    callbacks: {
      signIn: async ({ account, user }) =>
        account?.type === 'credentials' || signInByAccount(visit, account?.provider ?? '', user),
      jwt: async ({ token, trigger }) => {
        if (trigger === 'signIn' && visit.signedInUserId) {
          // Signing in again takes the place of the session that this browser had.
          if (visit.sessionId) await endSession(visit.sessionId, new Date())
          return { sid: await startSession(visit.signedInUserId, visit.userAgent, new Date()) }
        }
        const identity = typeof token.sid === 'string' ? await identifySession(token.sid) : null
        if (!identity) throw new Error('This session was ended.')
        return { sid: identity.sessionId }
      },
      session: async ({ session, token }) => {
        const identity = typeof token.sid === 'string' ? await identifySession(token.sid) : null
        const user = identity ? { name: identity.actor.name, email: identity.actor.email } : undefined
        return { expires: session.expires, user }
      },
      redirect: ({ url, baseUrl }) => {
        const own = url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url
        return baseUrl + (safePath(own) ?? '/')
      },
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sid === 'string') await endSession(token.sid, new Date())
      },
    },
  }
}

const faultShape = z.object({
  message: z.string().optional(),
  error: z.object({ message: z.string() }).optional(),
})

/** Whether to go on; a string is where to go instead, with the reason. */
async function signInByAccount(visit: Visit, provider: string, user: unknown): Promise<boolean | string> {
  const parsed = providerUser.safeParse(user)
  if (!parsed.success) return false
  const { id: accountId, name, email } = parsed.data
  const person = { provider, accountId, name: name || email || accountId, email: email ?? null }
  const present = visit.sessionId ? await identifySession(visit.sessionId) : null
  const outcome = await signInByProvider(person, {
    signedInUserId: present?.actor.userId ?? null,
    inviteToken: visit.inviteToken,
    now: new Date(),
  })
  if ('refused' in outcome) return `/sign-in?error=${outcome.refused}`
  visit.signedInUserId = outcome.userId
  visit.joined = outcome.joined
  return true
}

/** Ended sessions, forged tokens and refused sign-ins are no faults of ours. */
function logUnexpected(code: string, metadata: unknown): void {
  if (code === 'JWT_SESSION_ERROR' || code === 'SIGNOUT_ERROR') return
  const parsed = faultShape.safeParse(metadata)
  const reason = parsed.success ? (parsed.data.message ?? parsed.data.error?.message) : undefined
  // On one line and not too long: some of it comes from the address that was asked for.
  console.error(
    `[plumbline] next-auth ${code}: ${JSON.stringify(reason?.slice(0, 300) ?? 'no reason given')}`,
  )
}
