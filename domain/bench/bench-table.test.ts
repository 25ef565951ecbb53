import { expect, test } from 'vitest'
import { isMet, readRowLines, rowLines, type BenchRow } from './bench-row'
import { benchTable } from './bench-table'

const row = (fields: Partial<BenchRow>): BenchRow => ({
  ...{ what: 'a page', value: 1, unit: '×', goal: { most: 1 }, beside: '' },
  ...fields,
})

test('a goal is met up to its bound and at it, and a figure that is none meets none', () => {
  expect(isMet(row({ value: 1 }))).toBe(true)
  expect(isMet(row({ value: 1.01 }))).toBe(false)
  expect(isMet(row({ value: 82, goal: { least: 82 } }))).toBe(true)
  expect(isMet(row({ value: 81.9, goal: { least: 82 } }))).toBe(false)
  expect(isMet(row({ value: null }))).toBe(false)
  expect(isMet(row({ value: NaN }))).toBe(false)
  expect(isMet(row({ goal: null }))).toBeNull()
})

test('rows come through lines as they were, and what is no number as no figure', () => {
  const rows = [row({ beside: 'ours\n12 ms' }), row({ value: 3, unit: '%', goal: null })]
  expect(readRowLines(`${rowLines(rows)}\n`)).toEqual(rows)
  expect(readRowLines(rowLines([row({ value: NaN })]))).toEqual([row({ value: null })])
  expect(() => readRowLines('{"what":"x"}')).toThrow()
})

test('the table has a line a row, with the goal and whether it is met', () => {
  const table = benchTable([
    { part: 'import', ...row({ value: 0.25, beside: 'Readability 40 ms' }) },
    { part: 'claims', ...row({ what: 'painted', value: 90, unit: '%', goal: { least: 95 } }) },
    { part: 'claims', ...row({ what: 'painting', value: 512.5, unit: 'ms', goal: null }) },
  ])
  expect(table.split('\n')).toEqual([
    'part    what      reached    goal  met  beside',
    'import  a page    0.250 ×   ≤ 1 ×  yes  Readability 40 ms',
    'claims  painted      90 %  ≥ 95 %  NO',
    'claims  painting   513 ms',
  ])
})
