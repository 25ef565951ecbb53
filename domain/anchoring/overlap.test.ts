import { describe, expect, it } from 'vitest'
import { mostlySame } from './overlap'

const spans = (...pairs: [number, number][]) => pairs.map(([start, end]) => ({ start, end }))

describe('mostlySame', () => {
  it.each([
    ['the same words', spans([10, 40]), spans([10, 40]), true],
    ['four fifths of the words', spans([0, 100]), spans([10, 90]), true],
    ['less than four fifths', spans([0, 100]), spans([0, 79]), false],
    ['a short quote with an article before it', spans([0, 15]), spans([4, 15]), true],
    ['a short quote inside a much longer one', spans([0, 15]), spans([4, 9]), false],
    ['short quotes that only overlap', spans([0, 12]), spans([3, 15]), false],
    ['other words', spans([0, 10]), spans([10, 20]), false],
    ['several spans, cut elsewhere', spans([0, 10], [20, 40]), spans([20, 30], [0, 10], [30, 40]), true],
    ['one of two spans', spans([0, 30], [50, 80]), spans([0, 30]), false],
    ['nothing', [], [], false],
  ])('says of %s', (_, left, right, expected) => {
    expect(mostlySame(left, right)).toBe(expected)
    expect(mostlySame(right, left)).toBe(expected)
  })
})
