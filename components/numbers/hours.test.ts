import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { axisEnd, inWords } from './hours'

describe('hours in words', () => {
  it.each([
    [0.5, { unit: 'minutes', value: 30 }],
    [1, { unit: 'hours', value: 1 }],
    [47.94, { unit: 'hours', value: 47.9 }],
    [48, { unit: 'days', value: 2 }],
    [100, { unit: 'days', value: 4.2 }],
  ])('%d', (hours, words) => {
    expect(inWords(hours)).toEqual(words)
  })
})

describe('the end of an axis', () => {
  it('holds the figure, and is not far beyond it', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e6, noNaN: true }), (most) => {
        expect(axisEnd(most)).toBeGreaterThanOrEqual(most)
        expect(axisEnd(most)).toBeLessThanOrEqual(2.5 * most)
      }),
    )
    expect(axisEnd(0)).toBe(1)
    expect(axisEnd(72)).toBe(100)
  })
})
