import type { TextRange } from '@/domain/anchoring/span'
import { trimmed } from './edges'

// Shortened words after which a sentence goes on, of the languages that Latin-script desks meet most.
const abbreviations = new Set(
  (
    'dr mr mrs ms prof gen sen rep gov lt col sgt capt maj cmdr adm hon rev st jr sr vs etc approx dept est fig no nos vol ' +
    'ed eds pp jan feb mar apr aug sept oct nov dec inc ltd co corp e.g i.e cf u.s u.k u.n a.m p.m ' +
    'hr fr nr bzw ca usw z.b d.h u.a abs art bd str mio mrd m mm mme mlle sra sra srta ud uds pág núm dott sig'
  ).split(' '),
)

// Languages that write ordinals, and so dates, with a full stop: "3. Mai".
const ordinalStop = /^(de|da|nb|nn|no|fi|cs|sk|hu|hr|sl|is|et|lv)\b/

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
    const goesOn = found.end > found.start && isUnfinished(text.slice(found.start, found.end), segment, lang)
    found = { start: goesOn ? found.start : found.end, end: found.end + segment.length }
    const after = text.slice(found.end, found.end + 40)
    if (found.end > offset && !isUnfinished(text.slice(found.start, found.end), after, lang)) break
  }
  return found
}

function isUnfinished(sentence: string, next: string, lang = ''): boolean {
  if (/^\p{Ll}/u.test(next)) return true
  if (ordinalStop.test(lang) && /(^|\s)\d{1,2}\.\s*$/.test(sentence) && next !== '') return true
  const [, word] = /(?:^|[\s("“‘«\u00a0])([\p{L}.]+)\.\s*$/u.exec(sentence) ?? []
  if (word === undefined || !/^[\p{L}\p{N}("“‘«]/u.test(next)) return false
  return abbreviations.has(word.toLowerCase()) || /^\p{Lu}(\.\p{Lu})*$/u.test(word)
}
