import { describe, expect, test } from 'vitest'
import { Problem } from '@/domain/problem'
import { decodeFile } from './decode'
import { fileKind, fileMediaType } from './file-kind'

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text))
const refusal = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    if (error instanceof Problem) return `${error.code}: ${error.message}`
  }
  return 'no problem'
}

describe('fileKind', () => {
  test.each([
    ['story.txt', '', 'text'],
    ['STORY.MD', 'application/octet-stream', 'markdown'],
    ['a.b.markdown', '', 'markdown'],
    ['page.htm', 'text/plain', 'html'],
    ['page', 'text/html; charset=utf-8', 'html'],
    ['notes', 'text/plain', 'text'],
    ['saved.mhtml', '', 'mhtml'],
    ['talk.vtt', '', 'subtitles'],
    ['talk.SRT', '', 'subtitles'],
    ['story.docx', '', 'docx'],
    ['story.pdf', 'text/plain', 'pdf'],
    ['', 'application/pdf', 'pdf'],
    ['check.json', '', 'json'],
  ])('%s (%s) is %s', (name, mediaType, kind) => {
    expect(fileKind(name, mediaType)).toBe(kind)
  })

  test.each([['picture.png'], ['story'], ['sheet.xlsx'], ['story.odt']])(
    '%s is refused with a sentence that says what to do',
    (name) => {
      expect(refusal(() => fileKind(name))).toMatch(
        /^wrong-type: .*Save it as Word, text, Markdown, HTML or PDF/,
      )
    },
  )

  test('the old Word format has a sentence of its own', () => {
    expect(refusal(() => fileKind('a.doc'))).toMatch(/^wrong-type: .*Save it as \.docx/)
  })

  test('a file is kept with the media type of its kind, whatever the browser said', () => {
    expect(fileMediaType('a.md', 'application/octet-stream')).toBe('text/markdown')
  })
})

describe('decodeFile', () => {
  test('gives the source that extract takes', () => {
    expect(decodeFile({ name: 'a.md', mediaType: 'text/plain', bytes: bytes('# A') })).toEqual({
      kind: 'markdown',
      body: '# A',
    })
  })

  test('lets data that Plumbline exported through as text', () => {
    expect(decodeFile({ name: 'check.json', bytes: bytes('{"schemaVersion":1}') })).toEqual({
      kind: 'json',
      body: '{"schemaVersion":1}',
    })
  })

  test.each([
    ['a PDF', bytes('%PDF-1.7 plain words')],
    ['an archive', new Uint8Array([0x50, 0x4b, 3, 4, 65, 66])],
    ['a PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10])],
  ])('refuses %s with the name of a text', (_name, sent) => {
    expect(refusal(() => decodeFile({ name: 'a.txt', bytes: sent }))).toMatch(/^not-text: /)
  })

  test.each([
    ['a.docx', bytes('plain words'), 'not-text: This is no Word file'],
    ['a.pdf', bytes('plain words'), 'not-text: This is no PDF'],
    ['a.docx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'wrong-type: This Word file is protected'],
    ['a.txt', new Uint8Array(0), 'empty-text: '],
    ['a.pdf', new Uint8Array(10 * 1024 * 1024 + 1), 'too-large: '],
  ])('refuses %s with a sentence', (name, sent, expected) => {
    expect(refusal(() => decodeFile({ name, bytes: sent }))).toContain(expected)
  })
})

describe('a page saved as one file', () => {
  const archive = (encoding: string, body: string): string =>
    [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://echo.example/ferry',
      'Content-Type: multipart/related;',
      '\ttype="text/html"; boundary="----Boundary--x----"',
      '',
      '',
      '------Boundary--x----',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      '',
      'iVBORw0KGgo=',
      '------Boundary--x----',
      'Content-Type: text/html; charset=utf-8',
      `Content-Transfer-Encoding: ${encoding}`,
      'Content-Location: https://echo.example/ferry?a=1',
      '',
      body,
      '------Boundary--x------',
      '',
    ].join('\r\n')
  const html = '<p class="a">Fähre fährt wieder</p>'

  test.each([
    ['quoted-printable', '<p class=3D"a">F=C3=A4hre f=C3=A4=\r\nhrt wieder</p>'],
    ['base64', Buffer.from(html).toString('base64')],
    ['8bit', html],
  ])('gives its page and address, in %s', (encoding, body) => {
    const source = decodeFile({ name: 'saved.mhtml', bytes: bytes(archive(encoding, body)) })
    expect(source).toMatchObject({ kind: 'html', url: 'https://echo.example/ferry?a=1' })
    expect(String(source.body).trim()).toBe(html)
  })

  test('without a page in it is refused', () => {
    expect(refusal(() => decodeFile({ name: 'a.mht', bytes: bytes('Subject: x\r\n\r\nwords') }))).toMatch(
      /^not-text: There is no page/,
    )
  })
})
