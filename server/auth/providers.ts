import type { AuthOptions } from 'next-auth'
import { z } from 'zod'
import { environment } from '@/server/environment'

type Provider = AuthOptions['providers'][number]

/** The other services by which people may sign in here, as the sign-in screen offers them. */
export function offeredProviders(): { id: string; name: string }[] {
  const { github, google, oidc } = environment()
  return [
    ...(github ? [{ id: 'github', name: 'GitHub' }] : []),
    ...(google ? [{ id: 'google', name: 'Google' }] : []),
    ...(oidc ? [{ id: 'oidc', name: oidc.name }] : []),
  ]
}

/**
 * The same for next-auth. What they answer as a person's e-mail is an address that the service has verified, or
 * nothing: whoever could merely claim an address would be signed in as its owner.
 */
export function configuredProviders(): Provider[] {
  const { github, google, oidc } = environment()
  return [
    ...(github ? [gitHub(github.id, github.secret)] : []),
    ...(google ? [openId('google', 'Google', 'https://accounts.google.com', google.id, google.secret)] : []),
    ...(oidc ? [openId('oidc', oidc.name, oidc.issuer, oidc.id, oidc.secret)] : []),
  ]
}

const claims = z.object({
  sub: z.string(),
  name: z.string().optional(),
  preferred_username: z.string().optional(),
  email: z.string().optional(),
  // Some services send it as a string.
  email_verified: z.union([z.boolean(), z.string()]).optional(),
})

function openId(id: string, name: string, issuer: string, clientId: string, clientSecret: string): Provider {
  return {
    id,
    name,
    type: 'oauth',
    wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    authorization: { params: { scope: 'openid email profile' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    clientId,
    clientSecret,
    profile: (given: unknown) => {
      const profile = claims.parse(given)
      const verified = String(profile.email_verified) === 'true'
      return {
        id: profile.sub,
        name: profile.name ?? profile.preferred_username ?? profile.email,
        email: verified ? profile.email : undefined,
      }
    },
  }
}

const gitHubProfile = z.object({
  id: z.number(),
  login: z.string(),
  name: z.string().nullish(),
  verifiedEmail: z.string().nullable(),
})
const gitHubEmails = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }))

function gitHub(clientId: string, clientSecret: string): Provider {
  return {
    id: 'github',
    name: 'GitHub',
    type: 'oauth',
    authorization: 'https://github.com/login/oauth/authorize?scope=read:user+user:email',
    token: 'https://github.com/login/oauth/access_token',
    userinfo: {
      url: 'https://api.github.com/user',
      request: async ({ client, tokens }) => {
        const token = tokens.access_token ?? ''
        // The address of the profile is chosen for show; only this list says which are verified.
        const answer = await fetch('https://api.github.com/user/emails', {
          headers: { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json' },
          signal: AbortSignal.timeout(10_000),
        })
        const emails = gitHubEmails.safeParse(answer.ok ? await answer.json() : [])
        const own = emails.success
          ? emails.data.find(({ primary, verified }) => primary && verified)
          : undefined
        return { ...(await client.userinfo(token)), verifiedEmail: own?.email ?? null }
      },
    },
    clientId,
    clientSecret,
    profile: (given: unknown) => {
      const profile = gitHubProfile.parse(given)
      return {
        id: String(profile.id),
        name: profile.name || profile.login,
        email: profile.verifiedEmail ?? undefined,
      }
    },
  }
}
