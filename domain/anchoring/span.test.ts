import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkSpans, describeSpan, spanInput, splitsPair } from './span'

const text = 'The army took 62 miles of the bank. 🏳️‍🌈 Nobody else did.'

describe('describeSpan', () => {
  it('keeps the words and up to 32 units on either side', () => {
    const span = describeSpan(text, 14, 22)
    expect(span).toEqual({
      start: 14,
      end: 22,
      exact: '62 miles',
      prefix: 'The army took ',
      suffix: ' of the bank. 🏳️‍🌈 Nobody else',
    })
  })

  it('shrinks the context by one rather than splitting a surrogate pair', () => {
    const pairs = '🙂'.repeat(40)
    const odd = describeSpan(`a${pairs}b`, 1 + 40, 1 + 42)
    expect(odd.prefix).toBe('🙂'.repeat(16))
    const shifted = describeSpan(`${'🙂'.repeat(17)}x🙂y${'z' + '🙂'.repeat(17)}`, 35, 37)
    expect(shifted.prefix).toBe(`${'🙂'.repeat(15)}x`)
    expect(shifted.suffix).toBe(`yz${'🙂'.repeat(15)}`)
    expect(describeSpan(`x${'🙂'.repeat(20)}`, 0, 1).suffix).toBe('🙂'.repeat(16))
    expect(describeSpan(`xy${'🙂'.repeat(20)}`, 0, 1).suffix).toBe(`y${'🙂'.repeat(15)}`)
  })

  it('rebuilds the text around the span and never ends in half a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 120 }),
        fc.nat(),
        fc.nat(),
        (any, a, b) => {
          const [start, end] = [a % (any.length + 1), b % (any.length + 1)].sort((x, y) => x - y) as [
            number,
            number,
          ]
          fc.pre(start < end && !splitsPair(any, start) && !splitsPair(any, end))
          const span = describeSpan(any, start, end)
          const around = span.prefix + span.exact + span.suffix
          const from = start - span.prefix.length
          expect(any.slice(from, from + around.length)).toBe(around)
          expect(splitsPair(any, from) || splitsPair(any, end + span.suffix.length)).toBe(false)
          expect(span.prefix.length).toBeGreaterThanOrEqual(Math.min(start, 31))
        },
      ),
    )
  })
})

describe('checkSpans', () => {
  const problemsOf = (...spans: [number, number][]) =>
    checkSpans(
      text,
      spans.map(([start, end]) => ({ start, end })),
    )

  it('accepts spans that touch, in any order', () => {
    expect(problemsOf([4, 8], [0, 4], [9, 13])).toEqual([])
  })

  it.each([
    ['before the text', [-1, 3], '/spans/0/start', /outside/],
    ['after the text', [3, 1e6], '/spans/0/end', /outside/],
    ['not whole numbers', [0.5, 3], '/spans/0/start', /outside/],
    ['reversed', [8, 4], '/spans/0/end', /Swap/],
    ['empty', [4, 4], '/spans/0/end', /at least one/],
    ['white space alone', [3, 4], '/spans/0', /white space/],
    ['starting inside a surrogate pair', [37, 42], '/spans/0/start', /Use 36/],
    ['ending inside a surrogate pair', [30, 37], '/spans/0/end', /Use 38/],
  ] as [string, [number, number], string, RegExp][])('refuses a span %s', (_, span, path, message) => {
    const [found, ...rest] = problemsOf(span)
    expect(rest).toEqual([])
    expect(found?.path).toBe(path)
    expect(found?.message).toMatch(message)
  })

  it('refuses spans of one claim that overlap, however they are ordered', () => {
    expect(problemsOf([0, 20], [21, 25], [4, 8]).map(({ path }) => path)).toEqual(['/spans/2'])
    expect(problemsOf([4, 8], [4, 8]).map(({ path }) => path)).toEqual(['/spans/1'])
    expect(problemsOf([0, 20], [2, 3], [9, 13]).map(({ path }) => path)).toEqual(['/spans/1', '/spans/2'])
  })
})

describe('spanInput', () => {
  it('refuses what is not two whole numbers', () => {
    expect(spanInput.safeParse({ start: 0, end: 3 }).success).toBe(true)
    for (const bad of [
      { start: 0 },
      { start: '0', end: 3 },
      { start: 0, end: 1.5 },
      { start: 0, end: 3, x: 1 },
    ]) {
      expect(spanInput.safeParse(bad).success).toBe(false)
    }
  })
})
