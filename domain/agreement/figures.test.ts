import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultRatings } from '../verdicts/scale'
import { agreementFigures, enoughClaims } from './figures'
import type { Rated } from './rated'

/** Ratings of claims as `true true`, one claim a line; people are called by their column. */
function rated(...claims: string[]): Rated[] {
  return claims.flatMap((keys, claim) =>
    keys.split(' ').map((key, rater) => ({ claim: `claim-${claim}`, rater: `rater-${rater}`, key })),
  )
}
const figures = (...claims: string[]) => agreementFigures(rated(...claims), defaultRatings)

describe('the figures of agreement', () => {
  test('count the pairs of people that chose the same', () => {
    const found = figures('true true', 'true false', 'mixed mixed mixed', 'unproven')
    expect(found).toMatchObject({ claims: 3, raters: 3, percent: 80, enough: false })
    expect(found.confusion).toEqual({
      keys: [
        { key: 'true', label: 'True' },
        { key: 'mixed', label: 'Mixed' },
        { key: 'false', label: 'False' },
      ],
      counts: [
        [1, 0, 1],
        [0, 3, 0],
        [1, 0, 0],
      ],
    })
  })

  test('leave ratings without an order out of the ordinal ones, and say how many', () => {
    const found = figures(
      'true mostly-true',
      'false unproven',
      'missing-context missing-context',
      'false false',
    )
    expect(found).toMatchObject({ claims: 4, claimsOrdinal: 2, unordered: 3 })
    expect(found.alphaOrdinal).toBe(figures('true mostly-true', 'false false').alphaOrdinal)
    expect(found.alphaNominal).not.toBe(found.alphaOrdinal)
  })

  test('find near misses closer than far ones on the ordinal line alone', () => {
    const near = figures('true mostly-true', 'false false', 'mixed mixed')
    const far = figures('true false', 'mostly-true mostly-true', 'mixed mixed')
    expect(near.alphaOrdinal ?? 0).toBeGreaterThan(far.alphaOrdinal ?? 1)
    expect(near.percent).toBe(far.percent)
  })

  test('are null where they are undefined', () => {
    const nothing = { percent: null, alphaNominal: null, alphaOrdinal: null, interval: null, claims: 0 }
    expect(figures()).toMatchObject({ ...nothing, confusion: { keys: [], counts: [] } })
    expect(figures('true', 'false')).toMatchObject({ ...nothing, raters: 0 })
    expect(figures('true true', 'true true')).toMatchObject({ ...nothing, percent: 100, claims: 2 })
  })

  test('are enough from ten claims on', () => {
    const claims = (count: number) => Array.from({ length: count }, () => 'true true')
    expect(enoughClaims).toBe(10)
    expect(figures(...claims(9)).enough).toBe(false)
    expect(figures(...claims(10)).enough).toBe(true)
    expect(figures(...claims(9), 'true').enough).toBe(false)
  })

  const someRatings = fc
    .array(fc.array(fc.constantFrom(...defaultRatings.map(({ key }) => key)), { maxLength: 4 }), {
      maxLength: 8,
    })
    .map((claims) =>
      claims.flatMap((keys, claim) =>
        keys.map((key, rater) => ({ claim: `claim-${claim}`, rater: `rater-${rater}`, key })),
      ),
    )

  test('do not depend on the order in which ratings come, to the last bit', () => {
    fc.assert(
      fc.property(
        someRatings.chain((ratings) =>
          fc.tuple(fc.constant(ratings), fc.shuffledSubarray(ratings, { minLength: ratings.length })),
        ),
        ([ratings, mixed]) => {
          expect(agreementFigures(mixed, defaultRatings)).toEqual(agreementFigures(ratings, defaultRatings))
        },
      ),
      { numRuns: 20 },
    )
  })

  test('have a symmetric confusion in which every pair of people stands', () => {
    fc.assert(
      fc.property(someRatings, (ratings) => {
        const { confusion } = agreementFigures(ratings, defaultRatings)
        let pairs = 0
        ratings.forEach((a, i) => ratings.slice(i + 1).forEach((b) => (pairs += a.claim === b.claim ? 1 : 0)))
        let halves = 0
        confusion.counts.forEach((line, row) =>
          line.forEach((count, column) => {
            expect(count).toBe(confusion.counts[column]?.[row])
            halves += row === column ? 2 * count : count
          }),
        )
        expect(halves).toBe(2 * pairs)
      }),
      { numRuns: 20 },
    )
  })
})
