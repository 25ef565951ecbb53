import { problem } from '@/domain/problem'
import { decodeAs } from './decode-as'
import { guessCharset } from './guess-charset'

/** How much of a text may be control characters before it is no text. */
const mostControls = 0.01
/** HTML says within its first kilobyte how it is encoded; broken pages a little later. */
const charsetReach = 4096
/** How many of the letters beyond ASCII may be broken before another encoding is tried. */
const mostBroken = 0.02

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte)

/** The encoding that the beginning of an HTML file names. */
function declaredCharset(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, charsetReach)).toString('latin1')
  return (
    /<meta[^<>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]{2,30})/iu.exec(start)?.[1] ??
    /^\s{0,9}<\?xml[^<>]{0,100}?encoding\s{0,9}=\s{0,9}["']([\w-]{2,30})/iu.exec(start)?.[1] ??
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
 * The text of bytes: by their mark, as UTF-8 wherever they are UTF-8 (whatever a server says), UTF-16 by its zeros, in
 * the encoding named by `charset` (a header) or by an HTML file itself, else the one in which they read like text. The
 * mark is not part of it. Throws `not-text` for what is no text.
 */
export function decodeText(bytes: Uint8Array, kind: string, charset: string | null = null): string {
  const text = decoded(bytes, kind, charset)
  if (text === null || !isReadable(text)) throw problem('not-text')
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}

function decoded(bytes: Uint8Array, kind: string, charset: string | null): string | null {
  if (startsWith(bytes, [0xff, 0xfe])) return decodeAs(bytes, 'utf-16le')
  if (startsWith(bytes, [0xfe, 0xff])) return decodeAs(bytes, 'utf-16be')
  const wide = wideCharset(bytes)
  if (wide) return decodeAs(bytes, wide)
  if (isIso2022(bytes)) return decodeAs(bytes, 'iso-2022-jp')
  const utf8 = decodeAs(bytes, 'utf-8')
  if (utf8 !== null) return utf8
  const named = [charset, kind === 'html' ? declaredCharset(bytes) : null].filter((name) => name !== null)
  const damaged = mostly(bytes, 'utf-8')
  if (damaged !== null) return damaged
  for (const name of named) {
    // These two are what servers and editors write without looking; the bytes are not UTF-8, that was tried.
    if (/^(?:utf-?(?:8|16)|us-ascii|ascii)/iu.test(name)) continue
    const text = decodeAs(bytes, name) ?? mostly(bytes, name)
    if (text !== null) return text
  }
  const guessed = guessCharset(bytes)
  return guessed === null
    ? decodeAs(bytes, 'windows-1252')
    : (decodeAs(bytes, guessed) ?? decodeAs(bytes, 'windows-1252'))
}

/** The text where only a few letters are broken (a cut file, a stray byte of an advertisement), else `null`. */
function mostly(bytes: Uint8Array, charset: string): string | null {
  const text = decodeAs(bytes, charset, { lenient: true })
  if (text === null) return null
  const broken = text.match(/\uFFFD/g)?.length ?? 0
  // eslint-style counts of letters: what is beyond ASCII and whole.
  const whole = (text.match(/[^\u0000-\u007f]/g)?.length ?? 0) - broken
  return broken <= whole * mostBroken || (broken === 1 && whole >= 5 && text.endsWith('\uFFFD')) ? text : null
}

/** UTF-16 without a mark: in any language its spaces, digits and line ends have a zero on one side. */
function wideCharset(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 2 || bytes.length % 2 !== 0) return null
  const sample = bytes.subarray(0, 20_000)
  const zeros = [0, 0]
  for (let at = 0; at < sample.length; at += 1) if (sample[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (even + odd === 0 || Math.min(even, odd) * 20 > Math.max(even, odd)) return null
  if (Math.max(even, odd) * 400 < sample.length) return null
  return odd > even ? 'utf-16le' : 'utf-16be'
}

/** Japanese mail: pure ASCII that switches alphabets by escape sequences. */
function isIso2022(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 50_000)).toString('latin1')
  return /\u001b\$[@B]/u.test(start) && !/[\u0080-\u00ff]/u.test(start)
}
