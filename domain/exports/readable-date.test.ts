import { expect, test } from 'vitest'
import { readableDate } from './readable-date'

test.each([
  ['2017', '2017'],
  ['2017-09', 'September 2017'],
  ['2017-09-01', '1 September 2017'],
  ['2017-09-21T19:57:00Z', '21 September 2017, 19:57 UTC'],
  ['2017-12-31T23:59:59.999Z', '31 December 2017, 23:59 UTC'],
  ['2017-13-01', '2017-13-01'],
  ['last week', 'last week'],
])('%s reads %s', (value, readable) => {
  expect(readableDate(value)).toBe(readable)
})
