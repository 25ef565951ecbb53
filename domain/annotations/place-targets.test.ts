import { describe, expect, test } from 'vitest'
import type { Selector } from './annotation'
import { targetPlacer } from './place-targets'
import { quoteFinder } from './quote-finder'

const text =
  'The army took 62 miles of the bank. 👍🏽 Nobody else did — “not one”.\nThe bridge was closed. The bridge was open.'
const placer = targetPlacer(quoteFinder(text))
const place = (...ways: Selector[]) => {
  const found = placer.place({ ways })
  return typeof found === 'string' ? found : text.slice(found.start, found.end)
}
const quote = (exact: string, prefix?: string, suffix?: string): Selector => ({
  kind: 'quote',
  quote: { exact, ...(prefix ? { prefix } : {}), ...(suffix ? { suffix } : {}) },
})
const position = (
  start: number,
  end: number,
  unit: 'code-point' | 'page' = 'code-point',
  within?: Selector,
): Selector => ({
  ...{ kind: 'position' as const, unit, start, end },
  ...(within ? { within } : {}),
})
const css: Selector = { kind: 'unsupported', type: 'CssSelector' }

describe('a target is placed', () => {
  test.each<[string, Selector[], string]>([
    ['by its words', [quote('took 62 miles')], 'took 62 miles'],
    ['whatever their typography', [quote('did - "not one"')], 'did — “not one”'],
    ['by its neighbours', [quote('The bridge was', 'closed. ')], 'The bridge was'],
    ['by a position in code points', [position(36, 38)], '👍🏽'],
    [
      'by a position where the words stand twice',
      [quote('bridge'), position(text.indexOf('bridge'), text.indexOf('bridge') + 6, 'page')],
      'bridge',
    ],
    [
      'from the start of one to the start of another',
      [{ kind: 'range', from: quote('took 62'), to: quote('of the bank') }],
      'took 62 miles ',
    ],
    [
      'within what it refines',
      [{ kind: 'quote', quote: { exact: 'bridge' }, within: quote('The bridge was open') }],
      'bridge',
    ],
    ['by an offset within what it refines', [position(0, 4, 'code-point', quote('Nobody else did'))], 'Nobo'],
    [
      'by words that stand once, where the page itself would be needed',
      [{ kind: 'quote', quote: { exact: '62 miles' }, within: css }],
      '62 miles',
    ],
    ['by the way that can be followed', [css, quote('Nobody else')], 'Nobody else'],
  ])('%s', (_, ways, words) => {
    expect(place(...ways)).toBe(words)
  })
})

describe('a target is not placed on other words', () => {
  test.each<[string, Selector[], string]>([
    ['that are not there', [quote('took 63 miles')], 'quote-not-found'],
    ['that stand twice', [quote('The bridge was')], 'ambiguous'],
    [
      'that are few and stand beside others here',
      [quote('62 miles', 'The enemy lost ', ' in the north')],
      'other-surroundings',
    ],
    ['because a position says so', [quote('took 63 miles'), position(9, 22)], 'quote-not-found'],
    ['by a position of another page', [position(9, 22, 'page')], 'unsupported-selector'],
    ['beyond the end', [position(100, 9_999)], 'outside-text'],
    ['backwards', [position(9, 4)], 'outside-text'],
    ['that are white space', [position(35, 36)], 'outside-text'],
    ['by a path', [css], 'unsupported-selector'],
    ['by an offset within a path', [position(0, 4, 'code-point', css)], 'unsupported-selector'],
    ['by nothing', [], 'empty'],
  ])('%s', (_, ways, reason) => {
    expect(place(...ways)).toBe(reason)
  })
})

test('hostile texts and quotes take no longer than others', () => {
  const same = quoteFinder('a'.repeat(300_000))
  const started = performance.now()
  for (let index = 0; index < 2_000; index++) same.find({ exact: 'a'.repeat(100 + index) })
  expect(performance.now() - started).toBeLessThan(6_000)
})
