import { z } from 'zod'
import { previewView } from '../articles/article'
import { articleDocument, blockKinds } from '../articles/document'
import { outcomes } from '../anchoring/carry/carried-span'
import { spanInput } from '../anchoring/span'
import { spanView } from '../claims/claim'
import { claimStateSchema } from '../claims/state'

/** What became of a revision: it is the text to check, waits for an editor, or is kept as evidence beside the text. */
export const revisionDecisions = ['adopted', 'pending', 'kept-and-noted', 'outlet-corrected'] as const
export const revisionDecisionSchema = z.enum(revisionDecisions)
export type RevisionDecision = z.infer<typeof revisionDecisionSchema>

export const revisionOriginSchema = z.enum(['import', 'blocks', 'look-again', 'watch'])
export type RevisionOrigin = z.infer<typeof revisionOriginSchema>

const person = z.object({ id: z.string(), name: z.string() })

/** Counts of blocks, as `DiffCounts` says them. */
export const diffCountsSchema = z.object({
  added: z.number(),
  removed: z.number(),
  kept: z.number(),
  moved: z.number(),
  reworded: z.number(),
})
/** The counts that are stored with a revision, and the number of the revision that it was compared with. */
export const storedDiffSchema = diffCountsSchema.extend({ from: z.number() })

/** A revision in a list. */
export const revisionView = z.object({
  id: z.string(),
  number: z.number(),
  sha256: z.string(),
  words: z.number(),
  createdAt: z.string(),
  by: person,
  origin: revisionOriginSchema,
  decision: revisionDecisionSchema,
  /** Whether it is the text that offsets count in now. */
  current: z.boolean(),
  /** What the editor noted with the decision; `null` where nothing was noted, or it was redacted. */
  note: z.string().nullable(),
  decidedBy: person.nullable(),
  decidedAt: z.string().nullable(),
  /** Where the text was fetched and when; `null` for what a person brought. */
  url: z.string().nullable(),
  fetchedAt: z.string().nullable(),
  diff: storedDiffSchema.nullable(),
})
export type RevisionView = z.infer<typeof revisionView>

/** What a revision does to a claim: the worst that came of its spans, and how sure the least sure of them is. */
export const claimOutcomeView = z.object({
  id: z.string(),
  number: z.number(),
  outcome: z.enum(outcomes),
  score: z.number(),
})
export type ClaimOutcomeView = z.infer<typeof claimOutcomeView>

/** `POST /articles/{id}/revisions`. */
export const addedRevisionView = z.object({
  revision: revisionView,
  claims: z.array(claimOutcomeView),
  diff: diffCountsSchema,
})
export type AddedRevisionView = z.infer<typeof addedRevisionView>

/** `POST /articles/{id}/revisions/preview`: what adding it would do; nothing is stored. */
export const revisionPreviewView = z.object({
  proposal: previewView,
  claims: z.array(claimOutcomeView),
  diff: diffCountsSchema,
})
export type RevisionPreviewView = z.infer<typeof revisionPreviewView>

/** `POST /articles/{id}/revisions/look-again`. */
export const lookAgainView = z.discriminatedUnion('changed', [
  z.object({ changed: z.literal(false), lookedAt: z.string() }),
  addedRevisionView.extend({ changed: z.literal(true), lookedAt: z.string() }),
])
export type LookAgainView = z.infer<typeof lookAgainView>

/** `POST /articles/{id}/revisions/{n}/decision`. */
export const decisionInput = z.strictObject({
  decision: z.enum(['adopt', 'keep-and-note', 'outlet-corrected']),
  note: z.string().trim().max(5_000).nullish(),
})
export type DecisionInput = z.infer<typeof decisionInput>

export const decidedRevisionView = z.object({ revision: revisionView, claims: z.array(claimOutcomeView) })
export type DecidedRevisionView = z.infer<typeof decidedRevisionView>

const diffBlockView = z.object({
  change: z.enum(['kept', 'added', 'removed', 'moved', 'reworded']),
  before: z.number().nullable(),
  after: z.number().nullable(),
  pieces: z.array(z.object({ op: z.enum(['same', 'added', 'removed']), text: z.string() })).nullable(),
})

/** A revision to be read, with the claims as they stand in it and how it differs from another one. */
export const wholeRevisionView = z.object({
  revision: revisionView,
  text: z.string(),
  document: articleDocument,
  claims: z.array(
    z.object({
      id: z.string(),
      number: z.number(),
      statement: z.string(),
      state: claimStateSchema,
      spans: z.array(spanView),
    }),
  ),
  /** The number of the revision that it is compared with; `null` where there is none before it. */
  against: z.number().nullable(),
  diff: z.object({ counts: diffCountsSchema, blocks: z.array(diffBlockView) }).nullable(),
  /** The blocks of the other one, which `diff` names by their index in `before`. */
  againstBlocks: z.array(z.object({ kind: z.enum(blockKinds), text: z.string() })).nullable(),
})
export type WholeRevisionView = z.infer<typeof wholeRevisionView>

/** `PUT /threads/{id}/span`. */
export const threadSpanInput = z.strictObject({ ...spanInput.shape, revision: z.int().min(1).optional() })
