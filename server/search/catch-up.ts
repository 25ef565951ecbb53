import { setTimeout as sleep } from 'node:timers/promises'
import { Prisma } from '@/prisma/generated/client'
import type { Database } from '@/server/database/database'
import { indexClaims, lockIndex, totals } from './index-claims'

const NAME = 'search'
const EVENTS = 500
/** Claims that are indexed in one transaction: few, since the embedded database does one thing at a time. */
const CLAIMS = 100
/** How often a search counts the claims. */
const COUNT_MS = 10_000
/** How long a search waits for the index. */
const WAIT_MS = 20_000

/** Indexes what changed in every team since the last time. Several processes may do so at a time. */
export async function feedSearch(database: Database): Promise<void> {
  const behind = await database.prisma.$queryRaw<{ teamId: string }[]>`
    SELECT c."teamId" FROM "Chain" c
    LEFT JOIN "Feed" f ON f."chainId" = c."id" AND f."name" = ${NAME}
    WHERE c."id" = c."teamId" AND c."seq" > coalesce(f."seq", 0)`
  for (const { teamId } of behind) await catchUp(database, teamId)
}

/**
 * Indexes what changed in a team since the last time: all of it at the first, then what its history tells of. Nothing
 * is left out when it is broken off, since the place is kept after the work.
 */
export async function catchUp(database: Database, teamId: string): Promise<void> {
  let more = true
  while (more) more = await followOnce(database, teamId)
}

const waiting = new Map<string, Promise<void>>()
/** When a team's claims were last counted, by this process's own clock. */
const counted = new Map<string, number>()

/**
 * The same for somebody who waits for an answer: at most twenty seconds, after which the rest goes on without them. Looks
 * at the number of claims too, for what came into the database without a history.
 */
export async function catchUpSoon(database: Database, teamId: string): Promise<void> {
  const before = waiting.get(teamId)
  // What runs already may have read the history before the change that this search is to find.
  const running = before
    ? before.catch(() => undefined).then(() => waiting.get(teamId) ?? startCatchingUp(database, teamId))
    : startCatchingUp(database, teamId)
  const over = new AbortController()
  const late = sleep(WAIT_MS, undefined, { signal: over.signal, ref: false }).catch(() => undefined)
  await Promise.race([running, late]).finally(() => over.abort())
}

function startCatchingUp(database: Database, teamId: string): Promise<void> {
  const running = (async () => {
    await catchUp(database, teamId)
    if (performance.now() - (counted.get(teamId) ?? -Infinity) < COUNT_MS) return
    counted.set(teamId, performance.now())
    const [missing] = await database.prisma.$queryRaw<{ claims: number; indexed: number }[]>`
      SELECT (SELECT count(*)::int FROM "Claim" c JOIN "Article" a ON a."id" = c."articleId"
          WHERE c."teamId" = ${teamId} AND c."removedAt" IS NULL AND c."withdrawnAt" IS NULL
            AND NOT a."sample") AS "claims",
        (SELECT count(*)::int FROM "ClaimTerms" WHERE "teamId" = ${teamId}) AS "indexed"`
    if (missing && missing.claims !== missing.indexed) await indexTeam(database, teamId)
  })().finally(() => waiting.delete(teamId))
  waiting.set(teamId, running)
  return running
}

async function followOnce(database: Database, teamId: string): Promise<boolean> {
  const { prisma } = database
  const [place] = await prisma.$queryRaw<{ head: number; seq: number | null }[]>`
    SELECT c."seq" AS head, f."seq" FROM "Chain" c
    LEFT JOIN "Feed" f ON f."chainId" = c."id" AND f."name" = ${NAME} WHERE c."id" = ${teamId}`
  if (!place) return false
  if (place.seq === null) {
    await indexTeam(database, teamId)
    await keepPlace(database, teamId, place.head)
    return true
  }
  if (place.seq >= place.head) return false
  const events = await prisma.event.findMany({
    where: { chainId: teamId, seq: { gt: place.seq } },
    select: { seq: true, type: true, articleId: true, claimId: true },
    orderBy: { seq: 'asc' },
    take: EVENTS,
  })
  const last = events.at(-1)
  if (!last) return false
  const touching = events.filter(({ type }) => /^(?:article|claim|redaction)\./u.test(type))
  // What happens to an article may change all of its claims; splitting and merging name one of two.
  const whole = touching.filter(({ type, claimId }) => !claimId || /^claim\.(?:split|merged)$/u.test(type))
  const ofArticles = await prisma.claim.findMany({
    where: { articleId: { in: [...new Set(whole.flatMap(({ articleId }) => articleId ?? []))] } },
    select: { id: true },
  })
  const named = touching.flatMap(({ claimId }) => claimId ?? [])
  await indexInBatches(database, teamId, [...new Set([...named, ...ofArticles.map(({ id }) => id)])])
  await keepPlace(database, teamId, last.seq)
  return true
}

