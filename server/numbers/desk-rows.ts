import { correctionKinds, correctionKindSchema } from '@/domain/corrections/correction'
import type { NumbersView, Spread } from '@/domain/numbers/numbers'
import { Prisma } from '@/prisma/generated/client'
import type { Period } from '@/server/agreement/period'
import type { Transaction } from '@/server/database/database'
import { countedClaims, inPeriod, ownRuling, type NumbersScope } from './ruling-rows'

const { sql } = Prisma

/**
 * Hours as median and quartiles, interpolated between the two nearest where none lies exactly there
 * (`percentile_cont`: type 7 of Hyndman and Fan, 1996), to a hundredth of an hour.
 */
const spreadOf = (hours: Prisma.Sql) => sql`count(*)::int AS "count",
  round((percentile_cont(0.25) WITHIN GROUP (ORDER BY ${hours}))::numeric, 2)::float8 AS "lower",
  round((percentile_cont(0.5) WITHIN GROUP (ORDER BY ${hours}))::numeric, 2)::float8 AS "median",
  round((percentile_cont(0.75) WITHIN GROUP (ORDER BY ${hours}))::numeric, 2)::float8 AS "upper"`
const nothing: Spread = { count: 0, lower: null, median: null, upper: null }

/** How long it took from an import to the first edition and from marking a claim to its first approved ruling. */
export async function turnaround(tx: Transaction, scope: NumbersScope): Promise<NumbersView['turnaround']> {
  const { teamId, period } = scope
  const [published] = await tx.$queryRaw<Spread[]>`
    WITH first AS (
      SELECT extract(epoch FROM min(e."publishedAt") - a."createdAt") / 3600 AS "hours", min(e."publishedAt") AS "at"
      FROM "Edition" e JOIN "Article" a ON a."id" = e."articleId"
      WHERE e."teamId" = ${teamId} AND NOT a."sample" GROUP BY a."id", a."createdAt"
    )
    SELECT ${spreadOf(sql`"hours"`)} FROM first WHERE "hours" >= 0 AND ${inPeriod(sql`"at"`, period)}`
  const [ruled] = await tx.$queryRaw<Spread[]>`
    WITH first AS (
      SELECT extract(epoch FROM r."at" - c."createdAt") / 3600 AS "hours", r."at"
      FROM "Claim" c JOIN "Article" a ON a."id" = c."articleId"
        JOIN LATERAL (
          SELECT min(r."approvedAt") AS "at" FROM "Ruling" r WHERE r."claimId" = c."id" AND ${ownRuling(teamId)}
        ) r ON r."at" IS NOT NULL
      WHERE ${countedClaims(scope)}
    )
    SELECT ${spreadOf(sql`"hours"`)} FROM first WHERE "hours" >= 0 AND ${inPeriod(sql`"at"`, period)}`
  return { published: published ?? nothing, ruled: ruled ?? nothing }
}

/** Every kind of correction with how many were made. */
export async function correctionCounts(
  tx: Transaction,
  { teamId, period }: NumbersScope,
): Promise<NumbersView['corrections']> {
  const rows = await tx.correction.groupBy({
    by: ['kind'],
    where: { teamId, article: { sample: false }, madeAt: within(period) },
    _count: true,
  })
  const counts = new Map(rows.map(({ kind, _count }) => [correctionKindSchema.parse(kind), _count]))
  return correctionKinds.map((kind) => ({ kind, corrections: counts.get(kind) ?? 0 }))
}

/** Readers' objections by what became of them. */
export async function challengeCounts(
  tx: Transaction,
  { teamId, period }: NumbersScope,
): Promise<NumbersView['challenges']> {
  const rows = await tx.challenge.groupBy({
    by: ['state'],
    where: { teamId, article: { sample: false }, receivedAt: within(period) },
    _count: true,
  })
  const of = (state: string) => rows.find((row) => row.state === state)?._count ?? 0
  return {
    received: rows.reduce((sum, row) => sum + row._count, 0),
    open: of('open'),
    answered: of('answered'),
    corrected: of('corrected'),
    setAside: of('set-aside'),
  }
}

/** What readers got, and what it brought about. */
export async function impact(
  tx: Transaction,
  { teamId, period }: NumbersScope,
): Promise<Omit<NumbersView['impact'], 'outletChanged'>> {
  const [published] = await tx.$queryRaw<{ articles: number; editions: number; claims: number }[]>`
    SELECT count(*) FILTER (WHERE e."number" = 1)::int AS "articles", count(*)::int AS "editions",
      coalesce(sum(jsonb_array_length(e."claims")) FILTER (WHERE e."newest"), 0)::int AS "claims"
    FROM (
      SELECT e."number", e."claims",
        row_number() OVER (PARTITION BY e."articleId" ORDER BY e."number" DESC) = 1 AS "newest"
      FROM "Edition" e JOIN "Article" a ON a."id" = e."articleId"
      WHERE e."teamId" = ${teamId} AND NOT a."sample" AND ${inPeriod(sql`e."publishedAt"`, period)}
    ) e`
  const outletCorrected = await tx.revision.count({
    where: {
      decision: 'outlet-corrected',
      article: { teamId, sample: false },
      decidedAt: within(period),
    },
  })
  return { ...(published ?? { articles: 0, editions: 0, claims: 0 }), outletCorrected }
}

function within({ from, before }: Period) {
  return { ...(from ? { gte: from } : {}), ...(before ? { lt: before } : {}) }
}
