import { z } from 'zod'
import { languageTag, sourceInput } from '../sources/source'
import { stanceSchema, type VerdictInput } from './verdict'

/** A citation of a stored draft: its source is a row by now, `asCited` what the author said about it. */
export const draftCitation = z.strictObject({
  id: z.string(),
  sourceId: z.string(),
  asCited: sourceInput.nullable(),
  stance: stanceSchema.nullable(),
  quote: z.string().nullable(),
  quoteLanguage: languageTag.nullable(),
  translation: z.string().nullable(),
  locator: z.string().nullable(),
  note: z.string().nullable(),
})
export type DraftCitation = z.infer<typeof draftCitation>

/** A draft as it is stored beside the filings of its verdict. */
export const storedDraft = z.strictObject({
  rating: z.string().nullable(),
  saidRating: z.string().nullable(),
  summary: z.string().nullable(),
  reasoning: z.string().nullable(),
  asOf: z.string().nullable(),
  citations: z.array(draftCitation),
})
export type StoredDraft = z.infer<typeof storedDraft>

/** What was sent as a draft's own words, with `null` for what was left out; citations apart. */
export function draftWords(input: VerdictInput): Omit<StoredDraft, 'citations'> {
  return {
    rating: input.rating ?? null,
    saidRating: input.saidRating ?? null,
    summary: input.summary ?? null,
    reasoning: input.reasoning ?? null,
    asOf: input.asOf ?? null,
  }
}

/** The same words of one citation. */
export function citationWords(
  citation: NonNullable<VerdictInput['citations']>[number],
): Omit<DraftCitation, 'id' | 'sourceId' | 'asCited'> {
  return {
    stance: citation.stance ?? null,
    quote: citation.quote ?? null,
    quoteLanguage: citation.quoteLanguage ?? null,
    translation: citation.translation ?? null,
    locator: citation.locator ?? null,
    note: citation.note ?? null,
  }
}
