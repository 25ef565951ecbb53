import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerptsOf } from '../excerpts'
import { anyEdition } from '../testing/any-edition'
import { citationOf, editionOf, paragraph } from '../testing/edition-of'
import { datasetJson } from './dataset'
import { recordFields } from './record-fields'

const blocks = [paragraph('Rain fell. Two ships sank.'), paragraph('Nobody drowned. He was old.')]
const read = (...args: Parameters<typeof datasetJson>): Dataset => JSON.parse(datasetJson(...args))
interface Dataset {
  licence_note: string
  fields: Record<string, string>
  records: Record<string, unknown>[]
}

test('a record is flat and says what was claimed, by whom, where, and how it was rated', () => {
  const claim = {
    ...{ number: 3, quotes: ['Two ships'], statement: 'Two ships sank.', rating: 'mostly-true' },
    voices: [{ chain: [{ name: 'Port' }, { name: 'Bo', role: 'pilot' }], act: 'says' as const }],
    citations: [citationOf(1, { quote: 'One.' }), citationOf(2, { source: { withheld: 'A pilot' } })],
  }
  const { records, fields } = read(editionOf(blocks, [claim], { publicUrl: 'https://desk.example/a' }))
  expect(fields).toEqual(recordFields)
  expect(records).toHaveLength(1)
  expect(records[0]).toMatchObject({
    ...{
      id: 'harbour#claim-3',
      claim: 3,
      statement: 'Two ships sank.',
      quote: 'Two ships',
      start: 11,
      end: 20,
    },
    ...{ context: 'Rain fell. Two ships sank.', speaker: 'Bo', speaker_role: 'pilot', speaker_act: 'says' },
    ...{ speaker_chain: 'Port → Bo (pilot): says', rating: 'mostly-true', rating_label: 'Mostly true' },
    ...{ rating_order: 4, rating_normalised: 0.75, rating_family: 'supported', state: 'ruled' },
    sources: [
      { number: 1, stance: 'supports', quote: 'One.', url: 'https://statistics.example/tables/1' },
      { number: 2, withheld: 'A pilot' },
    ],
    ...{
      address: 'https://desk.example/a#claim-3',
      article_title: 'The harbour',
      language: 'en',
      desk: 'Desk',
    },
  })
})

test('a rating outside of the line has no place on it, and what is being checked is no record', () => {
  const { records } = read(
    editionOf(blocks, [
      { number: 1, quotes: ['Rain'], rating: 'unproven' },
      { number: 2, quotes: ['Two'], state: 'being-checked' },
    ]),
  )
  expect(records).toMatchObject([{ claim: 1, rating_order: null, rating_normalised: null }])
})

test('it says under which terms it comes', () => {
  const article = { ...editionOf(blocks).article, rights: 'own' as const }
  expect(read(editionOf(blocks)).licence_note).toContain('words of The Daily Example')
  expect(read(editionOf(blocks, [], { article })).licence_note).toContain('the desk’s own')
})

test('excerpts say no place in a text that is not there', () => {
  const edition = excerptsOf(editionOf(blocks, [{ number: 1, quotes: ['drowned'] }]))
  expect(read(edition).records).toMatchObject([{ start: null, end: null, context: 'Nobody drowned.' }])
})

test('every record of any edition has exactly the fields that are explained; the same input is the same bytes', () => {
  fc.assert(
    fc.property(anyEdition, (edition) => {
      const json = datasetJson(edition)
      expect(datasetJson(edition)).toBe(json)
      for (const record of read(edition).records) {
        expect(Object.keys(record)).toEqual(Object.keys(recordFields))
        const place = record.rating_normalised
        expect(place === null || (typeof place === 'number' && place >= 0 && place <= 1)).toBe(true)
      }
    }),
  )
})
