import type { ClaimState } from '@/domain/claims/state'
import type { RegisterFilters } from '@/domain/register/register'
import { Prisma } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { claimOutcomes } from '@/server/verdicts/overview/standings'
import { registerOrder, type OrderedPlace } from './order'
import { candidates, type RegisterScope } from './select'

const { sql } = Prisma
/** Claims read at a time where their state must be computed before they count: few at first, then many. */
const chunks = { first: 200, later: 2_000 }

export interface FoundClaim {
  id: string
  place: OrderedPlace
}

/**
 * The first `limit` claims after a place that the filters find, in the register's order. The database narrows them
 * down; states and agreed ratings are computed by `claimOutcomes`, which reads no hidden one.
 */
export async function findInRegister(
  tx: Transaction,
  filters: RegisterFilters,
  scope: RegisterScope,
  { after, limit }: { after: OrderedPlace | null; limit: number },
): Promise<FoundClaim[]> {
  const computed = filters.state !== undefined || filters.rating !== undefined
  const found: FoundClaim[] = []
  let size = computed ? chunks.first : limit
  let place = after
  while (found.length < limit) {
    const rows = await readChunk(tx, filters, scope, place, size)
    found.push(...(computed ? await keepMatching(tx, rows, filters, scope.userId) : rows))
    place = rows.at(-1)?.place ?? null
    if (rows.length < size) break
    size = chunks.later
  }
  return found.slice(0, limit)
}

async function readChunk(
  tx: Transaction,
  filters: RegisterFilters,
  scope: RegisterScope,
  after: OrderedPlace | null,
  size: number,
): Promise<FoundClaim[]> {
  const order = registerOrder(filters.sort)
  const rows = await tx.$queryRaw<{ key: string; number: number; id: string }[]>(sql`
    SELECT o."key", o."number", o."id" FROM (
      SELECT c."id", c."number", ${order.key} AS "key"
      FROM "Claim" c JOIN "Article" a ON a."id" = c."articleId"
      WHERE ${candidates(filters, scope)}
    ) o
    WHERE ${after ? order.after(after) : sql`true`}
    ORDER BY ${order.direction} LIMIT ${size}::int`)
  return rows.map(({ key, number, id }) => ({ id, place: [key, number, id] }))
}

async function keepMatching(
  tx: Transaction,
  rows: FoundClaim[],
  { state, rating }: RegisterFilters,
  viewerId: string,
): Promise<FoundClaim[]> {
  const ids = rows.map((row) => row.id)
  const outcomes = await claimOutcomes(tx, { viewerId, claims: sql`c."id" = ANY(${ids})` })
  const states: readonly ClaimState[] | undefined = state
  return rows.filter(({ id }) => {
    const found = outcomes.get(id)
    if (!found) return false
    if (states && !states.includes(found.state)) return false
    return rating === undefined || found.rating === rating
  })
}
