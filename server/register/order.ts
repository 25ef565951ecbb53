import { z } from 'zod'
import type { RegisterSort } from '@/domain/register/register'
import { Prisma } from '@/prisma/generated/client'
import { dueColumn, priorityColumn } from './select'

const { sql } = Prisma

/** Where a claim stands in the register's order: a text, a number, and its id, compared in this sequence. */
export const orderedPlace = z.tuple([z.string(), z.int(), z.string()])
export type OrderedPlace = z.infer<typeof orderedPlace>

const instant = (column: Prisma.Sql) =>
  sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS')`
const speaker = sql`coalesce(c."voices"->0->'chain'->-1->>'name', a."publisher")`

/** Claims of one article stand together where an order leaves them equal, the newest article first. */
const articleAge = sql`' ' || (9999999999999 - extract(epoch FROM a."createdAt") * 1000)::bigint::text`

/** The text that each order compares, short enough for a cursor; `last` stands for what is not known, after everything in both directions. */
const keys: Record<RegisterSort, (last: string) => Prisma.Sql> = {
  due: (last) => sql`coalesce(${instant(dueColumn)}, ${last}) || ${articleAge}`,
  // The most urgent comes first: 5 is urgent, 0 is not.
  priority: (last) => sql`coalesce((9 - ${priorityColumn})::text, ${last}) || ${articleAge}`,
  article: (last) => sql`coalesce(lower(left(a."title", 50)), ${last})`,
  statement: () => sql`lower(left(c."statement", 50))`,
  speaker: (last) => sql`coalesce(lower(left(${speaker}, 50)), ${last}) || ${articleAge}`,
  newest: () => sql`(9999999999999 - extract(epoch FROM c."createdAt") * 1000)::bigint::text`,
}

/** An order of the register as SQL, by its name in the address. */
export interface RegisterOrder {
  key: Prisma.Sql
  direction: Prisma.Sql
  after: (place: OrderedPlace) => Prisma.Sql
}

/** The order that a `sort` names; the next due first where none does. */
export function registerOrder(sort = 'due'): RegisterOrder {
  const down = sort.startsWith('-')
  const name = (down ? sort.slice(1) : sort) as RegisterSort
  const place = sql`(o."key" COLLATE "C", o."number", o."id")`
  return {
    key: keys[name](down ? '' : '\u{10fffd}'),
    direction: down
      ? sql`o."key" COLLATE "C" DESC, o."number" DESC, o."id" DESC`
      : sql`o."key" COLLATE "C", o."number", o."id"`,
    after: ([key, number, id]) =>
      down
        ? sql`${place} < (${key} COLLATE "C", ${number}::int, ${id})`
        : sql`${place} > (${key} COLLATE "C", ${number}::int, ${id})`,
  }
}
