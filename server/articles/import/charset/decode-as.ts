/** What Windows-1252 has in place of the control characters 0x80 to 0x9F; a blank is one that it leaves undefined. */
const western = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'
const westernName = /^(?:iso[-_]?8859-?1|latin-?1|l1|windows-1252|cp-?1252|x-cp1252|us-ascii|ascii)$/iu

/**
 * The text of bytes in an encoding, or `null` where they are none in it or we do not know it. With `partial` the last
 * letter may be cut; with `lenient` what is broken becomes U+FFFD.
 */
export function decodeAs(
  bytes: Uint8Array,
  charset: string,
  how: { partial?: boolean; lenient?: boolean } = {},
): string | null {
  if (westernName.test(charset)) return decodeWestern(bytes)
  try {
    return new TextDecoder(charset, { fatal: how.lenient !== true }).decode(bytes, {
      stream: how.partial === true,
    })
  } catch {
    return null
  }
}

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
