import { firstWhere } from '../anchoring/segments'
import type { TextRange } from '../anchoring/span'
import type { Selector, Target, UnplacedReason } from './annotation'
import type { QuoteFinder } from './quote-finder'

/** Where the targets of annotations stand in one text. */
export interface TargetPlacer {
  /** The one place of a target, or why it has none. */
  place(target: Target): TextRange | UnplacedReason
}

/** From the least to the most telling reason: of several ways that fail, the one nearest to a place is told. */
const byWeight: UnplacedReason[] = [
  'empty',
  'unsupported-selector',
  'outside-text',
  'quote-not-found',
  'other-surroundings',
  'ambiguous',
]

/** How many letters may be searched within others in all. */
const budget = 300_000_000

/**
 * Places targets by their ways. Where there is a quote, its words must stand there, and a position only decides between
 * places that are alike; a position in code points alone is taken as it is, and one of a page that we do not have never.
 */
export function targetPlacer(finder: QuoteFinder): TargetPlacer {
  const { text } = finder
  const { offset, pointsBefore } = codePoints(text)
  let left = budget

  function placeIn(way: Selector, near: TextRange | undefined): TextRange | UnplacedReason {
    if (way.kind === 'unsupported') return 'unsupported-selector'
    if (way.kind === 'range') {
      const from = placeIn(way.from, undefined)
      const to = placeIn(way.to, undefined)
      if (typeof from === 'string') return from
      if (typeof to === 'string') return to
      return checked({ start: from.start, end: to.start })
    }
    // What needs the page narrows nothing down here; words that stand once in the text stand there once too.
    const outer =
      way.within === undefined || way.within.kind === 'unsupported' ? null : placeIn(way.within, undefined)
    if (typeof outer === 'string') return outer
    if (way.kind === 'quote')
      return outer === null ? finder.find(way.quote, near) : quoteWithin(way.quote, outer)
    if (way.unit === 'page' || way.within?.kind === 'unsupported') return 'unsupported-selector'
    const first = outer === null ? 0 : pointsBefore(outer.start)
    const range = { start: offset(first + way.start), end: offset(first + way.end) }
    return outer !== null && range.end > outer.end ? 'outside-text' : checked(range)
  }

  function quoteWithin(quote: { exact: string }, { start, end }: TextRange): TextRange | UnplacedReason {
    left -= end - start
    const at = left < 0 ? -1 : text.slice(start, end).indexOf(quote.exact)
    if (at < 0) return 'quote-not-found'
    if (text.slice(start + at + 1, end).includes(quote.exact)) return 'ambiguous'
    return { start: start + at, end: start + at + quote.exact.length }
  }

  function checked({ start, end }: TextRange): TextRange | UnplacedReason {
    if (start >= end || end > text.length) return 'outside-text'
    return text.slice(start, end).trim() === '' ? 'outside-text' : { start, end }
  }

  return {
    place({ ways }) {
      const positions = ways.flatMap((way) => (way.kind === 'position' && !way.within ? [way] : []))
      const near = positions.map(({ unit, start, end }) =>
        unit === 'page' ? { start, end } : { start: offset(start), end: offset(end) },
      )[0]
      const quoted = ways.filter((way) => way.kind === 'quote')
      let why: UnplacedReason = 'empty'
      for (const way of quoted.length > 0 ? quoted : ways) {
        const found = placeIn(way, near)
        if (typeof found !== 'string') return found
        if (byWeight.indexOf(found) > byWeight.indexOf(why)) why = found
      }
      return why
    },
  }
}

/** The words that a target quotes, for a list of what was not placed. */
export function quotedWords({ ways }: Target): string | null {
  for (const way of ways) if (way.kind === 'quote') return way.quote.exact
  return null
}

/** Turns offsets in code points into ones in UTF-16 units and back; what is beyond the text stays beyond it. */
function codePoints(text: string) {
  const pairs = [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map((match) => match.index)
  const pairsBefore = (holds: (pair: number, count: number) => boolean) =>
    firstWhere(pairs.length, (index) => !holds(pairs[index] ?? 0, index))
  return {
    offset: (point: number) => point + pairsBefore((pair, count) => pair - count < point),
    pointsBefore: (unit: number) => unit - pairsBefore((pair) => pair < unit),
  }
}