async function indexInBatches(database: Database, teamId: string, claimIds: string[]): Promise<void> {
  for (let start = 0; start < claimIds.length; start += CLAIMS) {
    const batch = claimIds.slice(start, start + CLAIMS)
    await database.transaction((tx) => indexClaims(tx, teamId, batch))
  }
  if (claimIds.length > 0) await emptyPendingList(database)
}

/** The index gathers new entries in a list, which every search reads through; nobody else empties it in time. */
async function emptyPendingList(database: Database): Promise<void> {
  await database.prisma.$queryRaw`SELECT gin_clean_pending_list('"ClaimTerms_terms_idx"'::regclass)::text`
}

async function keepPlace(database: Database, teamId: string, seq: number): Promise<void> {
  await database.prisma.$executeRaw`
    INSERT INTO "Feed" AS f ("name", "chainId", "seq") VALUES (${NAME}, ${teamId}, ${seq})
    ON CONFLICT ("name", "chainId") DO UPDATE SET "seq" = greatest(f."seq", excluded."seq")`
}

/** Compares every claim of a team with its terms, and indexes those that differ. */
export async function indexTeam(database: Database, teamId: string): Promise<void> {
  let after = ''
  for (;;) {
    const claims = await database.prisma.claim.findMany({
      where: { teamId, id: { gt: after } },
      select: { id: true },
      orderBy: { id: 'asc' },
      take: CLAIMS,
    })
    const last = claims.at(-1)
    if (!last) break
    after = last.id
    const ids = claims.map(({ id }) => id)
    await database.transaction((tx) => indexClaims(tx, teamId, ids))
  }
  await emptyPendingList(database)
}

/**
 * Every night: what the history did not tell of (a restored backup, a purged article) is put right, and frequencies
 * are counted anew from the terms that stand there.
 */
export async function recountSearch(database: Database): Promise<void> {
  const teams = await database.prisma.team.findMany({ select: { id: true }, orderBy: { id: 'asc' } })
  for (const { id } of teams) {
    await indexTeam(database, id)
    await database.transaction(async (tx) => {
      await lockIndex(tx, id)
      await tx.$executeRaw`
        DELETE FROM "TermFrequency" f WHERE "teamId" = ${id} AND NOT EXISTS (
          SELECT 1 FROM (${countedTerms(id)}) n
          WHERE n."config" = f."config" AND n."term" = f."term" AND n."claims" = f."claims")`
      await tx.$executeRaw`
        INSERT INTO "TermFrequency" ("teamId", "config", "term", "claims")
        SELECT ${id}, n."config", n."term", n."claims" FROM (${countedTerms(id)}) n ON CONFLICT DO NOTHING`
    })
  }
  await database.prisma
    .$executeRaw`DELETE FROM "TermFrequency" WHERE "teamId" NOT IN (SELECT "id" FROM "Team")`
}

const countedTerms = (teamId: string) => Prisma.sql`
  SELECT t."config", term AS "term", count(*)::int AS "claims"
  FROM "ClaimTerms" t, unnest(t."terms") AS term WHERE t."teamId" = ${teamId} GROUP BY 1, 2
  UNION ALL SELECT t."config", ${totals.claims}, count(*)::int FROM "ClaimTerms" t WHERE t."teamId" = ${teamId} GROUP BY 1
  UNION ALL SELECT t."config", ${totals.terms}, sum(t."length")::int FROM "ClaimTerms" t WHERE t."teamId" = ${teamId} GROUP BY 1`
