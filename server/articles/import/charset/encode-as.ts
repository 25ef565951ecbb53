import { decodeAs } from './decode-as'

const tables = new Map<string, Map<string, number[]>>()

/** The letters of an encoding with their bytes, found by decoding every one and every two bytes. */
function tableOf(charset: string): Map<string, number[]> {
  const known = tables.get(charset)
  if (known) return known
  const table = new Map<string, number[]>()
  const add = (bytes: number[]): void => {
    const char = decodeAs(new Uint8Array(bytes), charset)
    if (char !== null && [...char].length === 1 && !table.has(char)) table.set(char, bytes)
  }
  for (let byte = 0; byte < 256; byte += 1) add([byte])
  if (/^(?:shift_jis|euc|gb|big5)/u.test(charset))
    for (let lead = 0x81; lead < 0xff; lead += 1)
      for (let trail = 0x40; trail < 0xff; trail += 1) add([lead, trail])
  tables.set(charset, table)
  return table
}

/** A text in an encoding, for tests. Throws where it has no such letter. */
export function encodeAs(text: string, charset: string): Uint8Array {
  const table = tableOf(charset)
  return new Uint8Array(
    [...text].flatMap((char) => {
      const bytes = table.get(char)
      if (!bytes) throw new Error(`${charset} has no ${char}`)
      return bytes
    }),
  )
}
