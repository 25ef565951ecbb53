import { describe, expect, test } from 'vitest'
import { Problem } from '@/domain/problem'
import { decodeText } from './decode-text'
import { encodeAs } from './encode-as'

const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Uint8Array =>
  new Uint8Array(Buffer.from(text, encoding))
const swapped = (of: Uint8Array): Uint8Array => of.map((_, at, all) => all[at ^ 1] ?? 0)
const isRefused = (sent: Uint8Array): boolean => {
  try {
    decodeText(sent, 'text')
  } catch (error) {
    return error instanceof Problem && error.code === 'not-text'
  }
  return false
}

const words = 'Amélie – “yes”'

describe('decodeText', () => {
  test.each([
    ['UTF-8', bytes(words)],
    ['UTF-8 with a mark', bytes(`\uFEFF${words}`)],
    ['UTF-16 LE with its mark', bytes(`\uFEFF${words}`, 'utf16le')],
    ['UTF-16 BE with its mark', swapped(bytes(`\uFEFF${words}`, 'utf16le'))],
    ['UTF-16 LE without a mark', bytes(words, 'utf16le')],
    ['UTF-16 BE without a mark', swapped(bytes(words, 'utf16le'))],
    ['Windows-1252', encodeAs(words, 'windows-1252')],
  ])('reads %s', (_name, sent) => {
    expect(decodeText(sent, 'text')).toBe(words)
  })

  test.each([
    ['Chinese', '部长周一表示，目前尚未作出决定。\n将在稍后公布。'],
    ['Russian', 'Министр заявил в понедельник.\nРешение ещё не принято.'],
  ])('reads %s in UTF-16 without a mark, in either order', (_language, text) => {
    expect(decodeText(bytes(text, 'utf16le'), 'text')).toBe(text)
    expect(decodeText(swapped(bytes(text, 'utf16le')), 'text')).toBe(text)
  })

  test('reads Japanese mail, which switches alphabets by escape sequences', () => {
    expect(
      decodeText(new Uint8Array([0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42]), 'text'),
    ).toBe('日本')
  })

  test('takes UTF-8 for what it is, whatever a server or the page says', () => {
    const page = bytes('<meta charset="windows-1251"><p>naïve café</p>')
    expect(decodeText(page, 'html', 'iso-8859-1')).toContain('naïve café')
  })

  test('takes UTF-8 with a stray byte or a cut end for UTF-8', () => {
    const text = 'Příliš žluťoučký kůň úpěl ďábelské ódy. '.repeat(10)
    const stray = new Uint8Array([...bytes(text), 0x96, ...bytes(text)])
    expect(decodeText(stray, 'text')).toBe(`${text}\uFFFD${text}`)
    expect(decodeText(bytes(`${text}ž`).subarray(0, -1), 'text')).toBe(`${text}\uFFFD`)
  })

  test.each([
    ['<meta charset="iso-8859-2"><p>łóź', 'iso-8859-2'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>да', 'windows-1251'],
    ['<?xml version="1.0" encoding="Shift_JIS"?><p>日本', 'shift_jis'],
    ["<META CHARSET = 'euc-kr'><p>장관", 'euc-kr'],
  ])('reads the encoding that a page names: %s', (page, charset) => {
    expect(decodeText(encodeAs(page, charset), 'html')).toBe(page)
  })

  test('prefers what the header says to what the page says', () => {
    const page = '<meta charset="windows-1252"><p>да'
    expect(decodeText(encodeAs(page, 'windows-1251'), 'html', 'windows-1251')).toBe(page)
  })

  test.each([
    ['NUL bytes', bytes('abc\0def')],
    ['control characters', bytes('a\x01b\x02c\x03d\x04e\x05')],
    ['half of a UTF-16 letter', new Uint8Array([0xff, 0xfe, 0x3e, 0xd8])],
    ['noise', new Uint8Array(2000).map((_, at) => (at * 2654435761) >>> 13)],
  ])('refuses %s', (_name, sent) => {
    expect(isRefused(sent)).toBe(true)
  })
})
