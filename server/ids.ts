import { createHash, createHmac, randomBytes } from 'node:crypto'
import { canonicalJson } from '@/domain/history/event'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** A new opaque id: 20 characters of Crockford's base 32, 100 bits of randomness. */
export function newId(): string {
  return Array.from(randomBytes(20), (byte) => alphabet[byte % 32]).join('')
}

/** A random 128-bit salt in hex, to be kept beside the text that it hides. */
export function newSalt(): string {
  return randomBytes(16).toString('hex')
}

/** The digest of a text for history: HMAC-SHA256 under its salt, over canonical JSON, in hex. */
export function digestOf(salt: string, value: unknown): string {
  return createHmac('sha256', Buffer.from(salt, 'hex')).update(canonicalJson(value)).digest('hex')
}

/** SHA-256 in lower-case hex; a string counts as UTF-8. */
export function sha256Hex(value: string | Uint8Array): string {
  return createHash('sha256').update(value).digest('hex')
}
