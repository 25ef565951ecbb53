/** A number, a word or one other character of a line, with its place in it (UTF-16 units). */
export interface Token {
  text: string
  /** Lower case, for look-ups. */
  key: string
  /** The value of a number, else `null`. */
  number: number | null
  start: number
  end: number
}

/** Where the ten digits begin: ASCII, Arabic-Indic, Persian, Devanagari, Bengali, Thai, full-width. */
const zeros = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10]

function numberOf(digits: string): number | null {
  let value = 0
  for (const digit of digits) {
    const code = digit.codePointAt(0) ?? 0
    const zero = zeros.find((first) => code >= first && code <= first + 9)
    if (zero === undefined) return null
    value = value * 10 + code - zero
  }
  return value
}

/** The tokens of a line; white space parts them and is none. A year glued to a time ("20212:15") is two. Linear in the length of the line. */
export function tokens(line: string): Token[] {
  return [
    ...line.matchAll(/(?:19|20)\d\d(?=\d{1,2}:\d\d)|\p{Nd}+|[\p{L}\p{M}]+|[^\s\p{L}\p{M}\p{Nd}]/gu),
  ].map((match) => {
    const text = match[0]
    const start = match.index
    const number = /^\p{Nd}/u.test(text) ? numberOf(text) : null
    return { text, key: text.toLowerCase(), number, start, end: start + text.length }
  })
}
