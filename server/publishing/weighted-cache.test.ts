import { expect, test, vi } from 'vitest'
import { WeightedCache } from './weighted-cache'

const makes = (value: string, weight = 1) => vi.fn(() => Promise.resolve({ value, weight }))

test('what is kept is not made again', async () => {
  const cache = new WeightedCache<string>(10)
  const make = makes('page')
  expect(await cache.get('a', make)).toBe('page')
  expect(await cache.get('a', make)).toBe('page')
  expect(make).toHaveBeenCalledTimes(1)
})

test('those who ask at once share one making', async () => {
  const cache = new WeightedCache<string>(10)
  const make = makes('page')
  expect(await Promise.all([1, 2, 3].map(() => cache.get('a', make)))).toEqual(['page', 'page', 'page'])
  expect(make).toHaveBeenCalledTimes(1)
})

test('what was longest not asked for goes when the limit is passed', async () => {
  const cache = new WeightedCache<string>(10)
  await cache.get('a', makes('a', 4))
  await cache.get('b', makes('b', 4))
  await cache.get('a', makes('never'))
  await cache.get('c', makes('c', 4))
  expect(await cache.get('a', makes('made again'))).toBe('a')
  expect(await cache.get('b', makes('made again'))).toBe('made again')
})

test('what is heavier than the limit is answered and not kept', async () => {
  const cache = new WeightedCache<string>(10)
  await cache.get('a', makes('a', 4))
  expect(await cache.get('big', makes('big', 11))).toBe('big')
  expect(await cache.get('big', makes('again', 11))).toBe('again')
  expect(await cache.get('a', makes('made again'))).toBe('a')
})

test('a making that failed is tried again', async () => {
  const cache = new WeightedCache<string>(10)
  await expect(cache.get('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away')
  expect(await cache.get('a', makes('here'))).toBe('here')
})
