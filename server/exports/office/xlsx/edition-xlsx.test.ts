import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import type { Edition } from '@/domain/exports/edition'
import { anyEdition } from '@/domain/exports/testing/any-edition'
import { citationOf, editionOf, paragraph } from '@/domain/exports/testing/edition-of'
import { editionXlsx } from './edition-xlsx'

const parser = new new JSDOM('').window.DOMParser()

/** The sheets of a workbook as people see them, by name; what Office escapes is read as it reads it. */
async function sheetsOf(edition: Edition) {
  const files = unzipSync(await editionXlsx(edition))
  const read = (name: string) => {
    const document = parser.parseFromString(strFromU8(files[name] ?? new Uint8Array()), 'text/xml')
    expect(document.getElementsByTagName('parsererror').length, name).toBe(0)
    return document
  }
  for (const name of Object.keys(files)) read(name)
  const strings = [...read('xl/sharedStrings.xml').getElementsByTagName('si')].map((item) =>
    (item.textContent ?? '').replace(/_x([0-9A-F]{4})_/g, (_, hex: string) =>
      String.fromCharCode(parseInt(hex, 16)),
    ),
  )
  const names = [...read('xl/workbook.xml').getElementsByTagName('sheet')].map((sheet) =>
    sheet.getAttribute('name'),
  )
  const formulas: string[] = []
  const sheets = names.map((name, index) => {
    const sheet = read(`xl/worksheets/sheet${index + 1}.xml`)
    formulas.push(...[...sheet.getElementsByTagName('f')].map((found) => found.textContent ?? ''))
    const rows = [...sheet.getElementsByTagName('row')].map((row) =>
      [...row.getElementsByTagName('c')].map((cell) => {
        const value = cell.textContent ?? ''
        if (cell.getAttribute('t') !== 's') return value === '' ? null : Number(value)
        return strings[Number(value)] ?? 'no such string'
      }),
    )
    const pane = sheet.getElementsByTagName('pane')[0]
    return [
      name ?? '',
      { rows, frozen: pane?.getAttribute('state') === 'frozen' ? pane.getAttribute('ySplit') : null },
    ] as const
  })
  return { sheets: new Map(sheets), formulas }
}

test('four sheets with a frozen header each, numbers as numbers and dates as ISO text', async () => {
  const edition = editionOf(
    [paragraph('The river rose.')],
    [{ number: 4, quotes: ['river'], decidedAt: '2025-11-21T10:00:00.000Z', citations: [citationOf(1)] }],
  )
  edition.corrections = [
    {
      ...{
        number: 1,
        edition: 2,
        kind: 'correction',
        at: '2025-11-22',
        summary: 'Two, not three.',
        reason: null,
      },
      claims: [4],
      changes: [{ claim: 4, field: 'rating', from: 'True', to: 'Mostly true' }],
    },
  ]
  const { sheets } = await sheetsOf(edition)
  expect([...sheets.keys()]).toEqual(['Claims', 'Sources', 'Corrections', 'About'])
  for (const [name, { frozen }] of sheets) expect([name, frozen]).toEqual([name, '1'])
  const claim = sheets.get('Claims')?.rows[1] ?? []
  expect(claim[0]).toBe(4)
  expect(claim).toContain('2025-11-21T10:00:00.000Z')
  expect(sheets.get('Sources')?.rows[1]).toContain('https://statistics.example/tables/1')
  expect(sheets.get('Corrections')?.rows[1]).toContain('Claim 4, rating: True → Mostly true')
  expect(sheets.get('About')?.rows).toContainEqual(['article_text_sha256', '0'.repeat(64)])
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("https://evil.example","x")', '\t=1', '\r=1'])(
  'a text that begins as %j does is a text, unchanged and never a formula',
  async (text) => {
    const edition = editionOf(
      [paragraph('x')],
      [{ number: 1, quotes: ['x'], statement: text, summary: text }],
    )
    const { sheets, formulas } = await sheetsOf(edition)
    expect(sheets.get('Claims')?.rows[1]).toContain(text.replace('\r', '\n'))
    expect(formulas).toEqual([])
  },
)

test.each([
  'constructor',
  '__proto__',
  'toString',
  '_x0041_',
  '_x005F_',
  '_x005f_x0041_',
  ']]> <v> & "',
  ' a ',
  'a\nb',
])('%j comes back as it was', async (text) => {
  const edition = editionOf([paragraph('x')], [{ number: 1, quotes: ['x'], summary: text }])
  expect((await sheetsOf(edition)).sheets.get('Claims')?.rows[1]).toContain(text)
})

test('what XML or a cell cannot hold does not break the file', async () => {
  const summary = `a\u0001\ufffe\ud83d${'é'.repeat(40_000)}`
  const edition = editionOf([paragraph('x')], [{ number: 1, quotes: ['x'], summary }])
  const cells = (await sheetsOf(edition)).sheets.get('Claims')?.rows[1] ?? []
  const cut = cells.find((cell) => typeof cell === 'string' && cell.startsWith('a\ufffd\ufffd\ufffd'))
  expect(String(cut).length).toBe(32_767)
  expect(cut).toMatch(/longer than a cell can hold\)$/)
})

test('whatever the edition, no formula and well-formed XML', async () => {
  await fc.assert(
    fc.asyncProperty(anyEdition, async (edition) => {
      const { sheets, formulas } = await sheetsOf(edition)
      expect(formulas).toEqual([])
      expect(sheets.get('Claims')?.rows).toHaveLength(edition.claims.length + 1)
    }),
    { numRuns: 30 },
  )
})

test('the same bytes every time and in every time zone', async () => {
  const edition = editionOf([paragraph('x')], [{ number: 1, quotes: ['x'], citations: [citationOf(1)] }])
  const zone = process.env.TZ
  const made = Buffer.from(await editionXlsx(edition)).toString('base64')
  try {
    for (const other of ['America/Los_Angeles', 'Pacific/Kiritimati']) {
      process.env.TZ = other
      expect(Buffer.from(await editionXlsx(edition)).toString('base64') === made, other).toBe(true)
    }
  } finally {
    process.env.TZ = zone
  }
})
