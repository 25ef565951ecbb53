import { expect, test } from 'vitest'
import { choiceOf, choiceQuery, exportHref, usualChoice } from './export-formats'

test('the usual choice needs no query', () => {
  expect(exportHref('a1', 'csv')).toBe('/api/v1/articles/a1/exports/csv')
  expect(choiceOf({})).toEqual(usualChoice)
})

test('what is chosen comes back from its own address', () => {
  for (const choice of [
    { claims: 'all', mode: 'excerpts', edition: null },
    { claims: 'all', mode: 'full', edition: null },
    { claims: 'decided', mode: 'full', edition: 3 },
  ] as const)
    expect(choiceOf(Object.fromEntries(new URLSearchParams(choiceQuery(choice))))).toEqual(choice)
})

test('an edition decides by itself which claims and how much text it holds', () => {
  expect(choiceQuery({ claims: 'all', mode: 'excerpts', edition: 2 })).toBe('?edition=2')
})

test('what an address names wrongly is the usual choice', () => {
  expect(choiceOf({ claims: 'every', mode: '', edition: '-1' })).toEqual(usualChoice)
  expect(choiceOf({ edition: '1e3' })).toEqual(usualChoice)
})
