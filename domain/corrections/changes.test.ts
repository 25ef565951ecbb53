import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Edition, EditionCitation } from '../exports/edition'
import { citationOf, editionOf, paragraph, type ClaimSketch } from '../exports/testing/edition-of'
import { changesBetween } from './changes'
import { correctionChange } from './correction'

const blocks = [paragraph('The river rose by two metres.'), paragraph('Nobody was hurt.')]
const edition = (claims: ClaimSketch[], scales?: Edition['scales']) => {
  const made = editionOf(blocks, claims)
  return scales ? { ...made, scales } : made
}

const scale = (version: number, label: string): Edition['scales'] => [
  {
    version,
    ratings: [
      {
        ...{ key: 'true', label, criterion: 'It is so.', order: 5 },
        ...{ family: 'supported', icon: 'check', needsCitation: true },
      },
    ],
    saidRatings: [
      {
        ...{ key: 'said', label: 'Said so', criterion: 'They said it.', order: null },
        ...{ family: 'supported', icon: 'check', needsCitation: true },
      },
    ],
  },
]

const cited = (title: string, stance: EditionCitation['stance'] = 'supports'): EditionCitation => {
  const { source, ...citation } = citationOf(1)
  return { ...citation, stance, source: 'withheld' in source ? source : { ...source, title } }
}

const rated = (fields: Partial<ClaimSketch> = {}): ClaimSketch => ({
  ...{ number: 1, statement: 'The river rose.', scaleVersion: 1, rating: 'true', state: 'ruled' },
  ...{ summary: 'It did.' },
  ...fields,
})

describe('what changed between two editions', () => {
  test('nothing, where readers see the same, whatever else was done', () => {
    const before = edition([rated({ decidedAt: '2025-01-01', asOf: '2025-01-01' })], scale(1, 'True'))
    const after = edition([rated({ decidedAt: '2025-02-02', asOf: '2025-02-02' })], scale(1, 'True'))
    expect(changesBetween(before, after, [])).toEqual([])
  })

  test('a rating by the label that each edition’s own scale gives it', () => {
    const before = edition([rated()], scale(1, 'True'))
    const relabelled = edition([rated({ scaleVersion: 2 })], scale(2, 'Correct'))
    expect(changesBetween(before, relabelled, [1])).toEqual([
      { claim: 1, field: 'rating', from: 'True', to: 'Correct' },
    ])
    const sameLabel = edition([rated({ scaleVersion: 2 })], scale(2, 'True'))
    expect(changesBetween(before, sameLabel, [1])).toEqual([])
  })

  test('a claim that is being checked again says so, and loses its summary', () => {
    const before = edition([rated({ saidRating: 'said' })], scale(1, 'True'))
    const open = rated({ state: 'being-checked', scaleVersion: null, rating: null, summary: null })
    expect(changesBetween(before, edition([open], []), [1])).toEqual([
      { claim: 1, field: 'rating', from: 'True', to: 'Being checked' },
      { claim: 1, field: 'saidRating', from: 'Said so', to: null },
      { claim: 1, field: 'summary', from: 'It did.', to: null },
    ])
  })

  test('texts whole, and a statement that was not written is the words marked', () => {
    const long = 'Because. '.repeat(2_000)
    const before = edition([rated({ statement: ' ', quotes: ['Nobody was hurt'], explanation: '' })])
    const after = edition([rated({ statement: 'No one was hurt.', explanation: long })])
    const withScale = (one: Edition) => ({ ...one, scales: scale(1, 'True') })
    expect(changesBetween(withScale(before), withScale(after), [1])).toEqual([
      { claim: 1, field: 'statement', from: 'Nobody was hurt', to: 'No one was hurt.' },
      { claim: 1, field: 'explanation', from: null, to: long },
    ])
  })

  test('sources that went and that came; the same one with another stance, and one cited twice', () => {
    const of = (...citations: EditionCitation[]) => edition([rated({ citations })], scale(1, 'True'))
    const gauge = cited('Gauge')
    expect(changesBetween(of(gauge, cited('Report')), of(cited('Map'), gauge), [1])).toEqual([
      { claim: 1, field: 'sources', from: 'Report (supports)', to: 'Map (supports)' },
    ])
    expect(changesBetween(of(gauge), of(cited('Gauge', 'refutes')), [1])).toEqual([
      { claim: 1, field: 'sources', from: 'Gauge (supports)', to: 'Gauge (refutes)' },
    ])
    expect(changesBetween(of(gauge, gauge), of(gauge), [1])).toEqual([
      { claim: 1, field: 'sources', from: 'Gauge (supports)', to: null },
    ])
    expect(changesBetween(of(gauge, cited('Map')), of(cited('Map'), gauge), [1])).toEqual([])
    const withheld = { ...gauge, source: { withheld: 'An official' } }
    expect(changesBetween(of(), of(withheld), [1])).toEqual([
      { claim: 1, field: 'sources', from: null, to: 'An official (supports)' },
    ])
  })

  test('a claim that came or went is one change, by its statement', () => {
    const both = edition([rated(), rated({ number: 2, statement: 'Nobody was hurt.' })], scale(1, 'True'))
    const one = edition([rated()], scale(1, 'True'))
    expect(changesBetween(one, both, [])).toEqual([
      { claim: 2, field: 'claim', from: null, to: 'Nobody was hurt.' },
    ])
    expect(changesBetween(both, one, [])).toEqual([
      { claim: 2, field: 'claim', from: 'Nobody was hurt.', to: null },
    ])
  })

  test('only of the claims that are asked for, each once, in the order of their numbers', () => {
    const three = (summary: string) =>
      edition(
        [3, 1, 2].map((number) => rated({ number, summary })),
        scale(1, 'True'),
      )
    const asked = changesBetween(three('A'), three('B'), [3, 1, 3, 9])
    expect(asked.map(({ claim }) => claim)).toEqual([1, 3])
    expect(changesBetween(three('A'), three('B'), []).map(({ claim }) => claim)).toEqual([1, 2, 3])
  })

  test('there and back again are the same changes the other way round, and none where nothing differs', () => {
    const sketch = fc.record({
      number: fc.integer({ min: 1, max: 4 }),
      statement: fc.constantFrom('A', 'B', ''),
      summary: fc.constantFrom(null, '', 'S', 'T'),
      explanation: fc.constantFrom(null, 'E'),
      citations: fc.array(fc.constantFrom(cited('X'), cited('Y'), cited('X', 'refutes')), { maxLength: 3 }),
    })
    const claims = fc.uniqueArray(sketch, { selector: ({ number }) => number, maxLength: 4 })
    fc.assert(
      fc.property(claims, claims, (first, second) => {
        const before = edition(first.map(rated), scale(1, 'True'))
        const after = edition(second.map(rated), scale(1, 'True'))
        const there = changesBetween(before, after, [])
        const back = changesBetween(after, before, [])
        expect(back).toEqual(there.map(({ from, to, ...what }) => ({ ...what, from: to, to: from })))
        expect(changesBetween(before, before, [])).toEqual([])
        for (const change of there) {
          expect(correctionChange.parse(change)).toEqual(change)
          expect(change.from).not.toBe(change.to)
        }
      }),
    )
  })
})
