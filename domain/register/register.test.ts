import { expect, test } from 'vitest'
import { assigneesAfter, assignInput } from './assign'
import { isOverdue } from './due'
import { readableFilters } from './register'
import { cleanQuery } from './saved-view'
import { speakerOf } from './speaker'

test('several states are read from one parameter, and a filter that makes no sense is dropped alone', () => {
  expect(readableFilters({ state: 'open,disputed', due: 'yesterday' as string, q: ' flood ' })).toEqual({
    state: ['open', 'disputed'],
    q: 'flood',
  })
  expect(readableFilters({ state: 'open,nonsense', sort: '-due' })).toEqual({ sort: '-due' })
})

test('a saved view keeps the filters alone, in one order, whatever the address held', () => {
  expect(cleanQuery('cursor=abc&q=a%20b&team=t&state=open%2Cruled&x=1&due=')).toBe('state=open%2Cruled&q=a+b')
  expect(cleanQuery('')).toBe('')
})

test('set replaces who is assigned, add and remove change it, and nobody stands twice', () => {
  expect(assigneesAfter(['a', 'b'], { set: ['c', 'c'] })).toEqual(['c'])
  expect(assigneesAfter(['a', 'b'], { add: ['b', 'c'], remove: ['a'] })).toEqual(['b', 'c'])
  expect(assigneesAfter(['a'], { add: ['a'], remove: ['a'] })).toEqual(['a'])
  expect(assigneesAfter(['a'], undefined)).toEqual(['a'])
  expect(assignInput.safeParse({ claimIds: ['x'], assignees: { set: [], add: ['a'] } }).success).toBe(false)
})

test('the speaker is the last voice of the first chain, else the outlet', () => {
  const chain = [{ name: 'The ministry' }, { name: 'An official' }]
  expect(
    speakerOf(
      [
        { chain, act: 'says' },
        { chain: [{ name: 'B' }], act: 'denies' },
      ],
      'Daily',
    ),
  ).toBe('An official')
  expect(speakerOf([], 'Daily')).toBe('Daily')
  expect(speakerOf([], null)).toBeNull()
})

test('a date that has passed concerns only claims on which something is left to do', () => {
  const now = new Date('2026-03-02T12:00:00Z')
  const due = '2026-03-02T11:59:00.000Z'
  expect(isOverdue({ due, state: 'checking' }, now)).toBe(true)
  expect(isOverdue({ due, state: 'ruled' }, now)).toBe(false)
  expect(isOverdue({ due: '2026-03-02T12:01:00.000Z', state: 'open' }, now)).toBe(false)
  expect(isOverdue({ due: null, state: 'open' }, now)).toBe(false)
})
