import { problem } from '@/domain/problem'
import type { ImportSource } from './extract'

const kindOfExtension: Record<string, ImportSource['kind']> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
}
const kindOfMediaType: Record<string, ImportSource['kind']> = {
  'text/plain': 'text',
  'text/markdown': 'markdown',
  'text/x-markdown': 'markdown',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
}
const notAccepted =
  'is not accepted here. Save it as text, Markdown or HTML (.txt, .md, .html) and choose that file.'

/**
 * What a file is, by its extension and, where it has none, by its media type. Throws `wrong-type`, naming what is
 * accepted, for every other kind of file (.docx, .pdf, pictures).
 */
export function importKind(name: string, mediaType = ''): ImportSource['kind'] {
  const extension = /\.([a-z0-9]{1,10})$/iu.exec(name.trim())?.[1]?.toLowerCase()
  const byName = extension === undefined ? undefined : kindOfExtension[extension]
  if (byName) return byName
  const byType = kindOfMediaType[mediaType.split(';')[0]?.trim().toLowerCase() ?? '']
  if (extension === undefined && byType) return byType
  throw problem('wrong-type', `A ${extension ? `.${extension} file` : 'file of this kind'} ${notAccepted}`)
}

/** The first bytes of what is often given a wrong name: PDF, ZIP (and .docx), PNG, JPEG, GIF, gzip, old Office files. */
const magic = [
  [0x25, 0x50, 0x44, 0x46],
  [0x50, 0x4b, 0x03, 0x04],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x1f, 0x8b],
  [0xd0, 0xcf, 0x11, 0xe0],
]
const startsWith = (bytes: Uint8Array, start: number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte)

/** How much of a text may be control characters before it is no text. */
const mostControls = 0.01
/** HTML says within its first kilobyte how it is encoded. */
const charsetReach = 2048

function decodeAs(bytes: Uint8Array, encoding: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes)
  } catch {
    return null
  }
}

/** The encoding that the beginning of an HTML file names, if it is one that we can read. */
function declaredCharset(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, charsetReach))
  return (
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,30})/iu.exec(start)?.[1] ??
    /^<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{2,30})/iu.exec(start)?.[1] ??
    null
  )
}

function isReadable(text: string): boolean {
  if (text.includes('\0')) return false
  const sample = text.slice(0, 100_000)
  const controls = sample.match(/[^\P{Cc}\t\n\r\f\v\u0085\u001B]/gu)?.length ?? 0
  return controls <= Math.max(2, sample.length * mostControls)
}

/**
 * The text of a file: UTF-8, UTF-16 with its mark, the encoding that an HTML file names, else the Western European one
 * of Windows. The byte order mark is not part of it. Throws `not-text` for what is no text (pictures, PDF, archives).
 */
export function decodeText(bytes: Uint8Array, kind: ImportSource['kind']): string {
  if (magic.some((start) => startsWith(bytes, start))) throw problem('not-text')
  const text = decoded(bytes, kind)
  if (text === null || !isReadable(text)) throw problem('not-text')
  return text
}

function decoded(bytes: Uint8Array, kind: ImportSource['kind']): string | null {
  if (startsWith(bytes, [0xff, 0xfe])) return decodeAs(bytes, 'utf-16le', true)
  if (startsWith(bytes, [0xfe, 0xff])) return decodeAs(bytes, 'utf-16be', true)
  const utf8 = decodeAs(bytes, 'utf-8', true)
  if (utf8 !== null) return utf8
  const declared = kind === 'html' ? declaredCharset(bytes) : null
  if (
    declared === null ||
    /^(?:utf-?(?:8|16)|iso-?8859-?1$|latin-?1|windows-1252|cp1252|us-ascii)/iu.test(declared)
  )
    return decodeWestern(bytes)
  return decodeAs(bytes, declared, true) ?? decodeWestern(bytes)
}

/** What Windows-1252 has in place of the control characters 0x80 to 0x9F; a blank is one that it leaves undefined. */
const western = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/**
 * Windows-1252, which browsers read for ISO-8859-1 too. Done by hand, as Node 20 decodes both as plain Latin-1 and
 * makes control characters of the quotation marks.
 */
function decodeWestern(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/gu, (control) => {
      const mapped = western[control.charCodeAt(0) - 0x80] ?? ' '
      return mapped === ' ' ? control : mapped
    })
}

/** A file as somebody sent it. `mediaType` is what the browser says it is, '' where it says nothing. */
export interface SentFile {
  name: string
  mediaType?: string
  bytes: Uint8Array
}

/** The import source that a file holds. Throws `wrong-type` for a kind that is not accepted and `not-text` for what is no text. */
export function decodeFile({ name, mediaType, bytes }: SentFile): ImportSource {
  const kind = importKind(name, mediaType)
  return { kind, body: decodeText(bytes, kind) }
}
