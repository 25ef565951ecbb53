import { z } from 'zod'
import type { ClaimView } from '@/domain/claims/claim'
import type { RulingView } from '@/domain/rulings/ruling'
import type { CitationView, VerdictView } from '@/domain/verdicts/verdict'

/** A ruling as it is being written. Every field may be empty yet. */
export const rulingDraft = z.object({
  rating: z.string().nullable(),
  saidRating: z.string().nullable(),
  summary: z.string(),
  explanation: z.string(),
  reason: z.string(),
  /** Ids of the chosen citations in their order. */
  citations: z.array(z.string()),
  /** Ids of the verdicts whose dissent is kept. */
  dissent: z.array(z.string()),
  /** The day up to which it holds. */
  asOf: z.string().nullable(),
})
export type RulingDraft = z.infer<typeof rulingDraft>

export const emptyRuling: RulingDraft = {
  rating: null,
  saidRating: null,
  summary: '',
  explanation: '',
  reason: '',
  citations: [],
  dissent: [],
  asOf: null,
}

/** A ruling that starts as a copy of a verdict; what was said of reason and dissent stays. */
export function startingFrom(verdict: VerdictView, draft: RulingDraft): RulingDraft {
  return {
    ...draft,
    rating: verdict.rating?.key ?? null,
    saidRating: verdict.saidRating?.key ?? null,
    summary: verdict.summary ?? '',
    explanation: verdict.reasoning ?? '',
    citations: verdict.citations.map((citation) => citation.id),
    dissent: draft.dissent.filter((id) => id !== verdict.id),
    asOf: verdict.asOf,
  }
}

/** A ruling that waits for approval, to be changed. */
export function draftOfRuling(ruling: RulingView): RulingDraft {
  return {
    rating: ruling.rating.key,
    saidRating: ruling.saidRating?.key ?? null,
    summary: ruling.summary,
    explanation: ruling.explanation,
    reason: ruling.reason ?? '',
    citations: ruling.citations,
    dissent: ruling.dissent,
    asOf: ruling.asOf,
  }
}

/** The first filed verdict that counts for the present wording: what an agreed claim is ruled with. */
export function firstCounting(verdicts: VerdictView[]): VerdictView | null {
  return verdicts.find((verdict) => verdict.current) ?? null
}

/** A citation that a ruling may choose, with who brought it. */
export interface Citable {
  citation: CitationView
  name: string
}

/** What can be cited: the citations of the newest filings, and earlier ones that are chosen already. */
export function citables(verdicts: VerdictView[], chosen: string[]): Citable[] {
  return verdicts.flatMap(({ author, citations, earlier }) => [
    ...citations.map((citation) => ({ citation, name: author.name })),
    ...earlier
      .flatMap((filing) => filing.citations)
      .filter((citation) => chosen.includes(citation.id))
      .map((citation) => ({ citation, name: author.name })),
  ])
}

/** What of a claim changed while a ruling was being written, as keys of messages; `other` where nothing of weight did. */
export function changesBetween(before: ClaimView, after: ClaimView) {
  const ruled = ({ ruling }: ClaimView) => `${ruling?.number} ${ruling?.approved}`
  const changed = {
    ruling: ruled(before) !== ruled(after),
    wording: before.wording !== after.wording,
    filed: JSON.stringify(before.filed) !== JSON.stringify(after.filed),
    state: before.state !== after.state,
  }
  const found = (['ruling', 'wording', 'filed', 'state'] as const).filter((what) => changed[what])
  return found.length > 0 ? found : (['other'] as const)
}
