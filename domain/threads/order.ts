import type { SpanView } from '../claims/claim'

/**
 * Where a thread stands in the text: at its own words, else at its claim's, and before everything where it is about
 * the whole article. What has lost its place comes last.
 */
export function placeOfThread(thread: {
  span: Pick<SpanView, 'start'> | null
  /** Where its claim begins; `null` where it has none. `Number.MAX_SAFE_INTEGER` for an unplaced one. */
  claimStart: number | null
}): number {
  if (thread.span) return thread.span.start ?? thread.claimStart ?? Number.MAX_SAFE_INTEGER
  return thread.claimStart ?? -1
}
