import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvTable } from './table'
import { inert } from './cell'

/** A reader of RFC 4180 that knows nothing of the writer. */
function read(csv: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < csv.length; at++) {
    const letter = csv[at] ?? ''
    if (quoted) {
      if (letter !== '"') cell += letter
      else if (csv[at + 1] === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (letter === '"') quoted = true
    else if (letter === ',') {
      row.push(cell)
      cell = ''
    } else if (letter === '\r' && csv[at + 1] === '\n') {
      rows.push([...row, cell])
      row = []
      cell = ''
      at += 1
    } else cell += letter
  }
  return rows
}

const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', "'", 'a', ' ', 'ä') }),
)
const tables = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(texts, { minLength: width, maxLength: width }), { minLength: 1 }))

test('every table reads back as it was, but for the apostrophe before a formula', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const back = read(csvTable(table).slice(1))
      const expected = table.map((row) => row.map(inert))
      expect(back).toEqual(expected)
    }),
  )
})

test('no text reads back as the beginning of a formula', () => {
  fc.assert(
    fc.property(tables, (table) => {
      for (const cell of read(csvTable(table).slice(1)).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
    }),
  )
})

test('it begins with a byte order mark, ends its lines with CR LF, and leaves numbers and nothing bare', () => {
  expect(
    csvTable([
      ['a "b"', -2, null],
      ['=1+1', 3, ''],
    ]),
  ).toBe('\uFEFF"a ""b""",-2,\r\n"\'=1+1",3,""\r\n')
})
