import { painters, type PainterName } from './build-page'
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

/** The table: one line a size, milliseconds, ours against each peer as a ratio. */
export function table(all: readonly SizeResults[]): string {
  const header = [
    'words/claims',
    ...painters.map((name) => `${name} ms`),
    '÷plain',
    '÷recogito',
    'scroll p50/p95',
    'add/remove/re-rate',
    'hit µs',
  ]
  const rows = all.map((results) => {
    const [own, plain, recogito] = (['ours', 'plain-decorations', 'recogito'] as const).map((name) =>
      firstSight(results, name),
    )
    return [
      `${results.words}/${results.claims}`,
      ...painters.map((name) => time(firstSight(results, name))),
      ratio(own, plain),
      ratio(own, recogito),
      `${time(medianOf(results, (each) => each.scroll?.p50))}/${time(medianOf(results, (each) => each.scroll?.p95))}`,
      [
        medianOf(results, (each) => each.changes?.add),
        medianOf(results, (each) => each.changes?.remove),
        medianOf(results, (each) => each.changes?.rerate),
      ]
        .map(time)
        .join('/'),
      time(medianOf(results, (each) => each.hits?.micros)),
    ]
  })
  const widths = header.map((_, column) =>
    Math.max(...[header, ...rows].map((row) => row[column]?.length ?? 0)),
  )
  return [header, ...rows]
    .map((row) => row.map((cell, at) => cell.padStart(widths[at] ?? 0)).join('  '))
    .join('\n')
}

/** A ratio as it is printed; a peer that was given up on makes it an upper bound. */
export function ratio(value = NaN, base = NaN): string {
  return base === Infinity ? `<${(value / patience).toFixed(3)}` : (value / base).toFixed(3)
}

function time(value: number): string {
  if (value === Infinity) return `>${patience}`
  return value < 10 ? value.toFixed(1) : value.toFixed(0)
}
