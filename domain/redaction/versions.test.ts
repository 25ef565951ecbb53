import { expect, test } from 'vitest'
import { isLive, versionsWithWords } from './versions'

const says = (name: string) => [{ chain: [{ name }], act: 'says' }]
const history = [
  { version: 1, statement: 'Jon Doe lied', kind: null, voices: says('Jon Doe') },
  { version: 2, statement: 'Jon Doe lied', kind: 'event', voices: says('Jon Doe') },
  { version: 3, statement: 'The mayor lied', kind: 'event', voices: says('Jon Doe') },
  { version: 4, statement: 'The mayor lied', kind: 'event', voices: says('the mayor') },
]
const at = (index: number) => history[index] ?? { version: 0, statement: null, kind: null, voices: null }

test('a version that the claim still says must be reworded first', () => {
  expect(isLive(at(3), at(3))).toBe(true)
  expect(isLive(at(3), at(2))).toBe(false)
})

test('versions that repeat the statement or the voices go along, what the claim still says stays', () => {
  expect(versionsWithWords(at(3), history, at(0))).toEqual([1, 2, 3])
  expect(versionsWithWords(at(2), history, at(0))).toEqual([1, 2])
  expect(versionsWithWords(at(3), history, at(2))).toEqual([1, 2, 3])
})

test('claims of the outlet itself share no voices, and redacted versions share no statement', () => {
  const plain = [
    { version: 1, statement: null, kind: null, voices: [] },
    { version: 2, statement: 'A', kind: null, voices: [] },
    { version: 3, statement: null, kind: null, voices: null },
  ]
  const live = { statement: 'B', kind: null, voices: [] }
  expect(versionsWithWords(live, plain, { version: 2, statement: 'A', kind: null, voices: [] })).toEqual([2])
  expect(versionsWithWords(live, plain, { version: 1, statement: null, kind: null, voices: [] })).toEqual([1])
})
