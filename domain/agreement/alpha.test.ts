import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { krippendorffAlpha, nominalDifference, ordinalDifference, type Difference } from './alpha'

/** Values by rater as the papers print them, `*` where nothing was said, as units of ranks from 0. */
function unitsOf(rows: string[]): number[][] {
  const table = rows.map((row) => row.split(/\s+/))
  return (table[0] ?? []).map((_, unit) =>
    table.flatMap((row) => (row[unit] === '*' ? [] : [Number(row[unit]) - 1])),
  )
}

/** K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C: four observers, twelve units. */
const fourObservers = unitsOf([
  '1 2 3 3 2 1 4 1 2 * * *',
  '1 2 3 3 2 2 4 1 2 5 * 3',
  '* 3 3 3 2 3 4 2 2 5 1 *',
  '1 2 3 3 2 4 4 1 2 5 1 *',
])
/** The same, section A: two observers, ten units, two values. */
const twoObservers = unitsOf(['1 2 1 1 1 1 1 1 2 1', '2 2 2 1 1 2 1 1 1 1'])
/** The same, section B: two observers, twelve units, five values. */
const fiveValues = unitsOf(['1 1 2 2 4 3 3 3 5 4 4 1', '2 1 2 2 2 3 3 3 5 4 4 4'])

const interval: Difference = (a, b) => (a - b) ** 2

describe('α of the published examples', () => {
  test('of four observers with gaps is 0.743 nominal, 0.815 ordinal and 0.849 by intervals', () => {
    expect(krippendorffAlpha(fourObservers, nominalDifference)).toBeCloseTo(0.743, 3)
    expect(krippendorffAlpha(fourObservers, ordinalDifference)).toBeCloseTo(0.815, 3)
    expect(krippendorffAlpha(fourObservers, interval)).toBeCloseTo(0.849, 3)
  })

  test('of two observers and two values is 0.095', () => {
    expect(krippendorffAlpha(twoObservers, nominalDifference)).toBeCloseTo(0.095, 3)
  })

  test('of two observers and five values is 0.692', () => {
    expect(krippendorffAlpha(fiveValues, nominalDifference)).toBeCloseTo(0.692, 3)
  })
})

describe('α is undefined', () => {
  test.each([
    ['without units', []],
    ['where nobody else rated the same', [[0], [1], [2]]],
    [
      'where everybody always chose the same',
      [
        [1, 1],
        [1, 1, 1],
      ],
    ],
  ])('%s', (_, units) => {
    expect(krippendorffAlpha(units, nominalDifference)).toBeNull()
    expect(krippendorffAlpha(units, ordinalDifference)).toBeNull()
  })

  test('and not when two values occur, however rarely', () => {
    expect(
      krippendorffAlpha(
        [
          [0, 0],
          [1, 1],
        ],
        nominalDifference,
      ),
    ).toBe(1)
    expect(krippendorffAlpha([[0, 1]], nominalDifference)).toBe(0)
  })
})

const someUnits = fc.array(fc.array(fc.nat(4), { maxLength: 5 }), { maxLength: 12 })

/**
 * The formula in words, without any matrix: the mean difference within claims, each rating weighing the same, over
 * the mean difference between any two ratings.
 */
function naive(units: number[][], difference: Difference): number | null {
  const pairable = units.filter((unit) => unit.length > 1)
  const all = pairable.flat()
  const occurrences = new Float64Array(5)
  for (const value of all) occurrences[value] = (occurrences[value] ?? 0) + 1
  const mean = (values: number[]) => {
    let sum = 0
    values.forEach((a, i) => values.forEach((b, j) => i !== j && (sum += difference(a, b, occurrences))))
    return sum / (values.length * (values.length - 1))
  }
  const within = pairable.reduce((sum, unit) => sum + mean(unit) * unit.length, 0) / all.length
  const between = mean(all)
  return all.length === 0 || between === 0 ? null : 1 - within / between
}

describe('α of any ratings', () => {
  test.each([
    ['nominal', nominalDifference],
    ['ordinal', ordinalDifference],
  ])('is what the naive formula gives (%s)', (_, difference) => {
    fc.assert(
      fc.property(someUnits, (units) => {
        const [found, expected] = [krippendorffAlpha(units, difference), naive(units, difference)]
        if (found === null || expected === null) expect(found).toBe(expected)
        else expect(found).toBeCloseTo(expected, 10)
      }),
    )
  })

  test('does not depend on the order of claims or of people', () => {
    fc.assert(
      fc.property(someUnits, fc.infiniteStream(fc.nat()), (units, order) => {
        const mixed = <T>(items: T[]) =>
          items
            .map((item) => ({ item, at: order.next().value ?? 0 }))
            .sort((a, b) => a.at - b.at)
            .map(({ item }) => item)
        const [before, after] = [units, mixed(units).map(mixed)].map((list) =>
          krippendorffAlpha(list, ordinalDifference),
        )
        if (before === null) expect(after).toBeNull()
        else expect(after).toBeCloseTo(before ?? 0, 10)
      }),
    )
  })

  test('is at most 1, and 1 only where nobody disagrees', () => {
    fc.assert(
      fc.property(someUnits, (units) => {
        const alpha = krippendorffAlpha(units, nominalDifference)
        if (alpha === null) return
        const agreed = units.every((unit) => new Set(unit).size <= 1)
        expect(alpha === 1).toBe(agreed)
        expect(alpha).toBeLessThanOrEqual(1)
      }),
    )
  })
})
