import { describeSpan, type Span, type TextRange } from '@/domain/anchoring/span'

/** What was done to the words of a quote, so that losses can be told apart. */
export type Fate = 'kept' | 'moved' | 'edited' | 'gone'

/** A quote of the text before, and where its words stand after: `null` where nothing says it any more. */
export interface Target extends Span {
  fate: Fate
  truth: TextRange | null
}

/** Two revisions of one text with quotes whose fate is known. */
export interface RevisionPair {
  before: string
  after: string
  targets: Target[]
}

/** The target of a quote that stands at `[start, end)` of `before`. */
export function target(
  before: string,
  { start, end }: TextRange,
  fate: Fate,
  truth: TextRange | null,
): Target {
  return { ...describeSpan(before, start, end), fate, truth }
}
