import { z } from 'zod'

/**
 * What an edition may be to the one before it. `minor` (a typing slip) is logged and not announced; the others stand at
 * the top of the page, at their claims, in the log and in the feed.
 */
export const correctionKinds = [
  'correction',
  'update',
  'clarification',
  'retraction',
  'outlet-changed',
  'minor',
] as const
export const correctionKindSchema = z.enum(correctionKinds)
export type CorrectionKind = (typeof correctionKinds)[number]

/** One thing of a claim that readers saw otherwise before: as words, `null` where there was or is nothing. */
export const correctionChange = z.strictObject({
  claim: z.int().min(1),
  field: z.enum(['rating', 'saidRating', 'statement', 'summary', 'explanation', 'sources', 'claim']),
  from: z.string().nullable().default(null),
  to: z.string().nullable().default(null),
})
export type CorrectionChange = z.infer<typeof correctionChange>

/** What an editor says of a correction when they publish; `reason` is for readers too. */
export const correctionInput = z.strictObject({
  kind: correctionKindSchema,
  summary: z.string().trim().min(1, 'Say what was corrected.').max(5_000),
  reason: z.string().trim().min(1, 'Say why.').max(5_000),
  claims: z.array(z.int().min(1)).max(1_000).default([]),
})
export type CorrectionInput = z.infer<typeof correctionInput>

export const correctionView = z.object({
  number: z.number(),
  edition: z.number(),
  kind: correctionKindSchema,
  summary: z.string().nullable(),
  reason: z.string().nullable(),
  claims: z.array(z.number()),
  changes: z.array(correctionChange),
  madeBy: z.object({ id: z.string(), name: z.string() }),
  madeAt: z.string(),
})
export type CorrectionView = z.infer<typeof correctionView>

/** Whether readers are told of a correction outside of the log. */
export function isAnnounced({ kind }: { kind: CorrectionKind }): boolean {
  return kind !== 'minor'
}
