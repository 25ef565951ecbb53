import { z } from 'zod'
import { spanInput } from '../anchoring/span'
import { webAddress } from '../sources/source'
import { rulingView } from '../rulings/ruling'
import { ratingView, verdictView } from '../verdicts/verdict'
import { claimStateSchema } from './state'

/** What a claim says can be: the standard types of checkable claims, and what an article implies or leaves out. */
export const claimKinds = [
  'event',
  'number',
  'quote',
  'position',
  'cause',
  'image',
  'headline',
  'omission',
  'implication',
] as const
export const claimKindSchema = z.enum(claimKinds)
export type ClaimKind = (typeof claimKinds)[number]

/** How the last speaker of a chain relates to what is claimed. */
export const voiceActs = ['says', 'denies', 'suggests', 'reports'] as const

const shortText = z.string().max(300)

/** Who says it: the chain runs from the outlet's source outward ("the ministry → an official"). */
export const voiceSchema = z.strictObject({
  chain: z
    .array(
      z.strictObject({
        name: shortText.min(1),
        role: shortText.nullish(),
        organisation: shortText.nullish(),
      }),
    )
    .min(1)
    .max(8),
  act: z.enum(voiceActs),
})
export type Voice = z.infer<typeof voiceSchema>

export const quoteInput = z.strictObject({
  exact: z.string().min(1).max(50_000),
  prefix: z.string().max(2_000).optional(),
  suffix: z.string().max(2_000).optional(),
})

const statement = z.string().max(5_000)
const day = z
  .string()
  .max(40)
  .regex(
    /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z)?$/,
    'Use an ISO 8601 date or an instant in UTC',
  )
const instant = z.iso.datetime()
export const spansInput = z.array(spanInput).min(1).max(50)
/**
 * All spans that a claim is to have. One with an `id` is the span that has it now; without a place it stays as it is,
 * so that one of several lost spans can be put back.
 */
const changedSpansInput = z
  .array(
    z.strictObject({ id: z.string().max(64).optional(), start: z.int().nullable(), end: z.int().nullable() }),
  )
  .min(1)
  .max(50)
export type ChangedSpanInput = z.infer<typeof changedSpansInput>[number]
export const voicesInput = z.array(voiceSchema).max(8)
export const modeSchema = z.enum(['blind', 'blind-rating', 'countersign'])
export const quorumSchema = z.int().min(1).max(20)

/** `POST /articles/{id}/claims`: either offsets or a quote; `revision` is the one that the offsets count in. */
export const markClaimInput = z.strictObject({
  spans: spansInput.optional(),
  quote: quoteInput.optional(),
  revision: z.int().min(1).optional(),
  statement: statement.optional(),
  kind: claimKindSchema.nullish(),
  voices: voicesInput.optional(),
  reason: z.string().max(2_000).nullish(),
})
export type MarkClaimInput = z.infer<typeof markClaimInput>

/** `PATCH /claims/{id}`: a JSON merge patch. The first block is the claim itself, the second an editor's planning. */
export const changeClaimInput = z.strictObject({
  statement: statement.optional(),
  kind: claimKindSchema.nullish(),
  voices: voicesInput.nullish(),
  spans: changedSpansInput.optional(),
  revision: z.int().min(1).optional(),
  saidAt: day.nullish(),
  firstAppearance: webAddress.nullish(),
  reason: z.string().max(2_000).nullish(),

  assignees: z.array(z.string().max(64)).max(50).optional(),
  quorum: quorumSchema.nullish(),
  mode: modeSchema.nullish(),
  dueAt: instant.nullish(),
  priority: z.int().min(0).max(5).nullish(),
})
export type ChangeClaimInput = z.infer<typeof changeClaimInput>

export const spanOutcomes = ['exact', 'moved', 'changed', 'ambiguous', 'orphaned'] as const

export const spanView = z.object({
  id: z.string(),
  start: z.number().nullable(),
  end: z.number().nullable(),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  outcome: z.enum(spanOutcomes),
  score: z.number(),
  candidates: z.array(z.object({ start: z.number(), end: z.number() })).optional(),
  /** `removed`: an editor recorded that the outlet took these words out. Answers of the API always say it. */
  settled: z.literal('removed').nullish(),
  /** The words as last marked, re-placed or confirmed, where the present ones differ in more than typography. */
  was: z.string().nullish(),
})
export type SpanView = z.infer<typeof spanView>

const person = z.object({ id: z.string(), name: z.string() })

/** A claim as the API serves it; a ruling is there once it is made, my own verdict only to me. */
export const claimView = z.object({
  id: z.string(),
  number: z.number(),
  articleId: z.string(),
  spans: z.array(spanView),
  statement: z.string(),
  kind: claimKindSchema.nullable(),
  voices: z.array(voiceSchema),
  reason: z.string().nullable(),
  saidAt: z.string().nullable(),
  firstAppearance: z.string().nullable(),
  state: claimStateSchema,
  recheck: z.boolean(),
  quorum: z.number(),
  mode: modeSchema,
  /** What the claim sets for itself; `null` where it follows its article. */
  ownQuorum: z.number().nullable(),
  ownMode: modeSchema.nullable(),
  dueAt: z.string().nullable(),
  priority: z.number().nullable(),
  filed: z.array(z.object({ userId: z.string(), name: z.string(), filedAt: z.string() })),
  revealed: z.boolean(),
  assignees: z.array(z.string()),
  /** Mine alone: the draft while there is one, else the filed one. */
  myVerdict: verdictView.nullable(),
  ruling: rulingView.nullable(),
  /** The rating that all share, once revealed and agreed; else `null`. */
  agreedRating: ratingView.nullable(),
  markedBy: person,
  /** Whether it came from a file: `markedBy` is then a name as given there, never a member. */
  imported: z.boolean(),
  /** Discussions on it that are not resolved. */
  openThreads: z.number(),
  /** Who was asked for one more verdict and has not filed it yet. */
  asked: z.array(z.string()),
  wording: z.number(),
  version: z.number(),
  createdAt: z.string(),
})
export type ClaimView = z.infer<typeof claimView>
