import { describe, expect, test } from 'vitest'
import type { ForeignAnnotation } from '../annotation'
import { readAnnotations } from './read-annotations'

const one = (value: unknown): ForeignAnnotation => {
  const [first, ...rest] = readAnnotations(value)
  if (!first || rest.length > 0) throw new Error('Not one annotation')
  return first
}
const quote = {
  type: 'TextQuoteSelector',
  exact: 'anotation',
  prefix: 'this is an ',
  suffix: ' that has some',
}

describe('JSON of Hypothesis', () => {
  const row = {
    id: 'Fh2c',
    created: '2026-02-03T10:00:00.123456+00:00',
    updated: '2026-02-03T10:00:00.123456+00:00',
    user: 'acct:ana.b@hypothes.is',
    uri: 'https://daily.example/flood',
    text: 'Is this **right**?',
    tags: ['number', 'check'],
    group: '__world__',
    permissions: { read: ['group:__world__'] },
    target: [
      {
        source: 'https://daily.example/flood',
        selector: [
          {
            type: 'RangeSelector',
            startContainer: '/p[1]',
            startOffset: 0,
            endContainer: '/p[1]',
            endOffset: 9,
          },
          { type: 'TextPositionSelector', start: 812, end: 821 },
          quote,
        ],
      },
    ],
    document: { title: ['The flood'] },
    links: {},
    flagged: false,
    hidden: false,
    user_info: { display_name: null },
  }

  test('is read with its author, its words, its tags and all of its selectors', () => {
    expect(one({ rows: [row], total: 1 })).toMatchObject({
      id: 'Fh2c',
      author: 'ana.b',
      createdAt: '2026-02-03T10:00:00.123Z',
      assesses: false,
      texts: ['Is this **right**?'],
      tags: ['number', 'check'],
      targets: [
        {
          ways: [
            { kind: 'unsupported' },
            { kind: 'position', unit: 'page', start: 812, end: 821 },
            { kind: 'quote' },
          ],
        },
      ],
      answers: [],
    })
    expect(one(row).id).toBe('Fh2c')
    expect(one([{ ...row, user_info: { display_name: 'Ana B.' } }]).author).toBe('Ana B.')
    expect(one({ export_date: '2026', annotations: [row] }).id).toBe('Fh2c')
  })

  test('comes oldest first, with answers and page notes, without what was hidden or deleted', () => {
    const answer = {
      ...row,
      id: 'b',
      created: '2026-02-04T10:00:00+00:00',
      references: ['Fh2c', 'x'],
      target: [{ source: row.uri }],
    }
    const note = { ...row, id: 'c', created: '2026-02-01T10:00:00+00:00', target: [{ source: row.uri }] }
    const found = readAnnotations({
      rows: [answer, { ...row, id: 'd', hidden: true }, row, { ...row, deleted: true }, note],
      total: 5,
    })
    expect(
      found.map(({ id, answers, targets }) => [id, answers, targets.map(({ ways }) => ways.length)]),
    ).toEqual([
      ['c', [], [0]],
      ['Fh2c', [], [3]],
      ['b', ['Fh2c', 'x'], []],
    ])
  })
})
