import type { PainterName } from './build-page'
import { patience, type Measured, type Size } from './measure'

/** All repeats of one size, by painter. */
export interface SizeResults extends Size {
  repeats: Record<PainterName, Measured[]>
}

/** The middle value; NaN for none. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN
}

/** The median first sight; Infinity where the painter was given up on. */
export function firstSight(results: SizeResults, painter: PainterName): number {
  return median(results.repeats[painter].map((each) => each.firstSight?.ms ?? Infinity))
}

/** The smallest share of the claims in the window that was seen painted in any repeat. */
export function paintedShare(results: SizeResults, painter: PainterName): number {
  const shares = results.repeats[painter].flatMap(({ firstSight: sight }) =>
    sight && sight.seen > 0 ? [sight.painted / sight.seen] : [],
  )
  return Math.min(1, ...shares)
}

/** The median of one figure of ours, or of another painter. */
export function medianOf(
  results: SizeResults,
  figure: (measured: Measured) => number | undefined,
  painter: PainterName = 'ours',
): number {
  return median(results.repeats[painter].flatMap((measured) => figure(measured) ?? []))
}

/** Milliseconds as they are printed; of a painter that was given up on, that it took longer than that. */
export function milliseconds(value: number): string {
  if (value === Infinity) return `over ${patience}`
  return value < 10 ? value.toFixed(1) : value.toFixed(0)
}
