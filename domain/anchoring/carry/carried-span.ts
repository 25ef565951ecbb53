import type { Span, TextRange } from '../span'

/** What became of a span in another text. Only `exact`, `moved` and `changed` have a place there. */
export const outcomes = ['exact', 'moved', 'changed', 'ambiguous', 'orphaned'] as const
export type Outcome = (typeof outcomes)[number]

/** A span to carry: its quote as last marked, re-placed or confirmed, and where it stands in the text before. */
export interface SpanToCarry {
  id: string
  exact: string
  prefix: string
  suffix: string
  /** `null` where it has no place there: then it is sought by its quote alone. */
  place: TextRange | null
}

/** Where a span came out. Without a place, `start` and `end` are `null` and the quote is the one it had. */
export interface CarriedSpan extends Omit<Span, 'start' | 'end'> {
  id: string
  start: number | null
  end: number | null
  outcome: Outcome
  /** From 0 to 1: how sure the place is; 1 is the same words in the same surroundings. */
  score: number
  /** The places between which an `ambiguous` span could not be decided, best first. */
  candidates: (TextRange & { score: number })[] | null
}
