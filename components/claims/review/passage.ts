import type { TextRange } from '@/domain/anchoring/span'
import type { SpanView } from '@/domain/claims/claim'

/** A stretch of whole sentences; the marks are offsets in its own text, in reading order. */
export interface Passage {
  text: string
  marks: TextRange[]
}

/** Whether passages show what the claim marks now, all of it that has a place. */
export function fits(passages: readonly Passage[], spans: readonly SpanView[]): boolean {
  const shown = passages.flatMap(({ text, marks }) => marks.map(({ start, end }) => text.slice(start, end)))
  const placed = spans.flatMap((span) => (span.start === null ? [] : [{ ...span, start: span.start }]))
  const words = placed.sort((a, b) => a.start - b.start).map(({ exact }) => exact)
  return JSON.stringify(shown) === JSON.stringify(words)
}
