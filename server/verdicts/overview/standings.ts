import { effectiveQuorum, type ClaimState } from '@/domain/claims/state'
import type { WaitingFacts } from '@/domain/queue/waiting'
import { Prisma } from '@/prisma/generated/client'
import { claimFacts } from '@/server/claims/facts'
import type { Transaction } from '@/server/database/database'
import { behindCurtain, curtainedClaims } from '../curtain'

/** How a claim stands, for all and for one person, with what orders it in a queue. */
export interface Standing extends WaitingFacts {
  id: string
  articleId: string
  dueAt: string | null
  priority: number | null
  createdAt: string
}

interface Row {
  id: string
  articleId: string
  dueAt: Date | null
  priority: number | null
  createdAt: Date
  mode: string
  claimQuorum: number | null
  articleQuorum: number
  wording: number
  recheck: boolean
  revealed: boolean
  counted: number
  myWording: number | null
  ruledById: string | null
  approved: boolean | null
  assignedToMe: boolean
  askedOfMe: boolean
}

/**
 * How a team's claims stand for one person: who filed is read of all, my own wording of my own verdict, and ratings by
 * `claimFacts` alone, of revealed claims. Left out are claims set aside, what is archived, the sample, and what is
 * ruled with nothing left to do. `tellApart: false` spares reading ratings where nobody asks: an agreed claim is then
 * told as `disputed` too.
 */
export async function claimStandings(
  tx: Transaction,
  teamId: string,
  userId: string,
  { tellApart }: { tellApart: boolean },
): Promise<Standing[]> {
  const rows = await readRows(tx, teamId, userId)
  const decided = rows.filter(
    ({ revealed, askedOfMe, ruledById, counted, mode }) =>
      revealed && (askedOfMe || (ruledById === null && counted > 0 && (tellApart || mode === 'countersign'))),
  )
  const known = await decidedFacts(
    tx,
    userId,
    decided.map((row) => row.id),
  )
  return rows.map((row) => {
    const { approved: _approved, revealed: _revealed, claimQuorum, articleQuorum, mode, ...rest } = row
    const quorum = effectiveQuorum({ mode, claimQuorum, articleQuorum })
    return {
      ...rest,
      quorum,
      dueAt: row.dueAt?.toISOString() ?? null,
      createdAt: row.createdAt.toISOString(),
      ...(known.get(row.id) ?? { state: plainState(row, quorum), ruledById: row.ruledById }),
    }
  })
}

function plainState({ counted, ruledById, approved, revealed }: Row, quorum: number): ClaimState {
  if (ruledById !== null) return approved ? 'ruled' : 'awaiting-approval'
  if (counted === 0) return 'open'
  return revealed && counted >= quorum ? 'disputed' : 'checking'
}

/** Where revealed claims stand, as far as this person may be told. */
async function decidedFacts(
  tx: Transaction,
  userId: string,
  ids: string[],
): Promise<Map<string, { state: ClaimState; ruledById: string | null }>> {
  if (ids.length === 0) return new Map()
  const where = { id: { in: ids } }
  const claims = await tx.claim.findMany({
    where,
    include: { article: { select: { quorum: true, mode: true } } },
  })
  const facts = await claimFacts(tx, claims, where)
  const curtained = await curtainedClaims(tx, userId, ids)
  return new Map(
    claims.map(({ id }) => {
      const { state, ruling } = curtained.has(id) ? behindCurtain(facts(id)) : facts(id)
      return [id, { state, ruledById: ruling?.ruledById ?? null }]
    }),
  )
}

function readRows(tx: Transaction, teamId: string, userId: string): Promise<Row[]> {
  const filed = Prisma.sql`EXISTS (SELECT 1 FROM "Filing" f WHERE f."verdictId" = v."id")`
  return tx.$queryRaw<Row[]>`
    SELECT c."id", c."articleId", c."createdAt", c."wording", c."recheck",
      coalesce(c."dueAt", (a."check"->>'dueAt')::timestamptz) AS "dueAt",
      coalesce(c."priority", (a."check"->>'priority')::int) AS "priority",
      coalesce(c."mode", a."mode") AS "mode", c."quorum" AS "claimQuorum", a."quorum" AS "articleQuorum",
      c."revealedAt" IS NOT NULL AS "revealed",
      coalesce(w."counted", 0)::int AS "counted", w."mine"::int AS "myWording",
      r."ruledById", r."approvedAt" IS NOT NULL AS "approved",
      s."userId" IS NOT NULL AS "assignedToMe", q."userId" IS NOT NULL AS "askedOfMe"
    FROM "Claim" c
    JOIN "Article" a ON a."id" = c."articleId"
    LEFT JOIN (
      SELECT v."claimId", count(*) FILTER (WHERE v."wording" = k."wording") AS "counted",
        max(v."wording") FILTER (WHERE v."authorId" = ${userId}) AS "mine"
      FROM "Verdict" v JOIN "Claim" k ON k."id" = v."claimId"
      WHERE k."teamId" = ${teamId} AND ${filed} GROUP BY v."claimId"
    ) w ON w."claimId" = c."id"
    LEFT JOIN (
      SELECT DISTINCT ON (r."claimId") r."claimId", r."ruledById", r."approvedAt"
      FROM "Ruling" r WHERE r."reopenedAt" IS NULL ORDER BY r."claimId", r."number" DESC
    ) r ON r."claimId" = c."id"
    LEFT JOIN "Assignment" s ON s."claimId" = c."id" AND s."userId" = ${userId}
    LEFT JOIN "VerdictRequest" q ON q."claimId" = c."id" AND q."userId" = ${userId} AND q."doneAt" IS NULL
    WHERE c."teamId" = ${teamId} AND c."removedAt" IS NULL AND c."parkedAt" IS NULL AND c."withdrawnAt" IS NULL
      AND a."archivedAt" IS NULL AND NOT a."sample"
      AND (r."approvedAt" IS NULL OR c."recheck" OR q."userId" IS NOT NULL)`
}
