import { z } from 'zod'
import { claimKindSchema, quoteInput, spansInput, voicesInput } from '../claims/claim'
import { claimStateSchema } from '../claims/state'
import { ratingView } from '../verdicts/verdict'

/** What one claim can be said to be to another; the other two kinds are made by splitting and merging. */
export const relationKinds = ['repeats', 'contradicts', 'depends-on'] as const
export const relationKindSchema = z.enum(relationKinds)
export type RelationKind = (typeof relationKinds)[number]
export const anyRelationKind = z.enum([...relationKinds, 'split-from', 'merged-into'])
export type AnyRelationKind = z.infer<typeof anyRelationKind>

/** `POST /claims/{id}/relations`: that claim repeats, contradicts or depends on the one that is named. */
export const relationInput = z.strictObject({ kind: relationKindSchema, claimId: z.string().min(1).max(64) })
export type RelationInput = z.infer<typeof relationInput>

/** A relation as seen from one of its claims: `from` says what this claim is to the other, `to` the other way round. */
export const relationView = z.object({
  id: z.string(),
  kind: anyRelationKind,
  direction: z.enum(['from', 'to']),
  claim: z.object({
    id: z.string(),
    number: z.number(),
    articleId: z.string(),
    articleTitle: z.string().nullable(),
    statement: z.string(),
    state: claimStateSchema,
    /** The rating of its ruling, where it is ruled. */
    ruling: ratingView.nullable(),
  }),
  createdBy: z.object({ id: z.string(), name: z.string() }),
  createdAt: z.string(),
  /** Whether it can be taken back; what a claim came from stays. */
  removable: z.boolean(),
})
export type RelationView = z.infer<typeof relationView>

/** `POST /claims/{id}/split`: a new claim of these words; kind and voices are the old one's unless said otherwise. */
export const splitInput = z.strictObject({
  spans: spansInput.optional(),
  quote: quoteInput.optional(),
  revision: z.int().min(1).optional(),
  statement: z.string().max(5_000).optional(),
  kind: claimKindSchema.nullish(),
  voices: voicesInput.optional(),
})

/** `POST /claims/{id}/merge` */
export const mergeInput = z.strictObject({
  intoClaimId: z.string().min(1).max(64),
  reason: z.string().trim().min(1, 'Say why.').max(2_000),
})
