import { z } from 'zod'
import { languageTag, sourceInput, sourceView } from '../sources/source'

export const stances = ['supports', 'refutes', 'context'] as const
export const stanceSchema = z.enum(stances)
export type Stance = (typeof stances)[number]

const ratingKey = z.string().max(60)
const longText = z.string().max(100_000)

/** One citation of a draft: a source of the library by its id, or described here. Every field may be missing yet. */
export const citationInput = z.strictObject({
  /** The id that the last answer gave this citation; keeps its identity when others are added or moved. */
  id: z.string().max(64).optional(),
  source: sourceInput.optional(),
  sourceId: z.string().max(64).optional(),
  stance: stanceSchema.nullish(),
  quote: longText.nullish(),
  quoteLanguage: languageTag.nullish(),
  translation: longText.nullish(),
  locator: z.string().max(1_000).nullish(),
  note: z.string().max(10_000).nullish(),
})
export type CitationInput = z.infer<typeof citationInput>

/** `PUT /claims/{id}/verdict`: the whole draft. What is missing is empty. */
export const verdictInput = z.strictObject({
  rating: ratingKey.nullish(),
  saidRating: ratingKey.nullish(),
  summary: z.string().max(2_000).nullish(),
  reasoning: longText.nullish(),
  citations: z.array(citationInput).max(100).optional(),
  asOf: z
    .string()
    .max(30)
    .regex(/^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/, 'Use an ISO 8601 date')
    .nullish(),
})
export type VerdictInput = z.infer<typeof verdictInput>

/** A rating as it is shown: by the scale version it was filed under. `order` is `null` outside the ordinal line. */
export const ratingView = z.object({ key: z.string(), label: z.string(), order: z.number().nullable() })
export type RatingView = z.infer<typeof ratingView>

export const citationView = z.object({
  id: z.string(),
  number: z.number(),
  source: sourceView,
  stance: stanceSchema.nullable(),
  quote: z.string().nullable(),
  quoteLanguage: z.string().nullable(),
  translation: z.string().nullable(),
  locator: z.string().nullable(),
  note: z.string().nullable(),
})
export type CitationView = z.infer<typeof citationView>

const contentView = {
  wording: z.number(),
  rating: ratingView.nullable(),
  saidRating: ratingView.nullable(),
  summary: z.string().nullable(),
  reasoning: z.string().nullable(),
  citations: z.array(citationView),
  asOf: z.string().nullable(),
  filedAt: z.string().nullable(),
  /** Whether it was filed without its author having been shown another's; `null` for a draft. */
  blind: z.boolean().nullable(),
}
/** One filing of a verdict, as `earlier` lists them, newest first. */
export const filingView = z.object(contentView)
export type FilingView = z.infer<typeof filingView>

/**
 * A verdict as somebody may see it. My own shows the draft while there is one (`state: "draft"`, the filed one then
 * leads `earlier`); another's shows the newest filing.
 */
export const verdictView = z.object({
  id: z.string(),
  claimId: z.string(),
  author: z.object({ id: z.string(), name: z.string() }),
  ...contentView,
  state: z.enum(['draft', 'filed']),
  /** Whether it rates the claim's present wording, so that it counts. */
  current: z.boolean(),
  earlier: z.array(filingView),
  version: z.number(),
})
export type VerdictView = z.infer<typeof verdictView>
