import { problem } from '@/domain/problem'
import { decodeText } from './charset/decode-text'
import { fileKind, type FileKind } from './file-kind'
import { pageOfArchive } from './mhtml'
import type { ImportSource } from './extract'

/** The most bytes that a file may have. */
const mostFileBytes = 10 * 1024 * 1024

/** The first bytes of what is often given the name of a text: PDF, ZIP, PNG, JPEG, GIF, gzip, old Office files. */
const magic = [
  [0x25, 0x50, 0x44, 0x46],
  [0x50, 0x4b, 0x03, 0x04],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x1f, 0x8b],
  [0xd0, 0xcf, 0x11, 0xe0],
]
const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte)

const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 1024)).toString('latin1').includes('%PDF-')
const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, [0x50, 0x4b])
const isOldOffice = (bytes: Uint8Array): boolean => startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])

/** A file as somebody sent it. `mediaType` is what the browser says it is; `charset` what a server said. */
export interface SentFile {
  name: string
  mediaType?: string
  bytes: Uint8Array
  charset?: string | null
}

/**
 * The import source that a file holds: decoded text, or the bytes of a Word file or PDF that are still to be read.
 * Throws `wrong-type` for a kind that is not accepted, `not-text` for what is no text, `too-large` beyond 10 MB.
 */
export function decodeFile({ name, mediaType, bytes, charset }: SentFile): ImportSource {
  const kind = fileKind(name, mediaType)
  if (bytes.byteLength > mostFileBytes) throw problem('too-large')
  if (bytes.byteLength === 0) throw problem('empty-text', 'This file is empty.')
  if (kind === 'docx' || kind === 'pdf') return { kind, body: officeBytes(kind, bytes) }
  if (magic.some((start) => startsWith(bytes, start))) throw problem('not-text')
  if (kind === 'mhtml') {
    const page = pageOfArchive(bytes)
    const body = decodeText(page.bytes, 'html', page.charset)
    return { kind: 'html', body, ...(page.url ? { url: page.url } : {}) }
  }
  return { kind, body: decodeText(bytes, kind, charset) }
}

function officeBytes(kind: Extract<FileKind, 'docx' | 'pdf'>, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  if (kind === 'docx' && isOldOffice(bytes))
    throw problem(
      'wrong-type',
      'This Word file is protected by a password or in the old .doc format. Save it as .docx without a password, or paste its text.',
    )
  if (kind === 'docx' && !isZip(bytes))
    throw problem('not-text', 'This is no Word file, although it is named so. Paste its text instead.')
  if (kind === 'pdf' && !isPdf(bytes))
    throw problem('not-text', 'This is no PDF, although it is named so. Paste its text instead.')
  return new Uint8Array(bytes)
}
