import { decode } from 'next-auth/jwt'
import { z } from 'zod'
import { roleSchema, type Actor } from '@/domain/team/roles'
import type { Identity } from '@/server/http/operation'
import { getDatabase } from '@/server/database/open'
import { hashToken, isToken } from '@/server/team/accounts/tokens'
import { readCookie, sessionCookieName } from './cookies'
import { installationSecret } from './secret'

/** The actor of requests that nobody signed. Is in no team, so that everything is unknown to them. */
export const nobody: Actor = { userId: '', name: '', email: null, memberships: [] }

/** How exact "last seen" is: a write for every request would cost more than it tells. */
const seenEveryMs = 60_000

/**
 * Who makes a request, read from the database every time, so that an ended session, a revoked token or a removed
 * membership counts at once. A bearer token decides alone where there is one, be it wrong; else the session cookie.
 */
export async function identify(headers: Headers): Promise<Identity | null> {
  const authorization = headers.get('authorization')
  if (authorization !== null && /^bearer(\s|$)/i.test(authorization))
    return identifyToken(authorization.slice('bearer'.length).trim())
  const cookie = readCookie(headers.get('cookie'), sessionCookieName())
  const sessionId = cookie === null ? null : await sessionIdOf(cookie)
  return sessionId === null ? null : identifySession(sessionId)
}

const sessionClaims = z.object({ sid: z.string().min(1).max(64) })

/** The session that a token of next-auth names: all that we read from it. `null` for a forged or outdated one. */
export async function sessionIdOf(jwt: string): Promise<string | null> {
  const claims = await decode({ token: jwt, secret: installationSecret() }).catch(() => null)
  const parsed = sessionClaims.safeParse(claims)
  return parsed.success ? parsed.data.sid : null
}

/** One row for each membership, or a single one with `teamId: null` for somebody who is in no team. */
const personRow = z.object({
  id: z.string(),
  userId: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  seenAt: z.date().nullable(),
  teamId: z.string().nullable(),
  role: roleSchema.nullable(),
})

/** The person of a session that was neither ended nor has expired. */
export async function identifySession(sessionId: string): Promise<Identity | null> {
  const { prisma } = await getDatabase()
  const now = new Date()
  const rows = await prisma.$queryRaw`
    SELECT s."id", u."id" AS "userId", u."name", u."email", s."lastSeenAt" AS "seenAt", m."teamId", m."role"
    FROM "Session" s
    JOIN "User" u ON u."id" = s."userId"
    LEFT JOIN "Membership" m ON m."userId" = u."id" AND m."removedAt" IS NULL
    WHERE s."id" = ${sessionId} AND s."revokedAt" IS NULL AND s."expiresAt" > ${now}
    ORDER BY m."createdAt", m."teamId"`
  const found = actorOf(rows)
  if (!found) return null
  if (isOutdated(found.seenAt, now))
    await prisma.session.updateMany({ where: { id: sessionId, revokedAt: null }, data: { lastSeenAt: now } })
  return { actor: found.actor, sessionId, tokenId: null }
}

async function identifyToken(token: string): Promise<Identity | null> {
  if (!isToken(token)) return null
  const { prisma } = await getDatabase()
  const now = new Date()
  const rows = await prisma.$queryRaw`
    SELECT t."id", u."id" AS "userId", u."name", u."email", t."lastUsedAt" AS "seenAt", m."teamId", m."role"
    FROM "ApiToken" t
    JOIN "User" u ON u."id" = t."userId"
    LEFT JOIN "Membership" m ON m."userId" = u."id" AND m."removedAt" IS NULL
    WHERE t."hash" = ${hashToken(token)} AND t."revokedAt" IS NULL
      AND (t."expiresAt" IS NULL OR t."expiresAt" > ${now})
    ORDER BY m."createdAt", m."teamId"`
  const found = actorOf(rows)
  if (!found) return null
  if (isOutdated(found.seenAt, now))
    await prisma.apiToken.updateMany({ where: { id: found.id }, data: { lastUsedAt: now } })
  return { actor: found.actor, sessionId: null, tokenId: found.id }
}

function actorOf(rows: unknown): { id: string; seenAt: Date | null; actor: Actor } | null {
  const people = z.array(personRow).parse(rows)
  const [person] = people
  if (!person) return null
  const { id, seenAt, userId, name, email } = person
  const memberships = people.flatMap(({ teamId, role }) => (teamId && role ? [{ teamId, role }] : []))
  return { id, seenAt, actor: { userId, name, email, memberships } }
}

function isOutdated(seenAt: Date | null, now: Date): boolean {
  return seenAt === null || now.getTime() - seenAt.getTime() >= seenEveryMs
}
