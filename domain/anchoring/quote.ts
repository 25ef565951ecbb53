import { foldText, type FoldedText } from './fold'
import type { TextRange } from './span'

/** A quote as people and other tools give it: the words, and words before or after them that tell places apart. */
export interface Quote {
  exact: string
  prefix?: string | undefined
  suffix?: string | undefined
}

// More context than this decides nothing; the bound keeps the whole search linear in the text.
const contextLimit = 64

/**
 * Where the quote stands in the text. Of several places, those win whose neighbours match prefix and suffix, then
 * those that match one of the two, then those that are the same letter by letter; more than one left is `ambiguous`.
 * Typography is folded on both sides (`foldText`), the answer counts in `text`. Linear in text and quote.
 */
export function findQuote(text: string, quote: Quote): TextRange | 'ambiguous' | 'not-found' {
  return findQuoteIn(foldText(text), quote)
}

/** `findQuote` in a text that was folded once for many quotes. */
export function findQuoteIn(text: FoldedText, quote: Quote): TextRange | 'ambiguous' | 'not-found' {
  const fold = (part = '') => foldText(part.normalize('NFC')).folded.trim()
  const exact = fold(quote.exact)
  const prefix = fold(quote.prefix).slice(-contextLimit).trimStart()
  const suffix = fold(quote.suffix).slice(0, contextLimit).trimEnd()
  const lead = quote.exact.length - quote.exact.trimStart().length
  // Searched for once: comparing at every place of the folded words would be quadratic.
  const verbatimStarts = new Set(occurrences(text.source, quote.exact))
  let best: TextRange[] = []
  let bestRank = -1
  for (const at of occurrences(text.folded, exact)) {
    const to = at + exact.length
    const start = text.starts[at] ?? 0
    const verbatim = verbatimStarts.has(start - lead)
    const before = prefix !== '' && endsWithAt(text.folded, prefix, at)
    const after = suffix !== '' && startsWithAt(text.folded, suffix, to)
    const rank = (before ? 2 : 0) + (after ? 2 : 0) + (verbatim ? 1 : 0)
    if (rank > bestRank) [best, bestRank] = [[], rank]
    if (rank !== bestRank || best.length > 1) continue
    const end = text.ends[to - 1] ?? 0
    best.push(verbatim ? { start: start - lead, end: start - lead + quote.exact.length } : { start, end })
  }
  const [first, second] = best
  if (!first) return 'not-found'
  return second ? 'ambiguous' : first
}

function endsWithAt(folded: string, prefix: string, at: number): boolean {
  const end = folded[at - 1] === ' ' ? at - 1 : at
  return folded.startsWith(prefix, end - prefix.length) && end >= prefix.length
}

function startsWithAt(folded: string, suffix: string, at: number): boolean {
  return folded.startsWith(suffix, folded[at] === ' ' ? at + 1 : at)
}

/** All places of `pattern`, overlapping ones too, by Knuth–Morris–Pratt: `indexOf` is quadratic on hostile texts. */
function* occurrences(text: string, pattern: string): Generator<number> {
  if (pattern === '') return
  const border = borders(pattern)
  let matched = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    while (matched > 0 && pattern.charCodeAt(matched) !== unit) matched = border[matched - 1] ?? 0
    if (pattern.charCodeAt(matched) === unit) matched++
    if (matched < pattern.length) continue
    yield index + 1 - matched
    matched = border[matched - 1] ?? 0
  }
}

/** For each prefix of the pattern, how long its longest proper border (prefix that is also a suffix) is. */
function borders(pattern: string): Uint32Array {
  const border = new Uint32Array(pattern.length)
  let length = 0
  for (let index = 1; index < pattern.length; index++) {
    while (length > 0 && pattern[index] !== pattern[length]) length = border[length - 1] ?? 0
    if (pattern[index] === pattern[length]) length++
    border[index] = length
  }
  return border
}
