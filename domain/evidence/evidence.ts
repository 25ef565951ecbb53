import { z } from 'zod'
import { sourceInput, sourceView } from '../sources/source'

/** `POST /articles/{id}/evidence` and `POST /claims/{id}/evidence`: a source described here, or one of the library. */
export const evidenceInput = z.strictObject({
  source: sourceInput.optional(),
  sourceId: z.string().max(64).optional(),
  note: z.string().max(10_000).nullish(),
})
export type EvidenceInput = z.infer<typeof evidenceInput>

/**
 * Where evidence came from: a colleague added it, a verdict that is still blind cites it (mode `blind-rating`, which
 * shares the sources and nothing else), or somebody whom the article speaks of answered.
 */
export const evidenceOrigins = ['team', 'verdicts', 'reply'] as const

/** A source that an article or a claim has without any stance. Who cited it, and when, is `null` for `verdicts`. */
export const evidenceView = z.object({
  id: z.string(),
  articleId: z.string(),
  /** `null`: evidence of the whole article. */
  claimId: z.string().nullable(),
  source: sourceView,
  note: z.string().nullable(),
  addedBy: z.object({ id: z.string(), name: z.string() }).nullable(),
  from: z.enum(evidenceOrigins),
  createdAt: z.string().nullable(),
})
export type EvidenceView = z.infer<typeof evidenceView>

/** What is wrong with a source that is to be evidence, as errors of the fields. */
export function sourceErrors(input: Pick<EvidenceInput, 'source' | 'sourceId'>) {
  if ((input.source === undefined) === (input.sourceId === undefined))
    return [{ path: '', message: 'Send either source or sourceId.' }]
  return input.source && !input.source.url && !input.source.title?.trim()
    ? [{ path: '/source', message: 'Give the source an address or a title.' }]
    : []
}
