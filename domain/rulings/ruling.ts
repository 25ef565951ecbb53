import { z } from 'zod'
import { ratingView } from '../verdicts/verdict'

const person = z.object({ id: z.string(), name: z.string() })
const id = z.string().max(64)
const filled = (max: number, message: string) =>
  z
    .string()
    .max(max)
    .refine((text) => text.trim() !== '', message)

/** `PUT /claims/{id}/ruling`. What is left out of `explanation` and `citations` is that of a verdict with the rating. */
export const rulingInput = z.strictObject({
  rating: z.string().max(60),
  saidRating: z.string().max(60).nullish(),
  summary: filled(2_000, 'Write the finding in one sentence.'),
  explanation: z.string().max(100_000).nullish(),
  citations: z.array(id).max(100).nullish(),
  reason: filled(10_000, 'Say why the team rules like this. Readers do not see it.'),
  dissent: z.array(id).max(50).nullish(),
  asOf: z
    .string()
    .max(30)
    .regex(/^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/, 'Use an ISO 8601 date')
    .nullish(),
})
export type RulingInput = z.infer<typeof rulingInput>

/** What a ruling says, as it is stored. `citations` and `dissent` are ids in their order. */
export interface RulingContent {
  rating: string
  saidRating: string | null
  summary: string
  explanation: string
  citations: string[]
  reason: string
  dissent: string[]
  asOf: string | null
}

/** The team's final rating of a claim with what readers get of it; `reason` and `dissent` stay inside. */
export const rulingView = z.object({
  number: z.number(),
  rating: ratingView,
  saidRating: ratingView.nullable(),
  summary: z.string(),
  /** Markdown; `[@2]` in it is the second of `citations`. */
  explanation: z.string(),
  /** Ids of the chosen citations in their order. */
  citations: z.array(z.string()),
  /** Ids of the verdicts whose dissent is kept for readers. */
  dissent: z.array(z.string()),
  reason: z.string().nullable(),
  asOf: z.string().nullable(),
  ruledBy: person,
  ruledAt: z.string(),
  approved: z.boolean(),
  approvedBy: person.nullable(),
  approvedAt: z.string().nullable(),
})
export type RulingView = z.infer<typeof rulingView>

/** One of all the rulings that a claim ever had. At most one is neither reopened nor replaced: the one that counts. */
export const pastRulingView = rulingView.extend({
  reopenedAt: z.string().nullable(),
  reopenedBy: person.nullable(),
  /** When another ruling took its place before it was approved. */
  replacedAt: z.string().nullable(),
})
export type PastRulingView = z.infer<typeof pastRulingView>
