import { describe, expect, it } from 'vitest'
import type { RatingDefinition } from '../verdicts/scale'
import { byFamily } from './families'
import { shapeRulings, type RulingRow } from './shape'

const rating = (key: string, label: string, family: RatingDefinition['family']): RatingDefinition => ({
  ...{ key, label, family, criterion: '', order: null, icon: 'check', needsCitation: true },
})
const scales = [
  { version: 1, ratings: [rating('true', 'True', 'supported'), rating('false', 'False', 'wrong')] },
  {
    version: 2,
    ratings: [
      rating('true', 'True', 'supported'),
      rating('mixed', 'Mixed', 'between'),
      rating('false', 'Wrong', 'wrong'),
    ],
  },
]
const row = (
  of: RulingRow['of'],
  name: string | null,
  key: string,
  rulings: number,
  scaleVersion = 2,
): RulingRow => ({ of, name, scaleVersion, rating: key, rulings })
const open = { by: 'month', from: null, before: null } as const

describe('rulings over time', () => {
  it('come in the order of the scale, with a bar for every month between the first and the last', () => {
    const shaped = shapeRulings(
      [
        row('period', '2026-05', 'false', 2),
        row('period', '2026-03', 'true', 1),
        row('period', '2026-05', 'true', 1),
      ],
      scales,
      open,
    )
    expect(shaped.rulings).toBe(4)
    expect(shaped.ratings.map(({ label, rulings }) => [label, rulings])).toEqual([
      ['True', 2],
      ['Wrong', 2],
    ])
    expect(shaped.periods.map(({ period, rulings }) => [period, rulings])).toEqual([
      ['2026-03', 1],
      ['2026-04', 0],
      ['2026-05', 3],
    ])
  })

  it('keep the label that a rating had when it was given', () => {
    const rows = [
      row('period', '2026-05', 'false', 2, 1),
      row('period', '2026-05', 'false', 3),
      row('period', '2026-05', 'true', 1, 1),
    ]
    const { ratings } = shapeRulings(rows, scales, open)
    expect(ratings.map(({ label, rulings }) => [label, rulings])).toEqual([
      ['True', 1],
      ['Wrong', 3],
      ['False', 2],
    ])
    expect(byFamily(ratings)).toEqual([
      { family: 'supported', rulings: 1, labels: ['True'] },
      { family: 'between', rulings: 0, labels: [] },
      { family: 'wrong', rulings: 5, labels: ['Wrong', 'False'] },
      { family: 'open', rulings: 0, labels: [] },
    ])
  })

  it('fill the period that was asked for, and are no bars at all where nothing was ruled', () => {
    const period = { by: 'month', from: new Date('2026-04-15'), before: new Date('2026-07-01') } as const
    const { periods } = shapeRulings([row('period', '2026-05', 'true', 1)], scales, period)
    expect(periods.map(({ period }) => period)).toEqual(['2026-04', '2026-05', '2026-06'])
    expect(shapeRulings([], scales, period).periods).toEqual([])
  })

  it('tell of a rating that no scale has by its key', () => {
    const { ratings } = shapeRulings([row('period', '2026-05', 'gone', 1)], scales, open)
    expect(ratings).toEqual([{ key: 'gone', label: 'gone', family: 'open', rulings: 1 }])
  })
})

describe('rulings by speaker', () => {
  const speakers = (rows: RulingRow[], most?: number) =>
    shapeRulings(rows, scales, open).subjects(most).speakers

  it('have those with the most first, and one row for one name however it is written', () => {
    const { names, items } = speakers([
      row('speaker', 'The Ministry', 'true', 2),
      row('speaker', 'the  ministry', 'false', 1),
      row('speaker', 'Ada', 'true', 1),
      row('speaker', null, 'true', 1),
      row('outlet', 'Daily', 'true', 9),
    ])
    expect(names).toBe(3)
    expect(items.map(({ name, rulings }) => [name, rulings])).toEqual([
      ['The Ministry', 3],
      ['Ada', 1],
      [null, 1],
    ])
  })

  it('say how many there are where not all are listed', () => {
    const rows = ['a', 'b', 'c'].map((name) => row('speaker', name, 'true', 1))
    expect(speakers(rows, 2)).toMatchObject({ names: 3, items: [{ name: 'a' }, { name: 'b' }] })
  })
})
