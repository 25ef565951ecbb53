import { expect, test } from 'vitest'
import { withClicked } from './chosen-rows'

const ids = ['a', 'b', 'c', 'd']

test('a click chooses one row and takes it back', () => {
  const one = withClicked(new Set(), ids, { at: 1, before: null, shift: false })
  expect([...one]).toEqual(['b'])
  expect([...withClicked(one, ids, { at: 1, before: 1, shift: false })]).toEqual([])
})

test('with Shift all rows between are chosen, or taken back, in either direction', () => {
  const three = withClicked(new Set(['d']), ids, { at: 1, before: 3, shift: true })
  expect([...three].sort()).toEqual(['b', 'c', 'd'])
  expect([...withClicked(three, ids, { at: 3, before: 2, shift: true })]).toEqual(['b'])
})

test('without a row clicked before, Shift is a plain click', () => {
  expect([...withClicked(new Set(), ids, { at: 2, before: null, shift: true })]).toEqual(['c'])
})
