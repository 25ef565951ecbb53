import { describe, expect, it } from 'vitest'
import { csvRow } from '../exports/csv/cell'
import type { NumbersView } from './numbers'
import { numbersTable } from './tables'

const truth = { key: 'true', label: 'True', family: 'supported' } as const
const wrong = { key: 'false', label: '=False', family: 'wrong' } as const
const nothing = { count: 0, lower: null, median: null, upper: null }
const view: NumbersView = {
  ...{ from: null, before: null, by: 'month', rulings: 3 },
  ratings: [
    { ...truth, rulings: 1 },
    { ...wrong, rulings: 2 },
  ],
  periods: [
    { period: '2026-05', rulings: 2, ratings: [{ ...wrong, rulings: 2 }] },
    { period: '2026-06', rulings: 1, ratings: [{ ...truth, rulings: 1 }] },
  ],
  speakers: {
    names: 1,
    items: [{ name: '=HYPERLINK("x")', rulings: 2, ratings: [{ ...wrong, rulings: 2 }] }],
  },
  outlets: { names: 1, items: [{ name: null, rulings: 3, ratings: [] }] },
  topics: { names: 0, items: [] },
  turnaround: { published: nothing, ruled: { count: 2, lower: 1.5, median: 2, upper: 2.5 } },
  corrections: [{ kind: 'retraction', corrections: 1 }],
  challenges: { received: 3, open: 1, answered: 1, corrected: 1, setAside: 0 },
  impact: { articles: 1, editions: 2, claims: 4, outletCorrected: 1, outletChanged: 0 },
}

describe('the tables of the numbers', () => {
  it('have a column for each rating and a zero where there is none', () => {
    expect(numbersTable('speakers', view)).toEqual([
      ['Speaker', 'Rulings', 'True', '=False'],
      ['=HYPERLINK("x")', 2, 0, 2],
    ])
  })

  it('are inert in a spreadsheet, heads too', () => {
    expect(numbersTable('speakers', view).map(csvRow).join('')).toBe(
      '"Speaker","Rulings","True","\'=False"\r\n"\'=HYPERLINK(""x"")",2,0,2\r\n',
    )
  })

  it('have a row for each rating of each month', () => {
    expect(numbersTable('ratings', view).slice(1)).toEqual([
      ['2026-05', '=False', 'false', 'wrong', 2],
      ['2026-06', 'True', 'true', 'supported', 1],
    ])
  })

  it('leave a figure empty that is not known', () => {
    expect(numbersTable('turnaround', view).slice(1)).toEqual([
      ['Article imported to first edition', 0, null, null, null],
      ['Claim marked to first ruling', 2, 1.5, 2, 2.5],
    ])
  })

  it('tell of corrections, objections and impact in one', () => {
    const rows = numbersTable('corrections', view)
    expect(rows).toContainEqual(['Correction', 'retraction', 1])
    expect(rows).toContainEqual(['Reader’s objection', 'set-aside', 0])
    expect(rows).toContainEqual(['Impact', 'outlet corrected itself', 1])
  })
})
