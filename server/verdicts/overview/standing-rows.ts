import { Prisma } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { curtainedClaims } from '../curtain'

const { sql } = Prisma

/** The scale version, rating and _said_ rating of one newest filing. */
export type StoredRating = [version: number, rating: string | null, saidRating: string | null]

/** What decides how a claim stands for one person, as it is stored. */
export interface StandingRow {
  mode: string
  claimQuorum: number | null
  articleQuorum: number
  wording: number
  recheck: boolean
  parked: boolean
  withdrawn: boolean
  revealed: boolean
  /** Whether the person was asked for one more verdict and is told nothing of the others' before theirs. */
  curtained: boolean
  hasVoices: boolean
  /** Filed verdicts on the present wording. */
  counted: number
  /** The wording of this person's filed verdict. */
  myWording: number | null
  ruledById: string | null
  ruledRating: string | null
  approved: boolean
  assignedToMe: boolean
  askedOfMe: boolean
  /** The newest filings on the present wording, of claims revealed to this person; `null` where they were not read. */
  ratings: StoredRating[] | null
}

/** Which claims are looked at, and for whom. */
export interface StandingQuery {
  viewerId: string
  /** A condition on the claim `c` and its article `a`. */
  claims: Prisma.Sql
  /** Of which claims `k` the ratings are read, if they may be; all where nothing is said. */
  rated?: Prisma.Sql
  /** Leaves out what is ruled with nothing left to do for anybody. */
  unfinished?: boolean
}

const columns: Record<keyof StandingRow, Prisma.Sql> = {
  mode: sql`k."mode"`,
  claimQuorum: sql`k."claimQuorum"`,
  articleQuorum: sql`k."articleQuorum"`,
  wording: sql`k."wording"`,
  recheck: sql`k."recheck"`,
  parked: sql`k."parked"`,
  withdrawn: sql`k."withdrawn"`,
  revealed: sql`k."revealed"`,
  curtained: sql`k."curtained"`,
  hasVoices: sql`k."hasVoices"`,
  counted: sql`coalesce(filed."counted", 0)`,
  myWording: sql`filed."myWording"`,
  ruledById: sql`ruled."ruledById"`,
  ruledRating: sql`ruled."rating"`,
  approved: sql`ruled."approvedAt" IS NOT NULL`,
  assignedToMe: sql`s."userId" IS NOT NULL`,
  askedOfMe: sql`q."userId" IS NOT NULL`,
  ratings: sql`rated."ratings"`,
}
const listed = Prisma.join(
  Object.entries(columns).map(([name, column]) => sql`${column} AS ${Prisma.raw(`"${name}"`)}`),
)
const grouped = Prisma.join(Object.values(columns))

/**
 * Claims that stand alike for one person, as one row with what `each` gathers of them: ten thousand claims stand in some
 * dozen ways, and reading a row for each would take longer than finding them. The ratings are the newest filings' of
 * revealed claims only (`publicVerdictCondition`), and of none behind the curtain.
 *
 * Each claim is looked up by its indexes (`LATERAL`): the embedded database gathers no statistics, and joins of whole
 * tables, which would be faster with them, would take minutes there.
 */
export async function standingGroups<Each>(
  tx: Transaction,
  { viewerId, claims, rated = sql`true`, unfinished = false }: StandingQuery,
  each: Prisma.Sql,
): Promise<(StandingRow & { each: Each })[]> {
  const curtained = await behindTheCurtain(tx, viewerId)
  return tx.$queryRaw<(StandingRow & { each: Each })[]>`
    WITH k AS MATERIALIZED (
      SELECT c."id", c."articleId", c."createdAt", c."wording", c."recheck",
        coalesce(c."dueAt", (a."check"->>'dueAt')::timestamptz) AS "dueAt",
        coalesce(c."priority", (a."check"->>'priority')::int) AS "priority",
        coalesce(c."mode", a."mode") AS "mode", c."quorum" AS "claimQuorum", a."quorum" AS "articleQuorum",
        c."parkedAt" IS NOT NULL AS "parked", c."withdrawnAt" IS NOT NULL AS "withdrawn",
        c."revealedAt" IS NOT NULL AS "revealed", c."id" = ANY(${curtained}) AS "curtained",
        jsonb_array_length(c."voices") > 0 AS "hasVoices"
      FROM "Claim" c JOIN "Article" a ON a."id" = c."articleId" WHERE ${claims}
    )
    SELECT ${listed}, ${each} AS "each"
    FROM k
      LEFT JOIN LATERAL (
        SELECT count(*) FILTER (WHERE v."wording" = k."wording")::int AS "counted",
          max(v."wording") FILTER (WHERE v."authorId" = ${viewerId}) AS "myWording"
        FROM "Verdict" v
        WHERE v."claimId" = k."id" AND EXISTS (SELECT 1 FROM "Filing" f WHERE f."verdictId" = v."id" OFFSET 0)
      ) filed ON true
      LEFT JOIN LATERAL (
        SELECT jsonb_agg(jsonb_build_array(n."scaleVersion", n."rating", n."saidRating")
          ORDER BY n."rating", n."saidRating", n."scaleVersion") AS "ratings"
        FROM "Verdict" v JOIN LATERAL (
          SELECT f."scaleVersion", f."rating", f."saidRating" FROM "Filing" f
          WHERE f."verdictId" = v."id" ORDER BY f."number" DESC LIMIT 1
        ) n ON true
        WHERE v."claimId" = k."id" AND k."revealed" AND NOT k."curtained" AND v."wording" = k."wording" AND ${rated}
      ) rated ON true
      LEFT JOIN LATERAL (
        SELECT r."ruledById", r."approvedAt", r."rating" FROM "Ruling" r
        WHERE r."claimId" = k."id" AND r."reopenedAt" IS NULL ORDER BY r."number" DESC LIMIT 1
      ) ruled ON true
      LEFT JOIN "Assignment" s ON s."claimId" = k."id" AND s."userId" = ${viewerId}
      LEFT JOIN "VerdictRequest" q ON q."claimId" = k."id" AND q."userId" = ${viewerId} AND q."doneAt" IS NULL
    WHERE ${unfinished ? sql`ruled."approvedAt" IS NULL OR k."recheck" OR q."userId" IS NOT NULL` : sql`true`}
    GROUP BY ${grouped}`
}

/** The claims whose reveal does not reach a person: for most people without a look at any claim. */
async function behindTheCurtain(tx: Transaction, viewerId: string): Promise<string[]> {
  const asked = await tx.verdictRequest.findMany({
    where: { userId: viewerId, doneAt: null },
    select: { claimId: true },
  })
  const ids = asked.map(({ claimId }) => claimId)
  return [...(await curtainedClaims(tx, viewerId, ids))]
}
