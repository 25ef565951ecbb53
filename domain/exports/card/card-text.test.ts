import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cardText, measureWith, runsRightToLeft, wrapText } from './card-text'

/** A font in which every Latin, Arabic and Hebrew letter is half an em wide. */
const font = {
  has: (codePoint: number) => codePoint < 0x2000 || (codePoint >= 0x2010 && codePoint <= 0x2026),
  advance: () => 0.5,
}
const measure = measureWith([font])

describe('a text for a card', () => {
  test('loses signs that no font has, and what steers direction', () => {
    expect(cardText('It is\u202e true 😀\n\n“yes”', [font])).toBe('It is true “yes”')
  })

  test('is left out where a letter is missing, or its script would be drawn wrongly', () => {
    expect(cardText('港には人が', [font])).toBeNull()
    expect(cardText('हिन्दी', [font])).toBeNull()
    expect(cardText('ﬁne \u{1d400}', [font])).toBeNull()
  })

  test('runs from right to left when its first letter does', () => {
    expect(['62 قال', 'השר', '(1) GDP קטן', '123', ''].map(runsRightToLeft)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })
})

describe('wrapping', () => {
  test('puts as many words in a line as fit, and ends in … when lines run out', () => {
    expect(wrapText('one two three four', 4, 9, measure)).toEqual(['one two', 'three', 'four'])
    expect(wrapText('one two three four five', 4, 2, measure)).toEqual(['one two', 'three…'])
  })

  test('cuts a word that is wider than a line', () => {
    expect(wrapText('abcdefghij', 2, 9, measure)).toEqual(['abcd', 'efgh', 'ij'])
  })

  test('no line is wider than there is room for, and there are never more than asked', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 2, max: 20 }),
        fc.integer({ min: 1, max: 6 }),
        (text, width, most) => {
          const words = cardText(text, [font]) ?? ''
          const lines = wrapText(words, width, most, measure)
          expect(lines.length).toBeLessThanOrEqual(most)
          for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width)
          if (!lines.at(-1)?.endsWith('…'))
            expect(lines.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''))
        },
      ),
    )
  })
})
