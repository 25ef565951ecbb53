import { expect, test } from 'vitest'
import type { ThreadView } from '@/domain/threads/thread'
import { gathered } from './gathered'

function thread(id: string, start: number | null, more: Partial<ThreadView> = {}): ThreadView {
  const exact = `words of ${id}`
  return {
    id,
    articleId: 'article',
    claimId: null,
    claimNumber: null,
    span: {
      id,
      start,
      end: start === null ? null : start + 1,
      exact,
      prefix: '',
      suffix: '',
      outcome: 'exact',
      score: 1,
    },
    startedBy: { id: 'ana', name: 'Ana' },
    imported: false,
    resolved: false,
    resolvedBy: null,
    resolvedAt: null,
    comments: [],
    suggestion: null,
    mayResolve: true,
    version: 1,
    createdAt: '2026-11-23T10:00:00.000Z',
    ...more,
  }
}
const ids = (threads: ThreadView[]) =>
  gathered(threads, (start) => start * 10).map((mark) => [mark.top, mark.threads.map(({ id }) => id)])

test('marks that would lie on one another are one, from top to bottom', () => {
  expect(ids([thread('c', 9), thread('a', 1), thread('b', 2)])).toEqual([
    [10, ['a', 'b']],
    [90, ['c']],
  ])
})

test('what is resolved, has lost its place, or stands where nobody knows gets no mark', () => {
  const threads = [thread('a', 1, { resolved: true }), thread('b', null), thread('c', 1, { span: null })]
  expect(ids(threads)).toEqual([])
  expect(gathered([thread('d', 1)], () => null)).toEqual([])
})

test('a mark names its words in one line, shortened without tearing a character', () => {
  const exact = `${'🙂'.repeat(40)}\n${'x'.repeat(40)}`
  const [mark] = gathered([thread('a', 1, { span: { ...thread('a', 1).span!, exact } })], () => 0)
  expect(mark?.words).toBe(`${'🙂'.repeat(40)} ${'x'.repeat(19)}…`)
})
