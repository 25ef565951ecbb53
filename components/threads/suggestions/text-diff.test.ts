import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textDiff } from './text-diff'

test('one word is one change, in scripts without spaces too', () => {
  expect(textDiff('The river rose.', 'The stream rose.')).toEqual([
    { kind: 'same', text: 'The ' },
    { kind: 'removed', text: 'river' },
    { kind: 'added', text: 'stream' },
    { kind: 'same', text: ' rose.' },
  ])
  expect(textDiff('Река поднялась', 'Река упала').map(({ text }) => text)).toEqual([
    'Река ',
    'поднялась',
    'упала',
  ])
  expect(textDiff('नदी बढ़ी', 'नदी घटी').map(({ text }) => text)).toEqual(['नदी ', 'बढ़ी', 'घटी'])
})

test('both texts can be put together again from the parts', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', ' ', '\n', 'é', '🙂', 'word', '.'))
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = textDiff(before, after)
      const without = (kind: string) =>
        parts
          .filter((part) => part.kind !== kind)
          .map((part) => part.text)
          .join('')
      expect(without('added')).toBe(before)
      expect(without('removed')).toBe(after)
    }),
  )
})

test('texts that have nothing in common are compared in no time', () => {
  const long = (word: string) => Array.from({ length: 20_000 }, (_, at) => `${word}${at}`).join(' ')
  const started = performance.now()
  const parts = textDiff(long('a'), long('b'))
  expect(performance.now() - started).toBeLessThan(2_000)
  expect(parts.map(({ kind }) => kind)).toEqual(['removed', 'added'])
})
