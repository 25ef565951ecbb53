import { findQuote } from '@/domain/anchoring/quote'
import type { TextRange } from '@/domain/anchoring/span'

/** Where a quote of the sample stands. A quote that stands nowhere or twice is a fault of ours. */
export function placeOf(text: string, exact: string): TextRange {
  const place = findQuote(text, { exact })
  if (typeof place === 'string') throw new Error(`The sample's quote is ${place}: ${exact}`)
  return place
}
