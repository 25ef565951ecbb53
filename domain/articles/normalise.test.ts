import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Inline } from './document'
import { normaliseInline, normaliseLines, normaliseText } from './normalise'

const anyText = fc.string({ unit: 'grapheme', maxLength: 60 })
const letters = (text: string): string => text.replace(/\s/gu, '')

describe('normaliseText', () => {
  test.each([
    ['  a \t\n b\u00A0\u2003c ', 'a b c'],
    ['co\u00ADop\u200Beration\uFEFF', 'cooperation'],
    ['Ame\u0301lie', 'Amélie'],
    ['e\u00AD\u0301', 'é'],
    ['می\u200Cخواهم', 'می\u200Cخواهم'],
    ['👩\u200D🔬', '👩\u200D🔬'],
    ['\u200B \u00A0', ''],
  ])('makes %j into %j', (raw, text) => {
    expect(normaliseText(raw)).toBe(text)
  })

  test('is idempotent, composed and changes no other letter', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const once = normaliseText(raw)
        expect(normaliseText(once)).toBe(once)
        expect(once.normalize('NFC')).toBe(once)
        expect(letters(once)).toBe(letters(raw.replace(/[\u00AD\u200B\uFEFF]/gu, '').normalize('NFC')))
      }),
    )
  })
})

describe('normaliseLines', () => {
  test('makes every line end a line feed and leaves other white space', () => {
    expect(normaliseLines('a\r\nb\rc\u2028d\u2029e\fe\u0085f  \tg')).toBe('a\nb\nc\nd\ne\ne\nf  \tg')
  })
})

describe('normaliseInline', () => {
  const bold = [{ type: 'bold' as const }]

  test('collapses white space across marks and trims the ends', () => {
    const raw: Inline[] = [
      { type: 'text', text: ' The ' },
      { type: 'text', text: '\n mayor ', marks: bold },
      { type: 'text', text: ' resigned ' },
    ]
    expect(normaliseInline(raw)).toEqual([
      { type: 'text', text: 'The ' },
      { type: 'text', text: 'mayor ', marks: bold },
      { type: 'text', text: 'resigned' },
    ])
  })

  test('joins neighbours with the same marks', () => {
    const raw: Inline[] = [
      { type: 'text', text: 'a' },
      { type: 'text', text: 'b' },
      { type: 'text', text: 'c', marks: [] },
    ]
    expect(normaliseInline(raw)).toEqual([{ type: 'text', text: 'abc' }])
  })

  test('keeps one hard break between lines and none at the ends', () => {
    const raw: Inline[] = [
      { type: 'hardBreak' },
      { type: 'text', text: 'a ' },
      { type: 'hardBreak' },
      { type: 'text', text: '  ' },
      { type: 'hardBreak' },
      { type: 'text', text: ' b' },
      { type: 'hardBreak' },
    ]
    expect(normaliseInline(raw)).toEqual([
      { type: 'text', text: 'a' },
      { type: 'hardBreak' },
      { type: 'text', text: 'b' },
    ])
  })

  test('composes an accent with the letter before it across the edge of a mark', () => {
    const raw: Inline[] = [
      { type: 'text', text: 'Ame', marks: bold },
      { type: 'text', text: '\u0301lie' },
    ]
    expect(normaliseInline(raw)).toEqual([
      { type: 'text', text: 'Amé', marks: bold },
      { type: 'text', text: 'lie' },
    ])
  })

  test('gives the text that normaliseText gives of the joined pieces', () => {
    const piece = fc.record({
      type: fc.constant('text' as const),
      text: anyText,
      marks: fc.constantFrom([], bold),
    })
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (raw) => {
        const text = normaliseInline(raw)
          .map((node) => (node.type === 'text' ? node.text : '\n'))
          .join('')
        expect(text).toBe(normaliseText(raw.map((node) => node.text).join('')))
      }),
    )
  })
})
