import { problem } from '@/domain/problem'

/** The first bytes of the kinds that are told by them. */
const signatures: [type: string, bytes: number[], at?: number][] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
  ['image/webp', [0x57, 0x45, 0x42, 0x50], 8],
]

const texts: Record<string, string> = {
  eml: 'message/rfc822',
  txt: 'text/plain',
  md: 'text/plain',
  csv: 'text/csv',
}

/**
 * The media type of a file that may be kept with a source, told by its bytes and not by what the sender says: PDF,
 * PNG, JPEG, GIF, WebP, or a mail or text in UTF-8. Throws `wrong-type` for everything else.
 */
export function fileType(file: { name: string; bytes: Uint8Array }): string {
  const signature = signatures.find(([, bytes, at = 0]) =>
    bytes.every((byte, index) => file.bytes[at + index] === byte),
  )
  if (signature) return signature[0]
  const text = texts[file.name.split('.').at(-1)?.toLowerCase() ?? '']
  if (text && isText(file.bytes)) return text
  throw problem(
    'wrong-type',
    'Keep a PDF, an image (PNG, JPEG, GIF, WebP), a mail (.eml) or a text with a source.',
  )
}

function isText(bytes: Uint8Array): boolean {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(bytes).includes('\u0000')
  } catch {
    return false
  }
}
