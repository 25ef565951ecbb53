import { firstWhere, type SegmentIndex } from './segments'

/**
 * The claims that hold the unit at `offset` (half-open: a span's end is outside of it), the smallest first, by the
 * length of their span there, then by number. In O(log n + k log k) for k claims.
 */
export function claimsAt(index: SegmentIndex, offset: number): number[] {
  const block = index.blockAt(offset)
  if (block === null) return []
  const segments = index.segments(block)
  const segment = segments[firstWhere(segments.length, (at) => (segments[at]?.end ?? 0) > offset)]
  if (!segment || segment.start > offset) return []
  return smallestFirst(index, segment.claims, offset)
}

/** These claims by the length of their span at `offset`, the smallest first, then by number. */
export function smallestFirst(index: SegmentIndex, claims: readonly number[], offset: number): number[] {
  if (claims.length < 2) return [...claims]
  return claims
    .map((number) => {
      const span = index.spansOf(number).find(({ start, end }) => start <= offset && offset < end)
      return { number, length: span ? span.end - span.start : Infinity }
    })
    .sort((a, b) => a.length - b.length || a.number - b.number)
    .map(({ number }) => number)
}

/**
 * The claim that a click (or Tab) opens where these claims are: the first, or the one after `current` when that is
 * among them, round and round. `null` where there is no claim.
 */
export function cycle(claims: readonly number[], current: number | null): number | null {
  const at = current === null ? -1 : claims.indexOf(current)
  return claims[(at + 1) % claims.length] ?? null
}
