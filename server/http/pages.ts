import { z } from 'zod'
import { problem } from '@/domain/problem'

/** The query of every list: at most 200 a page, 50 unless told. */
export const pageQuery = z.object({
  cursor: z.string().max(500).optional(),
  limit: z
    .string()
    .regex(/^\d{1,4}$/, 'Send a whole number')
    .transform(Number)
    .refine((limit) => limit >= 1 && limit <= 200, 'A page has 1 to 200 items')
    .optional(),
})
export type PageQuery = z.infer<typeof pageQuery>

/** The answer of a list of these. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().optional() })
}

/** An opaque cursor that holds the place after which the next page starts. */
export function cursorAt(place: (string | number)[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

/** The place in a cursor, in the shape that it was made with. Throws `invalid` for one that we did not make. */
export function placeOf<T extends z.ZodType>(cursor: string | undefined, shape: T): z.infer<T> | null {
  if (cursor === undefined) return null
  try {
    return shape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
  } catch {
    throw problem('invalid', { errors: [{ path: '/cursor', message: 'This is not a cursor of this list.' }] })
  }
}

/** One page of rows that were loaded with one more than asked, and the cursor of the next one if there is any. */
export function page<Row, Item>(
  rows: Row[],
  limit: number,
  view: (row: Row) => Item,
  place: (row: Row) => (string | number)[],
): { items: Item[]; next?: string } {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { items: shown.map(view), ...(rows.length > limit && last ? { next: cursorAt(place(last)) } : {}) }
}

/** Compares an `If-Match` with the present version; throws `stale` with the current state where they differ. */
export async function matchVersion(
  ifMatch: number | 'any' | null,
  version: number,
  current: () => Promise<unknown> | unknown,
): Promise<void> {
  if (ifMatch === null || ifMatch === 'any' || ifMatch === version) return
  throw problem('stale', { current: await current() })
}
