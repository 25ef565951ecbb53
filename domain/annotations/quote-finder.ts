import { foldText } from '../anchoring/fold'
import { findQuoteIn, type Quote } from '../anchoring/quote'
import { splitsPair, type TextRange } from '../anchoring/span'

/** Why words that somebody marked elsewhere have no place here. */
export type Misplaced = 'quote-not-found' | 'ambiguous' | 'other-surroundings'

/** Finds quotes that come from elsewhere in one text. */
export interface QuoteFinder {
  text: string
  /**
   * Where the same words stand, whatever their typography. `near` is where they are said to be, and decides between
   * places that are alike. Words of fewer than 24 letters need a neighbour that is the same, where neighbours are known.
   */
  find(quote: Quote, near?: TextRange): TextRange | Misplaced
}

/** Longer quotes are as good as unique; shorter ones turn up in sentences that say something else. */
const tellsItself = 24
/** So many letters beside a quote decide whether its surroundings are the same. */
const contextLetters = 8
/** The head of a quote is sought first: natively, and short enough never to be slow. */
const headLength = 64
const mostPlaces = 1_000
/** How many letters may be compared one by one in all; hostile texts repeat everything. */
const budget = 300_000_000

/** A finder for one text, which is folded once for all quotes. Linear in text and quotes, within a fixed budget. */
export function quoteFinder(text: string): QuoteFinder {
  const folded = foldText(text)
  let left = budget

  function occurrence(exact: string): TextRange | 'quote-not-found' | 'several' {
    const head = exact.slice(0, headLength)
    const at = folded.folded.indexOf(head)
    if (at < 0) return 'quote-not-found'
    if (folded.folded.indexOf(head, at + 1) >= 0) return 'several'
    if (!folded.folded.startsWith(exact, at)) return 'quote-not-found'
    return { start: folded.starts[at] ?? 0, end: folded.ends[at + exact.length - 1] ?? 0 }
  }

  /** Words that stand in more places than anybody would tell apart, which takes long. */
  function isEverywhere(exact: string): boolean {
    const head = exact.slice(0, headLength)
    let places = 0
    for (let at = folded.folded.indexOf(head); at >= 0; at = folded.folded.indexOf(head, at + 1))
      if (++places > mostPlaces) return true
    return false
  }

  function decided(quote: Quote, exact: string, near: TextRange | undefined): TextRange | Misplaced {
    left -= 2 * folded.folded.length
    if (left > 0 && !isEverywhere(exact)) {
      const found = findQuoteIn(folded, quote)
      if (found === 'not-found') return 'quote-not-found'
      if (found !== 'ambiguous') return found
    }
    return near && plain(text.slice(near.start, near.end)) === exact ? near : 'ambiguous'
  }

  return {
    text,
    find(quote, near) {
      const exact = plain(quote.exact)
      if (exact === '') return 'quote-not-found'
      const once = occurrence(exact)
      const found = once === 'several' ? decided(quote, exact, near) : once
      if (typeof found === 'string') return found
      if (splitsPair(text, found.start) || splitsPair(text, found.end)) return 'quote-not-found'
      const isSure = exact.length >= tellsItself || sameSurroundings(text, found, quote)
      return isSure ? found : 'other-surroundings'
    },
  }
}

/** Whether what is known of a quote's neighbours holds for one of them at this place. */
function sameSurroundings(text: string, { start, end }: TextRange, { prefix, suffix }: Quote): boolean {
  const before = letters((prefix ?? '').slice(-200)).slice(-contextLetters)
  const after = letters((suffix ?? '').slice(0, 200)).slice(0, contextLetters)
  if (before === '' && after === '') return true
  const reach = 4 * contextLetters
  return (
    (before !== '' && letters(text.slice(Math.max(0, start - reach), start)).endsWith(before)) ||
    (after !== '' && letters(text.slice(end, end + reach)).startsWith(after))
  )
}

function plain(words: string): string {
  return foldText(words.normalize('NFC')).folded.trim()
}

/** Pages part their blocks in different ways, so white space counts for nothing here. */
function letters(words: string): string {
  return plain(words).replaceAll(' ', '')
}
