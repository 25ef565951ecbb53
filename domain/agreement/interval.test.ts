import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { krippendorffAlpha, nominalDifference, ordinalDifference } from './alpha'
import { alphaInterval } from './interval'

/** Thirty claims of two ratings, a third of them disagreeing by one step. */
const thirty = Array.from({ length: 30 }, (_, at) => [at % 4, at % 3 === 0 ? (at + 1) % 4 : at % 4])

describe('the interval of α', () => {
  test('is the same for the same data, in whatever order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(thirty, { minLength: 30 }), (mixed) => {
        expect(alphaInterval(mixed, nominalDifference)).toEqual(alphaInterval(thirty, nominalDifference))
      }),
      { numRuns: 5 },
    )
  })

  test('holds α, and is narrower where there is more data', () => {
    const alpha = krippendorffAlpha(thirty, ordinalDifference) ?? Number.NaN
    const small = alphaInterval(thirty, ordinalDifference)
    const large = alphaInterval([...thirty, ...thirty, ...thirty, ...thirty], ordinalDifference)
    expect(small?.low).toBeLessThan(alpha)
    expect(small?.high).toBeGreaterThan(alpha)
    // Four times the claims: half of the width.
    const width = (interval: typeof small) => (interval ? interval.high - interval.low : Number.NaN)
    expect(width(large) / width(small)).toBeCloseTo(0.5, 1)
  })

  test('comes near to what the theory of two equally frequent values says', () => {
    // 100 claims, 20 disagreements: α ≈ 0.6, standard error of 2 × the share of agreement: 2 √(0.8 · 0.2 / 100) = 0.08.
    const hundred = Array.from({ length: 100 }, (_, at) => [at % 2, at < 20 ? (at + 1) % 2 : at % 2])
    const interval = alphaInterval(hundred, nominalDifference)
    expect(interval?.low).toBeCloseTo(0.6 - 1.96 * 0.08, 1)
    expect(interval?.high).toBeCloseTo(0.6 + 1.96 * 0.08, 1)
  })

  test('is [1, 1] where nobody ever disagreed over several ratings', () => {
    const agreed = Array.from({ length: 20 }, (_, at) => [at % 2, at % 2])
    expect(alphaInterval(agreed, nominalDifference)).toEqual({ low: 1, high: 1 })
  })

  test('is undefined without pairs, without variation, and where most draws have none', () => {
    expect(alphaInterval([], nominalDifference)).toBeNull()
    expect(alphaInterval([[0], [1]], nominalDifference)).toBeNull()
    expect(
      alphaInterval(
        [
          [2, 2],
          [2, 2],
        ],
        nominalDifference,
      ),
    ).toBeNull()
    const oneOther = [...Array.from({ length: 9 }, () => [0, 0]), [0, 1]]
    expect(krippendorffAlpha(oneOther, nominalDifference)).not.toBeNull()
    expect(alphaInterval(oneOther, nominalDifference)).toBeNull()
  })
})
