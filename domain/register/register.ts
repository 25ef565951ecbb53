import { z } from 'zod'
import { claimView, modeSchema } from '../claims/claim'
import { claimStateSchema, type ClaimState } from '../claims/state'
import { dueFilters } from './due'

/** What the register can be ordered by; a minus in front turns it round. */
export const registerSorts = ['due', 'priority', 'article', 'statement', 'speaker', 'newest'] as const
export type RegisterSort = (typeof registerSorts)[number]

const id = z.string().max(64)
const statesText = z
  .string()
  .max(200)
  .transform((text) => text.split(',').filter((state) => state !== ''))
  .pipe(z.array(claimStateSchema))

/** The filters of `GET /claims`, as they stand in an address. */
export const registerFilters = z.object({
  /** Several are parted by commas. */
  state: statesText.optional(),
  /** A user's id, `me` or `none`. */
  assignee: id.optional(),
  article: id.optional(),
  speaker: z.string().max(300).optional(),
  /** The key of a ruling's or of an agreed rating. */
  rating: z.string().max(100).optional(),
  due: z.enum(dueFilters).optional(),
  q: z.string().max(500).optional(),
  sort: z
    .string()
    .regex(new RegExp(`^-?(${registerSorts.join('|')})$`), `Sort by one of: ${registerSorts.join(', ')}`)
    .optional(),
  team: id.optional(),
})
export type RegisterFilters = z.infer<typeof registerFilters>

/** The names of the filters that a saved view keeps. */
export const filterNames = ['state', 'assignee', 'article', 'speaker', 'rating', 'due', 'q', 'sort'] as const
export type FilterName = (typeof filterNames)[number]

/** The filters of an address as one reads them, each dropped alone where it makes no sense. */
export function readableFilters(values: Partial<Record<FilterName, string>>): RegisterFilters {
  const kept = filterNames.flatMap((name): [FilterName, string][] => {
    const value = values[name]?.trim()
    if (!value) return []
    return registerFilters.safeParse({ [name]: value }).success ? [[name, value]] : []
  })
  return registerFilters.parse(Object.fromEntries(kept))
}

/** The filters of a query, cleaned and in their fixed order: what a saved view stores. */
export function filterQuery(values: Partial<Record<FilterName, string>>): string {
  const named = filterNames.flatMap((name): [string, string][] => {
    const value = values[name]?.trim()
    return value ? [[name, value]] : []
  })
  return new URLSearchParams(named).toString()
}

/** A claim in the register: the claim itself, with its article, who says it and when it is due. */
export const registerRow = claimView.extend({
  article: z.object({
    id: z.string(),
    title: z.string().nullable(),
    language: z.string().nullable(),
    direction: z.enum(['ltr', 'rtl']),
    quorum: z.number(),
    mode: modeSchema,
  }),
  /** The last voice of the first chain, else the publisher. */
  speaker: z.string().nullable(),
  /** The claim's own due date, else that of its article's check. */
  due: z.string().nullable(),
})
export type RegisterRow = z.infer<typeof registerRow>

/** The rating that a row shows: the ruling's, else the one that all share. */
export function rowRating(row: Pick<RegisterRow, 'ruling' | 'agreedRating'>) {
  return row.ruling?.rating ?? row.agreedRating
}

/** The states of claims that somebody still works on. */
export const openStates = [
  'open',
  'checking',
  'agreed',
  'disputed',
  'awaiting-approval',
] as const satisfies readonly ClaimState[]
