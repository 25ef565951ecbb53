import type { Edition } from '@/domain/exports/edition'
import { embeddedData, looksLikeEdition } from '@/domain/exports/restore/embedded-data'
import { broken, readEditionFile } from '@/domain/exports/restore/read-edition'
import type { UploadedFile } from '@/server/http/body'
import { sha256Hex } from '@/server/ids'
import { parseSentJson } from './parse-sent-json'

/** A file of ours that was read: its bytes as evidence, and the edition in it. */
export interface ReadExport {
  bytes: Uint8Array<ArrayBuffer>
  sha256: string
  mediaType: 'text/html' | 'application/json'
  fileName: string | null
  edition: Edition
}

/** What a request may bring that could be a file of ours. */
export interface Brought {
  text?: string | undefined
  html?: string | undefined
  file?: UploadedFile | undefined
}

/**
 * The edition in what somebody brought, if it is a page or a JSON file that Plumbline exported; `null` for everything
 * else. Throws `broken-export` for one that is damaged and `invalid-text` for text that no database keeps.
 */
export function readExport({ text, html, file }: Brought): ReadExport | null {
  if (file) return readExportedFile(file)
  const bytes = () => new TextEncoder().encode(html ?? text ?? '')
  if (html !== undefined) return readExportedPage(html, bytes, null)
  if (text === undefined) return null
  return readExportedJson(text, bytes, null) ?? readExportedPage(text, bytes, null)
}

function readExportedFile(file: UploadedFile): ReadExport | null {
  const seen = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength)
  if (!seen.includes('plumbline-data') && !seen.includes('"schemaVersion"')) return null
  const text = seen.toString('utf8')
  const bytes = () => new Uint8Array(file.bytes)
  const name = file.name.slice(0, 255)
  return readExportedJson(text, bytes, name) ?? readExportedPage(text, bytes, name)
}

type Bytes = () => Uint8Array<ArrayBuffer>

function readExportedPage(html: string, bytes: Bytes, fileName: string | null): ReadExport | null {
  const data = html.includes('plumbline-data') ? embeddedData(html) : null
  if (data === null) return null
  return { ...evidence(bytes()), mediaType: 'text/html', fileName, edition: editionOf(data) }
}

function readExportedJson(text: string, bytes: Bytes, fileName: string | null): ReadExport | null {
  if (!looksLikeEdition(text)) return null
  return { ...evidence(bytes()), mediaType: 'application/json', fileName, edition: editionOf(text) }
}

function evidence(bytes: Uint8Array<ArrayBuffer>) {
  return { bytes, sha256: sha256Hex(bytes) }
}

function editionOf(text: string): Edition {
  const parsed = parseSentJson(text)
  if (parsed.fault === 'too-deep') throw broken('Its data is nested too deeply.')
  if (parsed.fault) throw broken('Its data is cut off or was changed by another program.')
  return readEditionFile(parsed.value)
}

/** What a request's body means: an export of ours that is the whole body is an import of that file. */
export function asImportBody(sent: unknown): unknown {
  if (typeof sent !== 'object' || sent === null || !('schemaVersion' in sent)) return sent
  const { schemaVersion, ...rest } = sent
  try {
    return { text: JSON.stringify({ schemaVersion, ...rest }) }
  } catch {
    throw broken('Its data is nested too deeply.')
  }
}
