import search from 'approx-string-match'
import DiffMatchPatch from 'diff-match-patch'
import { carrySpans } from '@/domain/anchoring/carry/carry-spans'
import type { Span, TextRange } from '@/domain/anchoring/span'

/** Where a matcher puts a quote; `null` where it gives it up. `says` is true when it reports that the words differ. */
export interface Answer {
  range: TextRange | null
  says: boolean
}

export type Matcher = (before: string, after: string, spans: readonly Span[]) => Answer[]

export const matcherNames = ['ours', 'hypothesis', 'diff-match-patch'] as const
export type MatcherName = (typeof matcherNames)[number]

/** The matchers that are compared, each used as its own project uses it. */
export const matchers: Record<MatcherName, Matcher> = {
  ours: (before, after, spans) =>
    carrySpans(
      before,
      after,
      spans.map(({ start, end, exact, prefix, suffix }, index) => ({
        id: String(index),
        exact,
        prefix,
        suffix,
        place: { start, end },
      })),
    ).map(({ start, end, outcome }) => ({
      range: start === null || end === null ? null : { start, end },
      says: outcome === 'changed',
    })),
  hypothesis: (_, after, spans) => spans.map((span) => ({ range: matchQuote(after, span), says: false })),
  'diff-match-patch': (before, after, spans) => {
    const dmp = new DiffMatchPatch()
    const diffs = dmp.diff_main(before, after)
    return spans.map(({ start, end }) => {
      const range = { start: dmp.diff_xIndex(diffs, start), end: dmp.diff_xIndex(diffs, end) }
      return { range: range.end > range.start ? range : null, says: false }
    })
  },
}

// The weights of match-quote.ts in the Hypothesis client.
const quoteWeight = 50
const prefixWeight = 20
const suffixWeight = 20
const placeWeight = 2
const allWeights = quoteWeight + prefixWeight + suffixWeight + placeWeight

/** As the Hypothesis client does it: verbatim first, else with up to half of the quote wrong; the best score wins. */
function matchQuote(text: string, { exact, prefix, suffix, start }: Span): TextRange | null {
  const matches = searchText(text, exact, Math.min(256, exact.length / 2))
  let best: TextRange | null = null
  let most = -1
  for (const match of matches) {
    const score =
      quoteWeight * (1 - match.errors / exact.length) +
      prefixWeight * likeness(text.slice(Math.max(0, match.start - prefix.length), match.start), prefix) +
      suffixWeight * likeness(text.slice(match.end, match.end + suffix.length), suffix) +
      placeWeight * (1 - Math.abs(match.start - start) / text.length)
    if (score / allWeights > most) [best, most] = [{ start: match.start, end: match.end }, score / allWeights]
  }
  return best
}

function likeness(text: string, wanted: string): number {
  if (wanted === '') return 1
  if (text === '') return 0
  return 1 - (searchText(text, wanted, wanted.length)[0]?.errors ?? wanted.length) / wanted.length
}

function searchText(text: string, wanted: string, mostErrors: number) {
  const exact: { start: number; end: number; errors: number }[] = []
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1))
    exact.push({ start: at, end: at + wanted.length, errors: 0 })
  return exact.length > 0 ? exact : search(text, wanted, mostErrors)
}
