import { z } from 'zod'
import { correctionInput } from '../corrections/correction'
import { editionModeSchema } from '../exports/edition'
import { gateRuleSchema } from '../gate/gate'
import { webAddress } from '../sources/source'

const reason = z.string().trim().min(1, 'Give a reason.').max(5_000)

/** `POST /articles/{id}/editions`. Without `claims` all that are decided; without `mode` what the rights allow. */
export const publishInput = z.strictObject({
  note: z.string().trim().max(5_000).nullish(),
  claims: z.array(z.int().min(1)).max(20_000).optional(),
  mode: editionModeSchema.optional(),
  /** Where the desk publishes it elsewhere; `null` takes an earlier one back. */
  publicUrl: webAddress.nullish(),
  correction: correctionInput.optional(),
  /** Rules that are not met and do not hold it back, each with the reason. */
  override: z.partialRecord(gateRuleSchema, reason).optional(),
})
export type PublishInput = z.infer<typeof publishInput>

export const editionView = z.object({
  number: z.number(),
  /** Where readers find it: the page of this edition, or the desk's own address. */
  url: z.string(),
  /** Of the page's bytes. */
  sha256: z.string(),
  mode: editionModeSchema,
  claims: z.array(z.number()),
  note: z.string().nullable(),
  revision: z.number(),
  publicUrl: z.string().nullable(),
  overrides: z.array(z.object({ rule: gateRuleSchema, reason: z.string().nullable() })),
  /** Whether it is the one that `/read/{slug}` shows. */
  current: z.boolean(),
  publishedBy: z.object({ id: z.string(), name: z.string() }),
  publishedAt: z.string(),
  /** When a redaction took its words; nobody can read it any more. */
  redactedAt: z.string().nullable(),
})
export type EditionView = z.infer<typeof editionView>

/** `POST /articles/{id}/unpublish` */
export const unpublishInput = z.strictObject({ reason })
/** `POST /articles/{id}/review-notices`: claims that readers are told are being reviewed. */
export const reviewNoticeInput = z.strictObject({ claims: z.array(z.int().min(1)).min(1).max(1_000) })
