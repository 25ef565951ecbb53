import { problem } from '@/domain/problem'
import { isWebAddress } from '@/domain/sources/address'

/** The page of a saved archive: its bytes as they were on the web, what its header says of them, and its address. */
export interface ArchivedPage {
  bytes: Uint8Array
  charset: string | null
  url: string | null
}

interface Part {
  headers: Map<string, string>
  /** Octets as Latin-1. */
  body: string
}

/** Nested parts beyond this are no saved page. */
const deepest = 5

/**
 * The first HTML page of an `.mhtml` or `.mht` file ("webpage, single file"): MIME, `multipart/related`. Pictures are
 * passed over. Throws `not-text` where there is no page in it. Linear in its length.
 */
export function pageOfArchive(bytes: Uint8Array): ArchivedPage {
  const whole = partOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'))
  const page = findPage(whole, 0)
  if (!page)
    throw problem('not-text', 'There is no page in this file. Save the page as HTML, or paste its text.')
  const location = [page, whole]
    .flatMap(({ headers }) => [headers.get('content-location'), headers.get('snapshot-content-location')])
    .find((value) => value !== undefined && isWebAddress(value))
  return {
    bytes: octets(page),
    charset: parameter(page.headers.get('content-type') ?? '', 'charset'),
    url: location ?? null,
  }
}

function partOf(text: string): Part {
  const end = /\r?\n\r?\n/u.exec(text)
  const head = end ? text.slice(0, end.index) : text
  const headers = new Map<string, string>()
  for (const line of head.replace(/\r?\n[ \t]/gu, ' ').split(/\r?\n/u)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase()
    if (name && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return { headers, body: end ? text.slice(end.index + end[0].length) : '' }
}

function parameter(header: string, name: string): string | null {
  for (const piece of header.split(';').slice(1)) {
    const equals = piece.indexOf('=')
    if (piece.slice(0, equals).trim().toLowerCase() !== name) continue
    return (
      piece
        .slice(equals + 1)
        .trim()
        .replace(/^"|"$/gu, '') || null
    )
  }
  return null
}

function findPage(part: Part, depth: number): Part | null {
  const type = part.headers.get('content-type') ?? ''
  if (/^(?:text\/html|application\/xhtml\+xml)\b/iu.test(type)) return part
  const boundary = /^multipart\//iu.test(type) ? parameter(type, 'boundary') : null
  if (boundary === null || depth >= deepest) return null
  for (const piece of part.body.split(`--${boundary}`).slice(1)) {
    if (piece.startsWith('--')) break
    const found = findPage(partOf(piece.replace(/^\r?\n/u, '')), depth + 1)
    if (found) return found
  }
  return null
}

function octets({ headers, body }: Part): Uint8Array {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase() ?? ''
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1')
  const unfolded = body
    .replace(/=[ \t]{0,8}\r?\n/gu, '')
    .replace(/=([0-9A-F]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(unfolded, 'latin1')
}
