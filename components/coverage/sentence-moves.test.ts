import { expect, test } from 'vitest'
import type { SentenceStatus, SentenceView } from '@/domain/coverage/coverage'
import { movedTo, nextOpen } from './sentence-moves'

const sentences = (...statuses: SentenceStatus[]): SentenceView[] =>
  statuses.map((status, at) => ({ start: at, end: at + 1, text: 'x', status, why: null, claims: [] }))

test('the next sentence not looked at is after this one, else from the top, else none', () => {
  const list = sentences('open', 'claim', 'open', 'not-checkable')
  expect([nextOpen(list, 0), nextOpen(list, 2), nextOpen(list, 3)]).toEqual([2, 0, 0])
  expect(nextOpen(sentences('claim', 'open'), 1)).toBe(1)
  expect(nextOpen(sentences('claim'), 0)).toBeNull()
  expect(nextOpen([], -1)).toBeNull()
})

test.each([
  ['ArrowDown', 1, 2],
  ['j', 4, 4],
  ['ArrowUp', 0, 0],
  ['End', 1, 4],
  ['Home', 3, 0],
  ['x', 3, null],
  ['constructor', 3, null],
])('%s from %i leads to %s of five sentences', (key, from, to) => {
  expect(movedTo(key, from, 5)).toBe(to)
})
