import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planImport } from '../../annotations/plan-import'
import { readAnnotations } from '../../annotations/reading/read-annotations'
import { anyEdition } from '../testing/any-edition'
import { citationOf, editionOf, paragraph } from '../testing/edition-of'
import { hypothesisJson } from './hypothesis'

const blocks = [paragraph('👍 Two ships sank, the pilot said.'), paragraph('Two ships sank again, he said.')]
const file = (...args: Parameters<typeof editionOf>): { total: number; rows: Row[]; annotations: Row[] } =>
  JSON.parse(hypothesisJson(editionOf(...args)))
interface Row {
  text: string
  uri: string
  target: { selector?: { type: string }[] }[]
}

test('a ruling is an annotation with its rating as a tag, its reasons as Markdown and its place twice', () => {
  const claim = {
    ...{ number: 2, quotes: ['ships sank,'], statement: 'Two *ships* sank.', rating: 'false' },
    ...{ summary: 'One did.', explanation: 'See **this** [@1].', decidedAt: '2025-11-21T15:04:00.000Z' },
    citations: [citationOf(1), citationOf(2, { source: { withheld: 'A pilot' } })],
  }
  const { total, rows, annotations } = file(blocks, [claim])
  expect(total).toBe(1)
  expect(annotations).toEqual(rows)
  expect(rows[0]).toEqual({
    id: 'urn:x-plumbline:harbour#claim-2',
    created: '2025-11-21T15:04:00.000Z',
    updated: '2025-11-21T15:04:00.000Z',
    user_info: { display_name: 'Desk' },
    uri: 'https://daily.example/harbour',
    text: [
      '**False**',
      'Two \\*ships\\* sank.',
      'One did.',
      'See **this** \\[1\\].',
      '1. [Table 1](<https://statistics.example/tables/1>)',
    ].join('\n\n'),
    tags: ['verdict:false', 'Plumbline'],
    group: '__world__',
    permissions: { read: ['group:__world__'] },
    target: [
      {
        source: 'https://daily.example/harbour',
        selector: [
          { type: 'TextPositionSelector', start: 7, end: 18 },
          {
            ...{ type: 'TextQuoteSelector', exact: 'ships sank,', prefix: '👍 Two ' },
            suffix: ' the pilot said.\nTwo ships sank ',
          },
        ],
      },
    ],
    document: { title: ['The harbour'] },
    references: [],
  })
})

test('our own importer places every one of them, also the second of two that read the same', () => {
  const edition = editionOf(blocks, [
    { number: 1, ranges: [[3, 17]] },
    { number: 2, ranges: [[35, 49]] },
  ])
  const plan = planImport(edition.text, readAnnotations(JSON.parse(hypothesisJson(edition))), {
    ...{ as: 'claims', known: new Set() },
    nameOf: ({ id }) => id ?? '',
  })
  expect(plan.unplaced).toEqual([])
  expect(plan.planned.map(({ annotation, ranges }) => [annotation.author, ranges])).toEqual([
    ['Desk', [{ start: 3, end: 17 }]],
    ['Desk', [{ start: 35, end: 49 }]],
  ])
})

test('any edition is well-formed, twice the same, and comes back with all that has a place', () => {
  fc.assert(
    fc.property(anyEdition, (edition) => {
      const json = hypothesisJson(edition)
      expect(hypothesisJson(edition)).toBe(json)
      const read = JSON.parse(json)
      expect(read.rows).toHaveLength(edition.claims.filter(({ rating }) => rating !== null).length)
      const annotations = readAnnotations(read.rows.length === 0 ? { rows: [] } : read)
      const plan = planImport(edition.text, annotations, {
        ...{ as: null, known: new Set() },
        nameOf: ({ id }) => id ?? '',
      })
      const lost = new Set(
        edition.claims.flatMap(({ spans }) =>
          spans.flatMap(({ start, exact }) =>
            start === null || exact.trim() === '' ? [exact.slice(0, 300)] : [],
          ),
        ),
      )
      const unplaced = plan.unplaced.filter(({ quote }) => !lost.has(quote ?? ''))
      expect(unplaced.filter(({ reason }) => reason === 'quote-not-found')).toEqual([])
    }),
  )
})
