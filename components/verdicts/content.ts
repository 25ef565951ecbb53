import { z } from 'zod'
import { draftSource, filledFields, sourceIdentity, sourceOf } from '@/components/sources/draft-source'
import {
  stanceSchema,
  type CitationInput,
  type CitationView,
  type VerdictInput,
  type VerdictView,
} from '@/domain/verdicts/verdict'

export const draftCitation = z.object({
  /** Tells the lines of the form apart while the server has given no id yet. */
  key: z.string(),
  id: z.string().nullable(),
  sourceId: z.string().nullable(),
  source: draftSource,
  stance: stanceSchema.nullable(),
  quote: z.string(),
  quoteLanguage: z.string(),
  translation: z.string(),
  locator: z.string(),
  note: z.string(),
})
export type DraftCitation = z.infer<typeof draftCitation>

/** A verdict as its author works on it: what autosave keeps, compares and sends. */
export const draftContent = z.object({
  rating: z.string().nullable(),
  saidRating: z.string().nullable(),
  summary: z.string(),
  reasoning: z.string(),
  citations: z.array(draftCitation),
  asOf: z.string().nullable(),
})
export type DraftContent = z.infer<typeof draftContent>

export const emptyContent: DraftContent = {
  rating: null,
  saidRating: null,
  summary: '',
  reasoning: '',
  citations: [],
  asOf: null,
}

export function emptyCitation(key: string): DraftCitation {
  return {
    key,
    id: null,
    sourceId: null,
    source: {},
    stance: null,
    quote: '',
    quoteLanguage: '',
    translation: '',
    locator: '',
    note: '',
  }
}

function citationOf(view: CitationView): DraftCitation {
  return {
    key: view.id,
    id: view.id,
    sourceId: view.source.id,
    source: sourceOf(view.source),
    stance: view.stance,
    quote: view.quote ?? '',
    quoteLanguage: view.quoteLanguage ?? '',
    translation: view.translation ?? '',
    locator: view.locator ?? '',
    note: view.note ?? '',
  }
}

export function contentOf(verdict: VerdictView): DraftContent {
  return {
    rating: verdict.rating?.key ?? null,
    saidRating: verdict.saidRating?.key ?? null,
    summary: verdict.summary ?? '',
    reasoning: verdict.reasoning ?? '',
    citations: verdict.citations.map(citationOf),
    asOf: verdict.asOf,
  }
}

function citationInputOf(citation: DraftCitation): CitationInput {
  return {
    ...(citation.id ? { id: citation.id } : {}),
    // With an address the server finds the same source again, and what its author says about it is kept.
    ...(citation.sourceId && !citation.source.url
      ? { sourceId: citation.sourceId }
      : { source: filledFields(citation.source) }),
    stance: citation.stance,
    quote: citation.quote || null,
    quoteLanguage: citation.quoteLanguage || null,
    translation: citation.translation || null,
    locator: citation.locator || null,
    note: citation.note || null,
  }
}

/** The body of the `PUT`. */
export function inputOf(content: DraftContent): VerdictInput {
  return {
    rating: content.rating,
    saidRating: content.saidRating,
    summary: content.summary || null,
    reasoning: content.reasoning,
    citations: content.citations.map(citationInputOf),
    asOf: content.asOf,
  }
}

/** A citation as it is compared: by what it says of which source. */
export const comparable = (citation: DraftCitation) => {
  const { id: _id, sourceId: _sourceId, source: _source, ...rest } = citationInputOf(citation)
  return [sourceIdentity(citation.source) || citation.sourceId, rest]
}

/** Whether two contents say the same: ids and what the library knows of a source besides play no part. */
export function sameContent(a: DraftContent, b: DraftContent): boolean {
  const text = (content: DraftContent) =>
    JSON.stringify([
      content.rating,
      content.saidRating,
      content.summary,
      content.reasoning,
      content.asOf,
      content.citations.map(comparable),
    ])
  return a === b || text(a) === text(b)
}

/**
 * What the screen shows after an answer: what was typed meanwhile stays, and citations that were sent get the ids
 * and the source that the server gave them (its order is the order they were sent in).
 */
export function withServerIds(current: DraftContent, sent: DraftContent, answer: DraftContent): DraftContent {
  const known = new Map(
    sent.citations.map((citation, index) => [citation.key, { sent: citation, got: answer.citations[index] }]),
  )
  return {
    ...current,
    citations: current.citations.map((citation) => {
      const pair = known.get(citation.key)
      if (!pair?.got) return citation
      const sameSource = JSON.stringify(pair.sent.source) === JSON.stringify(citation.source)
      const got = sameSource ? { sourceId: pair.got.sourceId, source: pair.got.source } : {}
      return { ...citation, ...got, id: pair.got.id }
    }),
  }
}
