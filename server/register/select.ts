import { dueWithin } from '@/domain/register/due'
import type { RegisterFilters } from '@/domain/register/register'
import type { ClaimState } from '@/domain/claims/state'
import { Prisma } from '@/prisma/generated/client'
import { revealedRating } from '@/server/verdicts/overview/rated'

const { sql } = Prisma

/** Who asks for which team's claims, and when. */
export interface RegisterScope {
  teamId: string
  userId: string
  now: Date
}

/** When a claim is due: its own date, else that of its article's check. `c` is the claim, `a` its article. */
export const dueColumn = sql`coalesce(c."dueAt", (a."check"->>'dueAt')::timestamptz)`
export const priorityColumn = sql`coalesce(c."priority", (a."check"->>'priority')::int)`

const liveRuling = sql`SELECT 1 FROM "Ruling" r WHERE r."claimId" = c."id" AND r."reopenedAt" IS NULL`
/** That somebody filed is everybody's to know; what they filed is read nowhere here. */
const anyFiling = sql`SELECT 1 FROM "Verdict" v JOIN "Filing" f ON f."verdictId" = v."id" WHERE v."claimId" = c."id"`
const notSetAside = sql`c."parkedAt" IS NULL AND c."withdrawnAt" IS NULL`

/**
 * What a claim of a state must look like, as far as SQL can say it, for whoever sees every reveal. States are computed
 * in code from what is stored: each of these lets through all claims of its state and as few others as possible.
 */
const mayBe: Record<ClaimState, Prisma.Sql> = {
  open: sql`${notSetAside} AND NOT EXISTS (${liveRuling}) AND (c."wording" > 1 OR NOT EXISTS (${anyFiling}))`,
  checking: sql`${notSetAside} AND NOT EXISTS (${liveRuling}) AND EXISTS (${anyFiling})`,
  agreed: sql`${notSetAside} AND NOT EXISTS (${liveRuling}) AND c."revealedAt" IS NOT NULL`,
  disputed: sql`${notSetAside} AND NOT EXISTS (${liveRuling}) AND c."revealedAt" IS NOT NULL`,
  'awaiting-approval': sql`${notSetAside} AND (EXISTS (${liveRuling} AND r."approvedAt" IS NULL)
    OR (c."revealedAt" IS NOT NULL AND coalesce(c."mode", a."mode") = 'countersign'))`,
  ruled: sql`${notSetAside} AND EXISTS (${liveRuling} AND r."approvedAt" IS NOT NULL)`,
  parked: sql`c."parkedAt" IS NOT NULL AND c."withdrawnAt" IS NULL`,
  withdrawn: sql`c."withdrawnAt" IS NOT NULL`,
}

/** The claims that some filters may find: what SQL cannot decide (states, agreed ratings) is left to the caller. */
export function candidates(filters: RegisterFilters, scope: RegisterScope): Prisma.Sql {
  return Prisma.join(
    [
      sql`a."teamId" = ${scope.teamId} AND c."removedAt" IS NULL`,
      filters.article === undefined
        ? sql`a."archivedAt" IS NULL AND NOT a."sample"`
        : sql`c."articleId" = ${filters.article}`,
      ...(filters.state ? [inState(filters.state, scope.userId)] : []),
      ...(filters.assignee ? [assignedTo(filters.assignee, scope.userId)] : []),
      ...(filters.speaker ? [spokenBy(filters.speaker)] : []),
      ...(filters.rating ? [ratedAs(filters.rating, scope.userId)] : []),
      ...(filters.due ? [dueWhen(filters.due, scope.now, scope.userId)] : []),
      ...(filters.q?.trim() ? [matching(filters.q.trim(), scope.userId)] : []),
    ],
    ' AND ',
  )
}

function inState(states: ClaimState[], me: string): Prisma.Sql {
  const conditions = states.map((state) => sql`(${mayBe[state]})`)
  // Behind the curtain a claim is still being checked, whatever came of it.
  const curtained = states.includes('checking') ? [sql`NOT ${mayRead(me)}`] : []
  return sql`(${Prisma.join([sql`false`, ...conditions, ...curtained], ' OR ')})`
}

function assignedTo(assignee: string, me: string): Prisma.Sql {
  const some = sql`SELECT 1 FROM "Assignment" s WHERE s."claimId" = c."id"`
  if (assignee !== 'none') return sql`EXISTS (${some} AND s."userId" = ${assignee === 'me' ? me : assignee})`
  // Somebody who left the team does nothing any more: their claims are nobody's.
  return sql`NOT EXISTS (${some} AND EXISTS (
    SELECT 1 FROM "Membership" m WHERE m."teamId" = c."teamId" AND m."userId" = s."userId" AND m."removedAt" IS NULL))`
}

function like(words: string): string {
  return `%${words.replace(/[\\%_]/g, '\\$&')}%`
}

function voiced(words: string): Prisma.Sql {
  return sql`EXISTS (SELECT 1 FROM jsonb_path_query(c."voices", '$[*].chain[*].*') t WHERE t #>> '{}' ILIKE ${like(words)})`
}

function spokenBy(words: string): Prisma.Sql {
  return sql`(${voiced(words)} OR (jsonb_array_length(c."voices") = 0 AND a."publisher" ILIKE ${like(words)}))`
}

/** Whether the claim's ratings may be told to somebody who was perhaps asked for one more verdict (`curtainCondition`). */
export function mayRead(me: string): Prisma.Sql {
  return sql`NOT (
    EXISTS (SELECT 1 FROM "VerdictRequest" q WHERE q."claimId" = c."id" AND q."userId" = ${me} AND q."doneAt" IS NULL)
    AND NOT EXISTS (SELECT 1 FROM "Exposure" e WHERE e."claimId" = c."id" AND e."userId" = ${me})
    AND NOT EXISTS (${anyFiling} AND v."authorId" = ${me}))`
}

function ratedAs(key: string, me: string): Prisma.Sql {
  return sql`c."revealedAt" IS NOT NULL AND ${mayRead(me)}
    AND (EXISTS (${liveRuling} AND r."rating" = ${key}) OR (NOT EXISTS (${liveRuling}) AND ${revealedRating(key)}))`
}

function dueWhen(due: NonNullable<RegisterFilters['due']>, now: Date, me: string): Prisma.Sql {
  if (due === 'none') return sql`${dueColumn} IS NULL`
  const from = sql`${now.toISOString()}::timestamptz`
  if (due === 'overdue')
    return sql`${dueColumn} < ${from} AND ${notSetAside}
      AND (NOT EXISTS (${liveRuling} AND r."approvedAt" IS NOT NULL) OR NOT ${mayRead(me)})`
  const until = new Date(now.getTime() + dueWithin[due]).toISOString()
  return sql`${dueColumn} >= ${from} AND ${dueColumn} <= ${until}::timestamptz`
}

function matching(words: string, me: string): Prisma.Sql {
  const pattern = like(words)
  return sql`(c."statement" ILIKE ${pattern} OR a."title" ILIKE ${pattern} OR ${voiced(words)}
    OR EXISTS (SELECT 1 FROM "Span" s WHERE s."claimId" = c."id" AND s."exact" ILIKE ${pattern})
    OR (${mayRead(me)} AND EXISTS (${liveRuling} AND r."summary" ILIKE ${pattern})))`
}
