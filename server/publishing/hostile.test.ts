import { strFromU8, unzipSync } from 'fflate'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import type { Edition } from '@/domain/exports/edition'
import { hostileEdition } from '@/domain/exports/testing/hostile-edition'
import { payloads, refusedAddresses, storableAddresses } from '@/domain/exports/testing/payloads'
import { isWebAddress } from '@/domain/sources/address'
import { editionDocx } from '@/server/exports/office/docx/edition-docx'
import { editionXlsx } from '@/server/exports/office/xlsx/edition-xlsx'

const parser = new new JSDOM('').window.DOMParser()

/** The files of an archive, each read as strict XML. */
function xmlIn(archive: Uint8Array): Map<string, { document: Document; xml: string }> {
  const files = Object.entries(unzipSync(archive)).filter(([name]) => /\.(xml|rels)$/.test(name))
  return new Map(
    files.map(([name, bytes]) => {
      const xml = strFromU8(bytes)
      const document = parser.parseFromString(xml, 'text/xml')
      expect(document.getElementsByTagName('parsererror').length, name).toBe(0)
      return [name, { document, xml }]
    }),
  )
}

/** What a program could run, compute or fetch when it opens a file. */
const dangerous = [
  ...[
    'w:instrText',
    'w:fldSimple',
    'w:object',
    'w:altChunk',
    'w:subDoc',
    'w:control',
    'w:pict',
    'v:imagedata',
  ],
  ...[
    'f',
    'hyperlink',
    'hyperlinks',
    'ddeLink',
    'externalBook',
    'oleLink',
    'externalReference',
    'webPublishItem',
  ],
]

function expectInert(archive: Uint8Array) {
  const files = xmlIn(archive)
  for (const [name, { document, xml }] of files) {
    expect(xml, name).not.toMatch(/<!DOCTYPE|<!ENTITY|<\?(?!xml )/)
    for (const element of dangerous) expect(document.getElementsByTagName(element).length, element).toBe(0)
    for (const relation of document.getElementsByTagName('Relationship')) {
      if (relation.getAttribute('TargetMode') !== 'External') continue
      expect(relation.getAttribute('Type')).toMatch(/\/hyperlink$/)
      expect(isWebAddress(relation.getAttribute('Target') ?? '')).toBe(true)
    }
  }
  expect(
    [...files.keys()].filter((name) => /vba|macro|externalLinks|embeddings|activeX/i.test(name)),
  ).toEqual([])
}

const outside = (archive: Uint8Array) =>
  [...xmlIn(archive).values()].flatMap(({ document }) =>
    [...document.getElementsByTagName('Relationship')].flatMap((relation) =>
      relation.getAttribute('TargetMode') === 'External' ? [relation.getAttribute('Target')] : [],
    ),
  )

async function expectOffice(edition: Edition) {
  expectInert(await editionDocx(edition))
  expectInert(await editionXlsx(edition))
}

describe('office files of hostile texts', () => {
  test('run, compute and fetch nothing, with every text in turn in every field', async () => {
    for (let start = 0; start < payloads.length; start += 4) {
      // A field has each text of the collection in some round; neighbours differ.
      let at = start
      const next = () => payloads[at++ % payloads.length] ?? ''
      await expectOffice(hostileEdition(next, storableAddresses[start % storableAddresses.length] ?? ''))
    }
  }, 60_000)

  test.each(
    payloads.filter((text) => /^\s*\W|_x|\p{Cc}|\p{Cf}/u.test(text)).filter((_, index) => index % 9 === 0),
  )('%j in every field', async (text) => {
    await expectOffice(hostileEdition(() => text, storableAddresses[0] ?? ''))
  })

  test('no address that no way in takes is a link in them', async () => {
    for (const address of refusedAddresses)
      expect(outside(await editionDocx(hostileEdition(() => 'words', address)))).toEqual([])
  })

  test('cells that begin like a formula are texts of the table of strings', async () => {
    const archive = await editionXlsx(hostileEdition(() => '=1+1', 'https://a.example/'))
    for (const [name, { document }] of xmlIn(archive)) {
      if (!name.startsWith('xl/worksheets/')) continue
      for (const cell of document.getElementsByTagName('c'))
        expect(['s', 'n', null]).toContain(cell.getAttribute('t'))
    }
  })
})
