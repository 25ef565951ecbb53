import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { Problem } from '@/domain/problem'
import { docxParts, makeDocx, outside, paragraph } from './make-docx'
import { checkDocx, openDocx } from './docx-package'

const some = paragraph('The river rose.')
const zeros = (length: number): Uint8Array => new Uint8Array(length)
const noise = (length: number): Uint8Array => {
  let state = 1
  return new Uint8Array(length).map(() => (state = (state * 48271) % 2147483647) & 0xff)
}

async function refusal(open: () => unknown): Promise<string> {
  try {
    await open()
  } catch (error) {
    if (error instanceof Problem) return `${error.code}: ${error.message}`
    throw error
  }
  return 'opened'
}

/** Changes a number in the directory of an archive: what a file says of itself is not what is in it. */
function lie(bytes: Uint8Array, name: string, field: number, value: number): Uint8Array {
  const out = new Uint8Array(bytes)
  const view = new DataView(out.buffer)
  for (let at = 0; at + 46 < out.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue
    const end = at + 46 + view.getUint16(at + 28, true)
    if (Buffer.from(out.subarray(at + 46, end)).toString() !== name) continue
    if (field === 8) view.setUint16(at + field, value, true)
    else view.setUint32(at + field, value, true)
  }
  return out
}

test('a plain file passes the check', async () => {
  expect(await refusal(() => checkDocx(makeDocx(some)))).toBe('opened')
})

test('a Word file with pictures, an embedded sheet, links and Word’s own template opens; only its text is read', () => {
  const bytes = zipSync({
    ...docxParts(some, {
      relations:
        outside('hyperlink', 'https://example.org/') +
        outside('attachedTemplate', 'file:///C:\\Users\\a\\Normal.dotm'),
    }),
    'word/media/image1.png': noise(300_000),
    'word/embeddings/sheet.xlsx': noise(1000),
    'word/theme/theme1.xml': strToU8('<!DOCTYPE x>'),
  })
  expect([...openDocx(bytes).parts.keys()].sort()).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'word/_rels/document.xml.rels',
    'word/document.xml',
    'word/numbering.xml',
    'word/styles.xml',
  ])
})

describe('a hostile file is refused at once, before it is unpacked', () => {
  const document = (xml: string): Uint8Array =>
    zipSync({ ...docxParts(some), 'word/document.xml': strToU8(xml) })
  const hostile: [string, () => Uint8Array, RegExp][] = [
    [
      'more than 50 MB',
      () => zipSync({ ...docxParts(some), 'word/media/a.bin': [zeros(60_000_000), { level: 9 }] }),
      /^too-large/,
    ],
    [
      'many files of 40 MB together',
      () =>
        zipSync({
          ...docxParts(some),
          ...Object.fromEntries(
            [1, 2, 3].map((n) => [`word/media/${n}.bin`, [zeros(20_000_000), { level: 9 }]]),
          ),
        }),
      /^too-large/,
    ],
    ['a ratio of 1,000', () => document('a'.repeat(5_000_000)), /^too-large/],
    [
      'more than 1,000 files',
      () =>
        zipSync({
          ...docxParts(some),
          ...Object.fromEntries(Array.from({ length: 1001 }, (_, n) => [`word/media/${n}`, zeros(0)])),
        }),
      /^too-large/,
    ],
    [
      'a text of more than 24 MB',
      () => zipSync({ ...docxParts(some), 'word/document.xml': [noise(26_000_000), { level: 0 }] }),
      /^too-large/,
    ],
    [
      'a size that is more than it says',
      () => lie(document('a'.repeat(900_000)), 'word/document.xml', 24, 1000),
      /^not-text.*not as long/,
    ],
    [
      'a size that is less than it says',
      () => lie(makeDocx(some), 'word/document.xml', 24, 900_000),
      /^not-text.*not as long/,
    ],
    ['a password', () => lie(makeDocx(some), 'word/document.xml', 8, 1), /^not-text.*password/],
    [
      'files over one another',
      () => lie(makeDocx(some), 'word/document.xml', 20, 100_000),
      /^not-text.*over one another/,
    ],
    [
      'a name that leads outside',
      () => zipSync({ ...docxParts(some), '../../etc/cron.d/x': zeros(1) }),
      /^not-text.*leads outside/,
    ],
    [
      'a name with a drive',
      () => zipSync({ ...docxParts(some), 'C:\\x': zeros(1) }),
      /^not-text.*leads outside/,
    ],
    [
      'an archive in it',
      () => zipSync({ ...docxParts(some), 'word/media/more.zip': zeros(1) }),
      /^not-text.*another archive/,
    ],
    [
      'entities',
      () => document('<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'),
      /^not-text.*entities/,
    ],
    [
      'an outside entity',
      () => document('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'),
      /^not-text.*entities/,
    ],
    [
      'entities in UTF-16',
      () =>
        zipSync({
          ...docxParts(some),
          'word/document.xml': new Uint8Array(Buffer.from('\uFEFF<!DOCTYPE x>', 'utf16le')),
        }),
      /^not-text.*entities/,
    ],
    [
      '100,000 nested tags',
      () =>
        zipSync({ ...docxParts(some), 'word/document.xml': [strToU8('<a>'.repeat(100_000)), { level: 0 }] }),
      /^too-deep/,
    ],
    [
      'a picture from elsewhere',
      () => makeDocx(some, { relations: outside('image', 'file:///etc/passwd') }),
      /^not-text.*elsewhere/,
    ],
    [
      'a template from elsewhere',
      () => makeDocx(some, { relations: outside('attachedTemplate', 'https://evil.example/a.dotm') }),
      /^not-text.*elsewhere/,
    ],
    [
      'an object from elsewhere',
      () => makeDocx(some, { relations: outside('oleObject', '\\\\evil.example\\a') }),
      /^not-text.*elsewhere/,
    ],
    [
      'a sheet',
      () => zipSync({ '[Content_Types].xml': zeros(1), 'xl/workbook.xml': zeros(1) }),
      /^wrong-type/,
    ],
    ['no end', () => makeDocx(some).subarray(0, -30), /^not-text/],
    ['nothing but a mark', () => new Uint8Array([0x50, 0x4b, 3, 4]), /^not-text/],
    [
      'a damaged table of contents',
      () => lie(makeDocx(some), 'word/document.xml', 0, 0),
      /^not-text.*damaged/,
    ],
  ]

  test.each(hostile)('%s', async (name, make, expected) => {
    const bytes = make()
    const started = performance.now()
    expect(await refusal(() => openDocx(bytes))).toMatch(expected)
    // How deep it is nested is seen by the worker alone.
    if (!name.includes('nested')) expect(await refusal(() => checkDocx(bytes))).toMatch(expected)
    expect(performance.now() - started).toBeLessThan(900)
  })
})
