import type { TextRange } from '@/domain/anchoring/span'
import { goesOn } from '@/domain/coverage/sentences'
import { trimmed } from './edges'

/**
 * The span widened to whole sentences, within its blocks (a `\n` ends a sentence). Intl.Segmenter finds the
 * sentences; those it parts after a shortened word or an initial, or before a small letter, are one again.
 */
export function extendToSentence(text: string, span: TextRange, lang?: string): TextRange {
  const first = sentenceAround(text, span.start, lang)
  const last = sentenceAround(text, Math.max(span.start, span.end - 1), lang)
  const words = trimmed(text, { start: first.start, end: last.end })
  return words ? { start: Math.min(words.start, span.start), end: Math.max(words.end, span.end) } : span
}

function sentenceAround(text: string, offset: number, lang?: string): TextRange {
  const base = text.lastIndexOf('\n', offset - 1) + 1
  const stop = text.indexOf('\n', offset)
  const paragraph = text.slice(base, stop < 0 ? text.length : stop)
  let found = { start: base, end: base }
  for (const { segment } of new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(paragraph)) {
    const continues =
      found.end > found.start && goesOn(text.slice(found.start, found.end), segment, lang ?? '')
    found = { start: continues ? found.start : found.end, end: found.end + segment.length }
    const after = text.slice(found.end, found.end + 40)
    if (found.end > offset && !goesOn(text.slice(found.start, found.end), after, lang ?? '')) break
  }
  return found
}
