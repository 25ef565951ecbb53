import type { NumberStep } from '@/domain/numbers/numbers'
import type { RulingRow } from '@/domain/numbers/shape'
import { Prisma } from '@/prisma/generated/client'
import type { Period } from '@/server/agreement/period'
import type { Transaction } from '@/server/database/database'
import { curtainedClaims } from '@/server/verdicts/curtain'

const { sql } = Prisma

/** Whose numbers, for whom and of when. */
export interface NumbersScope {
  teamId: string
  period: Period
  /** Claims of which this person is told nothing before they file a verdict that they were asked for. */
  hidden: string[]
}

/** The scope of a person's question. */
export async function numbersScope(
  tx: Transaction,
  viewerId: string,
  teamId: string,
  period: Period,
): Promise<NumbersScope> {
  const asked = await tx.verdictRequest.findMany({
    where: { userId: viewerId, doneAt: null },
    select: { claimId: true },
  })
  const ids = asked.map(({ claimId }) => claimId)
  return { teamId, period, hidden: [...(await curtainedClaims(tx, viewerId, ids))] }
}

/** Whether an instant lies in a period. */
export function inPeriod(at: Prisma.Sql, { from, before }: Period): Prisma.Sql {
  const after = from ? sql`${at} >= ${from.toISOString()}::timestamptz` : sql`true`
  const until = before ? sql`${at} < ${before.toISOString()}::timestamptz` : sql`true`
  return sql`${after} AND ${until}`
}

/**
 * The claims `c` of articles `a` that numbers are about: revealed, with nothing set aside, removed or of the sample, and
 * none behind the curtain.
 */
export function countedClaims({ teamId, hidden }: NumbersScope): Prisma.Sql {
  return sql`c."teamId" = ${teamId} AND NOT a."sample" AND c."revealedAt" IS NOT NULL AND c."removedAt" IS NULL
    AND c."withdrawnAt" IS NULL AND c."parkedAt" IS NULL AND c."id" <> ALL(${hidden})`
}

/** A ruling `r` that somebody of the team made: one that came with a restored check is another desk's. */
export function ownRuling(teamId: string): Prisma.Sql {
  return sql`EXISTS (SELECT 1 FROM "Membership" m WHERE m."teamId" = ${teamId} AND m."userId" = r."ruledById")`
}

/**
 * The rulings that stand, counted by rating in each month or year, of each speaker, outlet and topic. Of a claim the
 * newest ruling that was not reopened counts, and only once it is approved. Grouped in the database, in one pass.
 */
export async function rulingRows(tx: Transaction, scope: NumbersScope, by: NumberStep): Promise<RulingRow[]> {
  const step = by === 'month' ? 'YYYY-MM' : 'YYYY'
  return tx.$queryRaw<RulingRow[]>`
    WITH ruled AS MATERIALIZED (
      SELECT c."voices", nullif(btrim(a."publisher"), '') AS "outlet", nullif(btrim(a."check"->>'topic'), '') AS "topic",
        r."rating", r."scaleVersion", to_char(r."approvedAt" AT TIME ZONE 'UTC', ${step}) AS "period"
      FROM "Claim" c JOIN "Article" a ON a."id" = c."articleId"
        JOIN LATERAL (
          SELECT r."rating", r."scaleVersion", r."approvedAt", r."ruledById" FROM "Ruling" r
          WHERE r."claimId" = c."id" AND r."reopenedAt" IS NULL ORDER BY r."number" DESC LIMIT 1
        ) r ON r."approvedAt" IS NOT NULL AND r."rating" IS NOT NULL
      WHERE ${countedClaims(scope)} AND ${ownRuling(scope.teamId)} AND ${inPeriod(sql`r."approvedAt"`, scope.period)}
    )
    SELECT 'period' AS "of", "period" AS "name", "scaleVersion", "rating", count(*)::int AS "rulings"
      FROM ruled GROUP BY 2, 3, 4
    UNION ALL SELECT 'outlet', "outlet", "scaleVersion", "rating", count(*)::int FROM ruled GROUP BY 2, 3, 4
    UNION ALL SELECT 'topic', "topic", "scaleVersion", "rating", count(*)::int FROM ruled GROUP BY 2, 3, 4
    UNION ALL SELECT 'speaker', coalesce(s."name", "outlet"), "scaleVersion", "rating", count(*)::int
      FROM ruled LEFT JOIN LATERAL (
        SELECT DISTINCT nullif(btrim(v->'chain'->-1->>'name'), '') AS "name"
        FROM jsonb_array_elements("voices") AS v
      ) s ON true GROUP BY 2, 3, 4`
}
