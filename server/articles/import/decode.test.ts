import { describe, expect, test } from 'vitest'
import { Problem } from '@/domain/problem'
import { decodeFile, decodeText, importKind } from './decode'

const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Uint8Array =>
  new Uint8Array(Buffer.from(text, encoding))
const codeOf = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    if (error instanceof Problem) return error.code
  }
  return 'no problem'
}

describe('importKind', () => {
  test.each([
    ['story.txt', '', 'text'],
    ['STORY.MD', 'application/octet-stream', 'markdown'],
    ['a.b.markdown', '', 'markdown'],
    ['page.htm', 'text/plain', 'html'],
    ['page', 'text/html; charset=utf-8', 'html'],
    ['notes', 'text/plain', 'text'],
  ])('%s (%s) is %s', (name, mediaType, kind) => {
    expect(importKind(name, mediaType)).toBe(kind)
  })

  test.each([
    ['story.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['story.pdf', 'text/plain'],
    ['picture.png', ''],
    ['story', ''],
  ])('%s is refused with a sentence that says what to do', (name, mediaType) => {
    expect(codeOf(() => importKind(name, mediaType))).toBe('wrong-type')
    expect(() => importKind(name, mediaType)).toThrow(/Save it as text, Markdown or HTML/)
  })
})

describe('decodeText', () => {
  test.each([
    ['UTF-8', bytes('Amélie – “yes”')],
    ['UTF-8 with a mark', bytes('\uFEFFAmélie – “yes”')],
    ['UTF-16 LE with its mark', bytes('\uFEFFAmélie – “yes”', 'utf16le')],
    [
      'UTF-16 BE with its mark',
      bytes('\uFEFFAmélie – “yes”', 'utf16le').map((_, at, all) => all[at ^ 1] ?? 0),
    ],
    ['Windows-1252', new Uint8Array([65, 109, 0xe9, 108, 105, 101, 32, 0x96, 32, 0x93, 121, 101, 115, 0x94])],
  ])('reads %s', (_name, sent) => {
    expect(decodeText(sent, 'text')).toBe('Amélie – “yes”')
  })

  test('reads the encoding that an HTML file names', () => {
    const page = new Uint8Array([...bytes('<meta charset="iso-8859-2"><p>'), 0xb3, 0xf3, 0xbc])
    expect(decodeText(page, 'html')).toContain('łóź')
  })

  test.each([
    ['a PDF', bytes('%PDF-1.7 plain words')],
    ['a .docx', new Uint8Array([0x50, 0x4b, 3, 4, 65, 66])],
    ['a PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10])],
    ['NUL bytes', bytes('abc\0def')],
    ['control characters', bytes('a\x01b\x02c\x03d\x04e\x05')],
    ['half of a UTF-16 letter', new Uint8Array([0xff, 0xfe, 0x3e, 0xd8])],
  ])('refuses %s', (_name, sent) => {
    expect(codeOf(() => decodeText(sent, 'text'))).toBe('not-text')
  })
})

test('decodeFile gives the source that extract takes', () => {
  expect(decodeFile({ name: 'a.md', mediaType: 'text/plain', bytes: bytes('# A') })).toEqual({
    kind: 'markdown',
    body: '# A',
  })
})
