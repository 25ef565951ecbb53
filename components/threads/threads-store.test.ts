import { afterEach, expect, test, vi } from 'vitest'
import type { ThreadView } from '@/domain/threads/thread'
import { ThreadsStore } from './threads-store'

const thread = (id: string, version = 1): ThreadView => ({
  id,
  articleId: 'article',
  claimId: null,
  claimNumber: null,
  span: null,
  startedBy: { id: 'ana', name: 'Ana' },
  imported: false,
  resolved: false,
  resolvedBy: null,
  resolvedAt: null,
  comments: [],
  suggestion: null,
  mayResolve: true,
  version,
  createdAt: '2026-11-23T10:00:00.000Z',
})
const shown = (store: ThreadsStore) => store.get().threads?.map(({ id, version }) => `${id}${version}`)

function answering(...pages: object[]) {
  const fetched = vi.fn(async () => Response.json(pages.shift() ?? { items: [] }))
  vi.stubGlobal('fetch', fetched)
  return fetched
}

afterEach(() => {
  vi.unstubAllGlobals()
})

test('reads page by page, and what it knows in a newer version stays', async () => {
  const store = new ThreadsStore('article')
  store.receive([thread('b', 3)])
  const fetched = answering({ items: [thread('a')], next: 'more' }, { items: [thread('b', 2)] })
  await store.reload()
  expect(shown(store)).toEqual(['a1', 'b3'])
  expect(fetched).toHaveBeenCalledTimes(2)
})

test('asked again while it reads, it reads once more, however often it was asked', async () => {
  const store = new ThreadsStore('article')
  const fetched = answering(
    { items: [thread('a')] },
    { items: [thread('a', 2)] },
    { items: [thread('a', 3)] },
  )
  const first = store.reload()
  void store.reload()
  void store.reload()
  await first
  await vi.waitFor(() => expect(shown(store)).toEqual(['a2']))
  expect(fetched).toHaveBeenCalledTimes(2)
})

test('an answer takes the place of the older one, never of a newer one', () => {
  const store = new ThreadsStore('article')
  store.receive([thread('a'), thread('b')])
  store.take(thread('a', 3))
  store.take(thread('a', 2))
  expect(shown(store)).toEqual(['a3', 'b1'])
})

test('when the server cannot be reached, what was read before stays', async () => {
  const store = new ThreadsStore('article')
  store.receive([thread('a')])
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('away')))
  await store.reload()
  expect(shown(store)).toEqual(['a1'])
  expect(store.get().failure).not.toBeNull()
})
