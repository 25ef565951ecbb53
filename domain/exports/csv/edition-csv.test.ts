import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { anyEdition } from '../testing/any-edition'
import { citationOf, editionOf, paragraph } from '../testing/edition-of'
import { hostileTexts } from '../testing/hostile-texts'
import { csvRow, inert } from './cell'
import { editionCsv } from './edition-csv'

const blocks = [paragraph('Two ships sank, the pilot said. Nobody drowned.')]
const parsed = (csv: string) => {
  const { data, errors } = Papa.parse<string[]>(csv.replace(/^\ufeff/, ''), {
    newline: '\r\n',
    delimiter: ',',
  })
  expect(errors).toEqual([])
  // The last line ends too.
  return data.slice(0, -1)
}
const table = (csv: string) => {
  const [head = [], ...rows] = parsed(csv)
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at]])))
}

describe('a cell', () => {
  test('that could be a formula gets an apostrophe, also behind white space, quotation marks and what has no width', () => {
    const hostile = [
      ...['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\tx', '\rx', '\nx', ' =1', '"=1"', "'=1", '“=1”'],
      ...['＝1', '＋1', '－1', '＠x', '﹦1', '\ufeff=1', '\u200b=1', '\u202e=1', '\u00a0=1', '−1', ' " \'+1'],
      ...["=cmd|' /C calc'!A0", '@import', '-2+3+cmd|x', '=HYPERLINK("http://evil.example","x")'],
    ]
    for (const text of hostile) expect(inert(text)).toBe(`'${text}`)
  })

  test('that could not is left as it is, and a number stays one', () => {
    for (const text of ['', 'a=b', '2 + 2', '5-10', 'x@example.org', '“No”, he said', '#REF!', '👍', '٪'])
      expect(inert(text)).toBe(text)
    expect(csvRow([-5, 1.5, null, 'a "b"'])).toBe('-5,1.5,,"a ""b"""\r\n')
  })

  test('reads back as it was, with at most the apostrophe before it', () => {
    const text = fc.oneof(
      fc.constantFrom(...hostileTexts, '=1', ';=1', 'a;=1', '"\r\n=1', '\r\n', "'", '""', ',', '\n"'),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (cells) => {
        const [row = []] = parsed(csvRow(cells))
        expect(row).toEqual(cells.map(inert))
        for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
      }),
    )
  })
})

describe('the tables of an edition', () => {
  const claims = [
    {
      ...{
        number: 4,
        quotes: ['Two ships', 'drowned'],
        statement: '=Two',
        rating: 'false',
        saidRating: 'said',
      },
      ...{ saidAt: '2025-11-18', decidedAt: '2025-11-21T15:04:00.000Z', summary: 'One,\n"one".' },
      voices: [
        {
          chain: [{ name: 'Port' }, { name: 'Bo', role: 'pilot', organisation: 'Guild' }],
          act: 'says' as const,
        },
      ],
      citations: [
        citationOf(1, { quote: '-1 ship' }),
        citationOf(2, { source: { withheld: 'A pilot' }, stance: 'context' }),
      ],
    },
    { number: 5, quotes: ['Nobody'], state: 'being-checked' as const },
  ]
  const edition = editionOf(blocks, claims, { publicUrl: 'https://desk.example/a' })

  test('have a row for each claim, with dates in ISO 8601 and ratings by key, word and number', () => {
    expect(table(editionCsv(edition))).toEqual([
      expect.objectContaining({
        ...{ claim: '4', state: 'ruled', statement: "'=Two", quote: 'Two ships […] drowned' },
        ...{ said_by: 'Port → Bo (pilot, Guild): says', said_at: '2025-11-18', rating: 'false' },
        ...{ rating_label: 'False', rating_order: '1', said_rating: 'said', summary: 'One,\n"one".' },
        ...{
          decided_at: '2025-11-21T15:04:00.000Z',
          sources: '2',
          address: 'https://desk.example/a#claim-4',
        },
      }),
      expect.objectContaining({ claim: '5', state: 'being-checked', rating: '', rating_order: '' }),
    ])
    expect(editionCsv(edition)).toMatch(/^\ufeff"claim",/)
    expect(editionCsv(edition)).toMatch(/\r\n4,"ruled","'=Two",/)
  })

  test('have a row for each source that a claim cites, and of a withheld one its description alone', () => {
    expect(table(editionCsv(edition, 'sources'))).toEqual([
      expect.objectContaining({
        ...{ claim: '4', citation: '1', stance: 'supports', title: 'Table 1', quote: "'-1 ship" },
        ...{ address: 'https://statistics.example/tables/1', type: 'dataset', withheld: '' },
      }),
      expect.objectContaining({
        citation: '2',
        stance: 'context',
        title: '',
        address: '',
        withheld: 'A pilot',
      }),
    ])
  })

  test('hold no formula and parse whole, whatever the edition, and twice the same', () => {
    fc.assert(
      fc.property(anyEdition, fc.constantFrom('claims' as const, 'sources' as const), (any, of) => {
        const csv = editionCsv(any, of)
        const rows = parsed(csv)
        expect(new Set(rows.map((row) => row.length)).size).toBe(1)
        expect(rows.length - 1).toBe(
          of === 'claims' ? any.claims.length : any.claims.flatMap(({ citations }) => citations).length,
        )
        for (const cell of rows.flat()) expect(cell).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]/)
        expect(editionCsv(any, of)).toBe(csv)
      }),
    )
  })
})
