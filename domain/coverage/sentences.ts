import type { TextRange } from '../anchoring/span'
import { knownLocale } from '../articles/language-tag'

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
 * The sentences of a canonical text in reading order, without the white space around them. A `\n` ends a sentence.
 * Intl.Segmenter finds them; those that it parts after a shortened word or an initial, or before a small letter, are
 * one again. What has neither letter nor digit is no sentence.
 */
export function sentencesOf(text: string, language: string | null): TextRange[] {
  const segmenter = new Intl.Segmenter(knownLocale(language), { granularity: 'sentence' })
  const found: TextRange[] = []
  let base = 0
  for (const line of text.split('\n')) {
    for (const { start, end } of lineSentences(line, segmenter, language ?? '')) {
      const words = trimmed(text, base + start, base + end)
      if (words && /[\p{L}\p{N}]/u.test(text.slice(words.start, words.end))) found.push(words)
    }
    base += line.length + 1
  }
  return found
}

function lineSentences(line: string, segmenter: Intl.Segmenter, language: string): TextRange[] {
  const found: TextRange[] = []
  let start = 0
  for (const end of sentenceEnds(line, segmenter)) {
    const last = found.at(-1)
    if (last && goesOn(line.slice(last.start, last.end), line.slice(start, end), language)) last.end = end
    else found.push({ start, end })
    start = end
  }
  return found
}

/** Each sentence costs Intl.Segmenter the length of its whole text, so a longer line is read piece by piece. */
const pieceLength = 4096

function* sentenceEnds(line: string, segmenter: Intl.Segmenter): Generator<number> {
  let from = 0
  let length = pieceLength
  while (from < line.length) {
    const found: number[] = []
    for (const { index } of segmenter.segment(line.slice(from, from + length))) {
      if (index > 0) found.push(from + index)
      // A piece that had to grow is used for its one long sentence alone, else many short ones behind it cost too much.
      if (length > pieceLength && found.length > 0) break
    }
    const isWhole = length === pieceLength || found.length === 0
    if (isWhole && from + length >= line.length) found.push(line.length)
    const last = found.at(-1)
    if (last === undefined) length *= 2
    else {
      yield* found
      from = last
      length = pieceLength
    }
  }
}

/** The longest shortened word with what stands before it; a longer look back at each joined part would be quadratic. */
const lookBack = 100

/** Whether a sentence that the segmenter ended goes on with what comes next. */
export function goesOn(sentence: string, next: string, language: string): boolean {
  const ending = sentence.slice(-lookBack)
  if (/^\p{Ll}/u.test(next)) return true
  if (ordinalStop.test(language) && /(^|\s)\d{1,2}\.\s*$/.test(ending) && next !== '') return true
  const [, word] = /(?:^|[\s("“‘«\u00a0])([\p{L}.]+)\.\s*$/u.exec(ending) ?? []
  if (word === undefined || !/^[\p{L}\p{N}("“‘«]/u.test(next)) return false
  return abbreviations.has(word.toLowerCase()) || /^\p{Lu}(\.\p{Lu})*$/u.test(word)
}

function trimmed(text: string, start: number, end: number): TextRange | null {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  const to = start + words.trimEnd().length
  return from < to ? { start: from, end: to } : null
}
