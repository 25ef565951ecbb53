import type { TextRange } from '@/domain/anchoring/span'

/** One step of one end of a span. */
export interface EdgeStep {
  edge: 'start' | 'end'
  by: 'character' | 'word'
  direction: 1 | -1
}

// Wide enough for any word or emoji sequence; looking at more of the text would cost without changing the answer.
const reach = 256

/**
 * The span with one end moved by a character (as people count them: an emoji is one) or by a word: a start lands on
 * starts of words, an end on ends of words. The span itself where the step would leave the text or empty the span.
 */
export function moveEdge(text: string, span: TextRange, step: EdgeStep, lang?: string): TextRange {
  const from = span[step.edge]
  const to = step.by === 'word' ? wordEdge(text, from, step, lang) : characterEdge(text, from, step.direction)
  if (to === null) return span
  const moved = { ...span, [step.edge]: to }
  return moved.start < moved.end ? moved : span
}

/** The range without white space at its ends, or `null` when nothing is left: what people mean by a selection. */
export function trimmed(text: string, { start, end }: TextRange): TextRange | null {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  const to = start + words.trimEnd().length
  return from < to ? { start: from, end: to } : null
}

function characterEdge(text: string, from: number, direction: 1 | -1): number | null {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  const window = direction > 0 ? text.slice(from, from + reach) : text.slice(Math.max(0, from - reach), from)
  const characters = [...segmenter.segment(window)]
  const next = direction > 0 ? characters[0] : characters[characters.length - 1]
  return next ? from + direction * next.segment.length : null
}

function wordEdge(text: string, from: number, { edge, direction }: EdgeStep, lang?: string): number | null {
  const base = Math.max(0, from - reach)
  const segmenter = new Intl.Segmenter(lang, { granularity: 'word' })
  const edges = [...segmenter.segment(text.slice(base, from + reach))]
    .filter((word) => word.isWordLike)
    .map((word) => base + word.index + (edge === 'end' ? word.segment.length : 0))
    // A word that the window cuts has no edge there.
    .filter((at) => (at > base || base === 0) && (at < from + reach || at === text.length))
  const found = direction > 0 ? edges.find((at) => at > from) : edges.findLast((at) => at < from)
  return found ?? null
}
