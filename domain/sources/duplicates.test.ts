import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findDuplicates, type Likeness } from './duplicates'

const of = (id: string, fields: Partial<Likeness>): Likeness => ({
  ...{ id, url: null, title: null, publisher: null },
  ...fields,
})

describe('sources that are probably the same', () => {
  test('have the same title by the same publisher, in whatever typography', () => {
    const found = findDuplicates([
      of('a', { title: 'Floods – a report', publisher: 'Büro' }),
      of('b', { title: 'Something else', publisher: 'Büro' }),
      of('c', { title: 'FLOODS — a report.', publisher: 'buro' }),
      of('d', { title: 'Floods - a report', publisher: 'Other' }),
      of('e', { title: 'Floods - a report' }),
    ])
    expect(found).toEqual([['a', 'c']])
  })

  test('have the same address but for what seldom matters', () => {
    const found = findDuplicates([
      of('a', { url: 'http://example.org/report/' }),
      of('b', { url: 'https://www.example.org/report?utm_source=x' }),
      of('c', { url: 'https://example.org/report/2' }),
      of('d', { url: 'https://sub.example.org/report' }),
    ])
    expect(found).toEqual([['a', 'b']])
  })

  test('are one group where one likeness leads to the next', () => {
    const found = findDuplicates([
      of('a', { url: 'https://example.org/1' }),
      of('b', { title: 'T', publisher: 'P' }),
      of('c', { url: 'http://example.org/1', title: 't', publisher: 'p' }),
    ])
    expect(found).toEqual([['a', 'b', 'c']])
  })

  test('are each in one group at most, and nothing is like nothing', () => {
    const some = fc.record({
      url: fc.constantFrom(null, 'https://a.org/', 'http://www.a.org', 'https://b.org/'),
      title: fc.constantFrom(null, '', 'One', 'ONE', 'Two'),
      publisher: fc.constantFrom(null, '', 'P', 'p.'),
    })
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), (rows) => {
        const sources = rows.map((row, index) => ({ id: String(index), ...row }))
        const ids = findDuplicates(sources).flat()
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
    expect(findDuplicates([of('a', {}), of('b', {}), of('c', { title: '' })])).toEqual([])
  })
})
