import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paintedWords } from './painted-words'

describe('the words of claims in a stretch of the text', () => {
  it('are cut where claims begin and end, and know which of them end there', () => {
    const spans = [
      { number: 2, start: 12, end: 16 },
      { number: 1, start: 14, end: 30 },
    ]
    expect(paintedWords('abcdefgh', 10, spans)).toEqual([
      { text: 'ab', claims: [], ending: [] },
      { text: 'cd', claims: [2], ending: [] },
      { text: 'ef', claims: [1, 2], ending: [2] },
      { text: 'gh', claims: [1], ending: [] },
    ])
  })

  it('lose no letter', () => {
    const anySpan = fc
      .tuple(fc.nat(40), fc.nat(20), fc.nat(9))
      .map(([start, length, number]) => ({ start, end: start + length, number }))
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.nat(20), fc.array(anySpan), (text, offset, spans) => {
        const parts = paintedWords(text, offset, spans)
        expect(parts.map((part) => part.text).join('')).toBe(text)
      }),
    )
  })
})
