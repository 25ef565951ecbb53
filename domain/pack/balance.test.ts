import { expect, test } from 'vitest'
import { editionOf, paragraph } from '../exports/testing/edition-of'
import { balancedCheck, balanceTable } from './balance'

const said = (...names: string[]) => ({
  voices: [{ chain: names.map((name) => ({ name })), act: 'says' as const }],
})

function check(publisher: string | null, changes: Parameters<typeof editionOf>[1]) {
  const edition = editionOf([paragraph('The river rose.')], changes)
  edition.article = { ...edition.article, publisher }
  return balancedCheck(edition)
}

test('claims are counted by the speaker at the end of the chain and by outlet, with their ratings', () => {
  const table = balanceTable([
    check('Daily', [
      { number: 1, ...said('Ministry', 'Minister'), rating: 'false' },
      { number: 2, ...said('Minister'), rating: 'false' },
      { number: 3, rating: 'true' },
    ]),
    check(null, [{ number: 1, ...said('Mayor'), state: 'being-checked' }]),
  ])
  const [header = [], ...rows] = table
  expect(header.slice(0, 5)).toEqual(['by', 'name', 'claims', 'True', 'Mostly true'])
  expect(header.at(-1)).toBe('Being checked')
  const shown = rows.map((row) =>
    Object.fromEntries(header.map((name, at) => [name, row[at]]).filter(([, value]) => value !== 0)),
  )
  expect(shown).toEqual([
    { by: 'speaker', name: 'Minister', claims: 2, False: 2 },
    { by: 'speaker', name: '(the outlet itself)', claims: 1, True: 1 },
    { by: 'speaker', name: 'Mayor', claims: 1, 'Being checked': 1 },
    { by: 'outlet', name: 'Daily', claims: 3, True: 1, False: 2 },
    { by: 'outlet', name: '(not known)', claims: 1, 'Being checked': 1 },
  ])
})

test('a claim that one person says twice counts once, one that two say counts for both', () => {
  const twice = {
    number: 1,
    voices: [
      { chain: [{ name: 'Mayor' }], act: 'says' as const },
      { chain: [{ name: 'Mayor' }], act: 'denies' as const },
      { chain: [{ name: 'Minister' }], act: 'says' as const },
    ],
  }
  const rows = balanceTable([check('Daily', [twice])]).slice(1)
  expect(rows.map(([by, name, claims]) => [by, name, claims])).toEqual([
    ['speaker', 'Mayor', 1],
    ['speaker', 'Minister', 1],
    ['outlet', 'Daily', 1],
  ])
})

test('names such as "constructor" are names', () => {
  const rows = balanceTable([check('constructor', [{ number: 1, ...said('__proto__') }])]).slice(1)
  expect(rows.map(([, name, claims]) => [name, claims])).toEqual([
    ['__proto__', 1],
    ['constructor', 1],
  ])
})

test('nothing published is a table of its header', () => {
  expect(balanceTable([])).toEqual([['by', 'name', 'claims']])
})
