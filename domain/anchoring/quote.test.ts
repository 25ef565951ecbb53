import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText } from './fold'
import { findQuote } from './quote'

const text = [
  '“We took 62 miles of the bank” — the army’s spokesman said on Monday.',
  'On Tuesday he said 62 miles again… and on Wednesday, too.',
  'A list: one, two; the well-known end.',
].join('\n')

const wordsOf = (found: ReturnType<typeof findQuote>) =>
  typeof found === 'string' ? found : text.slice(found.start, found.end)

describe('findQuote', () => {
  it.each([
    ['straight quotation marks', '"We took 62 miles of the bank"', '“We took 62 miles of the bank”'],
    ['a hyphen between spaces for a dash', 'bank" - the army\'s spokesman', 'bank” — the army’s spokesman'],
    ['two hyphens without spaces', "bank''--the", 'not-found'],
    ['an em dash without spaces', 'bank”—the', 'bank” — the'],
    ['no-break spaces', 'the\u00a0army’s\u202fspokesman', 'the army’s spokesman'],
    ['white space and lines set otherwise', 'on  Monday.\r\n\r\nOn Tuesday', 'on Monday.\nOn Tuesday'],
    ['three dots for an ellipsis', 'again... and', 'again… and'],
    ['soft hyphens and direction marks', 'spokes\u00adman \u200esaid', 'spokesman said'],
    ['a no-break hyphen', 'well\u2011known', 'well-known'],
    ['decomposed letters', 'well-known end.'.normalize('NFD'), 'well-known end.'],
  ])('finds a quote with %s', (_, exact, expected) => {
    expect(wordsOf(findQuote(text, { exact }))).toBe(expected)
  })

  it('says that a quote in several places is ambiguous until a neighbour decides', () => {
    const exact = '62 miles'
    expect(findQuote(text, { exact })).toBe('ambiguous')
    expect(findQuote(text, { exact, prefix: 'We took ' })).toEqual({ start: 9, end: 17 })
    expect(findQuote(text, { exact, suffix: ' again' })).toMatchObject({ start: text.lastIndexOf(exact) })
    expect(findQuote(text, { exact, prefix: 'he said', suffix: 'of the bank' })).toBe('ambiguous')
    expect(findQuote(text, { exact, prefix: 'nowhere' })).toBe('ambiguous')
  })

  it('prefers the place that is the same letter by letter', () => {
    const both = "the army’s bank, the army's bank"
    expect(findQuote(both, { exact: "army's bank" })).toEqual({ start: 21, end: 32 })
    expect(findQuote(both, { exact: 'army’s bank' })).toEqual({ start: 4, end: 15 })
    expect(findQuote(both, { exact: "army's bank", suffix: ', the' })).toEqual({ start: 4, end: 15 })
  })

  it('keeps white space that was quoted where the text has it', () => {
    expect(wordsOf(findQuote(text, { exact: ' two; ' }))).toBe(' two; ')
    expect(wordsOf(findQuote(text, { exact: '  two;\t' }))).toBe('two;')
  })

  it('does not find what is not there, nor nothing', () => {
    for (const exact of ['63 miles', '', '   ', '\u00ad', text + '!']) {
      expect(findQuote(text, { exact })).toBe('not-found')
    }
  })

  it('finds every slice of a text again, by its words or with its neighbours', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', '“', '"', '—', '-', '…', '\n'),
      maxLength: 60,
    })
    fc.assert(
      fc.property(letters, fc.nat(), fc.nat(), (any, a, b) => {
        const [start, end] = [a % (any.length + 1), b % (any.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ]
        const exact = any.slice(start, end)
        fc.pre(exact.trim() !== '')
        const found = findQuote(any, { exact, prefix: any.slice(0, start), suffix: any.slice(end) })
        expect(found).not.toBe('not-found')
        if (typeof found === 'string') return
        const fold = (part: string) => foldText(part).folded.trim()
        expect(fold(any.slice(found.start, found.end))).toContain(fold(exact))
      }),
    )
  })

  it('stays linear on texts made to be slow', () => {
    const hostile = 'a'.repeat(400_000)
    const started = performance.now()
    expect(findQuote(hostile, { exact: 'a'.repeat(200_000) + 'b', prefix: 'a'.repeat(1000) })).toBe(
      'not-found',
    )
    expect(findQuote(hostile, { exact: 'a'.repeat(200_000) })).toBe('ambiguous')
    // Quadratic work would be 8 × 10^10 steps, minutes; the linear search takes some tens of milliseconds.
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

describe('foldText', () => {
  it('leads each folded unit back to where it came from', () => {
    const { folded, starts, ends } = foldText('a – “b”\u00a0\n c…')
    expect(folded).toBe('a-"b" c...')
    expect([...starts.slice(0, folded.length)]).toEqual([0, 2, 4, 5, 6, 7, 10, 11, 11, 11])
    expect([...ends.slice(0, folded.length)]).toEqual([1, 3, 5, 6, 7, 10, 11, 12, 12, 12])
  })
})
