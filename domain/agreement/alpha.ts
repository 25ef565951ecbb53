/**
 * Krippendorff's α from the coincidences of values within units, after K. Krippendorff, "Computing Krippendorff's
 * Alpha-Reliability" (2011), sections C and D: any number of raters, gaps allowed, each value counts once.
 */

/** How often each value was paired with each other one; row by row, `size` × `size`. */
export interface Coincidences {
  size: number
  cells: Float64Array
}

/** How far apart two values are (squared), given how often each value occurs. Values are indices from 0. */
export type Difference = (a: number, b: number, occurrences: Float64Array) => number

/** Equal or not. */
export const nominalDifference: Difference = (a, b) => (a === b ? 0 : 1)

/**
 * The distance between two ranks: the values that lie from the one to the other, with half of the two ends. It
 * depends on how often the ranks are used, not on the numbers that stand for them.
 */
export const ordinalDifference: Difference = (a, b, occurrences) => {
  const [low, high] = a < b ? [a, b] : [b, a]
  let between = 0
  for (let rank = low; rank <= high; rank++) between += occurrences[rank] ?? 0
  return (between - ((occurrences[low] ?? 0) + (occurrences[high] ?? 0)) / 2) ** 2
}

/** No coincidences yet of values from 0 to `size` − 1. */
export function noCoincidences(size: number): Coincidences {
  return { size, cells: new Float64Array(size * size) }
}

/**
 * Adds the pairs within one unit, `times` over: each ordered pair of two people's values weighs 1 / (m − 1) in a unit
 * of m values. A unit of fewer than two values has no pair and adds nothing.
 */
export function addUnit(to: Coincidences, values: readonly number[], times = 1): void {
  const weight = times / (values.length - 1)
  values.forEach((a, at) =>
    values.forEach((b, other) => {
      const cell = a * to.size + b
      if (at !== other) to.cells[cell] = (to.cells[cell] ?? 0) + weight
    }),
  )
}

/**
 * α = 1 − (n − 1) · observed / expected disagreement. 1 is full agreement, 0 what chance would give, below 0 is
 * systematic disagreement. `null` where it is undefined: no pairable values, or all of them alike, so that there is no
 * disagreement to expect.
 */
export function alphaOf({ size, cells }: Coincidences, difference: Difference): number | null {
  const occurrences = new Float64Array(size)
  cells.forEach((count, cell) => {
    const value = Math.floor(cell / size)
    occurrences[value] = (occurrences[value] ?? 0) + count
  })
  const total = occurrences.reduce((sum, count) => sum + count, 0)
  let [observed, expected] = [0, 0]
  for (let a = 0; a < size; a++)
    for (let b = a + 1; b < size; b++) {
      const apart = difference(a, b, occurrences)
      observed += (cells[a * size + b] ?? 0) * apart
      expected += (occurrences[a] ?? 0) * (occurrences[b] ?? 0) * apart
    }
  return expected === 0 ? null : 1 - ((total - 1) * observed) / expected
}

/** α of some units; each is the values that its raters gave, as indices from 0 (ranks for the ordinal difference). */
export function krippendorffAlpha(
  units: readonly (readonly number[])[],
  difference: Difference,
): number | null {
  const coincidences = noCoincidences(Math.max(0, ...units.flat().map((value) => value + 1)))
  for (const unit of units) addUnit(coincidences, unit)
  return alphaOf(coincidences, difference)
}
