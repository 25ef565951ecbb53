import { z } from 'zod'
import { filterNames, filterQuery, type FilterName } from './register'

/** `POST /views`: a name for a set of filters; `shared` makes it the team's. */
export const saveViewInput = z.strictObject({
  teamId: z.string().max(64).optional(),
  name: z.string().trim().min(1, 'Give it a name.').max(100),
  /** The query of the register's address, without the question mark. */
  query: z.string().max(2_000).transform(cleanQuery),
  shared: z.boolean().default(false),
})

/** A saved view of the register. */
export const savedView = z.object({
  id: z.string(),
  name: z.string(),
  query: z.string(),
  shared: z.boolean(),
  createdBy: z.object({ id: z.string(), name: z.string() }),
  createdAt: z.string(),
})
export type SavedView = z.infer<typeof savedView>

/** A query with the register's filters alone, in their order: pages, teams and anything unknown are dropped. */
export function cleanQuery(query: string): string {
  const found = new URLSearchParams(query)
  const known = filterNames.flatMap((name): [FilterName, string][] => {
    const value = found.get(name)
    return value ? [[name, value]] : []
  })
  return filterQuery(Object.fromEntries(known))
}
