import type { ClaimState } from '@/domain/claims/state'
import type { WaitingFacts } from '@/domain/queue/waiting'
import { Prisma } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { teamScales } from '../scales'
import { outcomeOf, ratingsApart, waitingFactsOf } from './standing-facts'
import { standingGroups, type StandingQuery } from './standing-rows'

const { sql } = Prisma

/** How a claim stands, for all and for one person, with what orders it in a queue. */
export interface Standing extends WaitingFacts {
  id: string
  articleId: string
  dueAt: string | null
  priority: number | null
  createdAt: string
  /** How far apart the ratings of a disputed claim are; 0 where it is not disputed, or not for this person. */
  disagreement: number
}

/** Id, article, due date and age in milliseconds, and priority of a claim. */
type PlacedClaim = [
  id: string,
  articleId: string,
  dueAt: number | null,
  createdAt: number,
  priority: number | null,
]
const placed = sql`json_agg(json_build_array(k."id", k."articleId",
  floor(extract(epoch FROM k."dueAt") * 1000), floor(extract(epoch FROM k."createdAt") * 1000), k."priority"))`

/** A team's claims on which something is left to do: none set aside or ruled for good, archived, or of the sample. */
function inUse(teamId: string, viewerId: string): StandingQuery {
  const claims = sql`c."teamId" = ${teamId} AND c."removedAt" IS NULL AND c."parkedAt" IS NULL
    AND c."withdrawnAt" IS NULL AND a."archivedAt" IS NULL AND NOT a."sample"`
  return { viewerId, claims, unfinished: true }
}

/**
 * How a team's claims stand for one person: who filed is read of all, my own wording of my own verdict, and ratings of
 * revealed claims alone. Left out are claims set aside, what is archived, the sample, and what is ruled with nothing
 * left to do.
 */
export async function claimStandings(tx: Transaction, teamId: string, userId: string): Promise<Standing[]> {
  const groups = await standingGroups<PlacedClaim[]>(tx, inUse(teamId, userId), placed)
  const scales = await teamScales(tx, [teamId])
  return groups.flatMap(({ each, ...row }) => {
    const facts = waitingFactsOf(row)
    const disagreement = facts.state === 'disputed' ? ratingsApart(row.ratings ?? [], teamId, scales) : 0
    return each.map(([id, articleId, dueAt, createdAt, priority]) => ({
      ...facts,
      ...{ id, articleId, priority, disagreement },
      dueAt: dueAt === null ? null : new Date(dueAt).toISOString(),
      createdAt: new Date(createdAt).toISOString(),
    }))
  })
}

/**
 * How many of the same claims stand alike, for a count. Ratings are read only where an agreed claim waits for somebody
 * else than a disputed one (`countersign`): elsewhere both are told as `agreed`.
 */
export async function standingCounts(
  tx: Transaction,
  teamId: string,
  userId: string,
): Promise<{ facts: WaitingFacts; count: number }[]> {
  const query = { ...inUse(teamId, userId), rated: sql`k."mode" = 'countersign'` }
  const groups = await standingGroups<number>(tx, query, sql`count(*)::int`)
  return groups.map(({ each, ...row }) => ({ facts: waitingFactsOf(row), count: each }))
}

/** Where some claims stand and what they are rated, ruled or agreed, as far as this person may be told. */
export async function claimOutcomes(
  tx: Transaction,
  query: Pick<StandingQuery, 'viewerId' | 'claims'>,
): Promise<Map<string, { state: ClaimState; rating: string | null }>> {
  const groups = await standingGroups<string[]>(tx, query, sql`json_agg(k."id")`)
  return new Map(
    groups.flatMap(({ each, ...row }) => {
      const outcome = outcomeOf(row)
      return each.map((id) => [id, outcome] as const)
    }),
  )
}
