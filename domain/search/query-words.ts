import { trimCharacters } from '../text'

/** The words of a text as search sees them. */
export interface SearchWords {
  /** In small letters, to be stemmed by the text's language. */
  words: string[]
  /** What no language inflects: numbers, and pairs of characters where a script has no spaces between words. */
  whole: string[]
}

/** More is not looked at: a statement is a few sentences. */
const longest = 20_000
const longestWord = 64

/** An address ends at the first character outside of ASCII, since not every script writes a space after it. */
const address = /(?:https?:\/\/|pic\.twitter\.com\/|www\.)[!-~]*/giu
/** Vowel signs of Arabic and Hebrew and the stretching stroke, which writers leave out as they like. */
const optionalSigns = /[\u0591-\u05c7\u0640\u064b-\u0652\u0670]/gu
const token = /[#@]?[\p{L}\p{M}\p{N}]+(?:['’.,_][\p{L}\p{M}\p{N}]+)*/gu
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}々ー]+/gu

/**
 * The words of a text, repetitions included: addresses left out, `#CamelCase` and `@names` parted and kept whole too,
 * numbers in one notation (`1,000` and `1.000` are `1000`), Chinese, Japanese, Korean, Thai, Lao, Khmer and Burmese in
 * overlapping pairs of characters. Only the first 20,000 units count.
 */
export function searchWords(text: string): SearchWords {
  const found: SearchWords = { words: [], whole: [] }
  const cleaned = text.slice(0, longest).normalize('NFKC').replace(address, ' ').replace(optionalSigns, '')
  for (const [match] of cleaned.matchAll(token)) readToken(match, found)
  return found
}

function readToken(match: string, found: SearchWords): void {
  const tag = match.startsWith('#') || match.startsWith('@')
  const bare = tag ? match.slice(1) : match
  if (/^\p{Nd}[\p{Nd}.,]*$/u.test(bare)) {
    found.whole.push(plainNumber(bare))
    return
  }
  for (const word of pieces(bare)) {
    const camel = tag ? parted(word) : []
    for (const part of camel.length > 1 ? [...camel, word] : [word]) keepWord(part, found)
  }
}

/** A token at its inner marks: `O’Brien` in two, `U.S.` in one, and `’s` or `l’` dropped. */
function pieces(bare: string): string[] {
  const byPoint = bare.split(/[.,_]/u)
  if (byPoint.length > 1 && byPoint.every((part) => [...part].length === 1)) return [byPoint.join('')]
  return byPoint.flatMap((part) => {
    const sides = part.split(/['’]/u)
    return sides.length > 1 ? sides.filter((side) => side.length > 1) : sides
  })
}

function parted(word: string): string[] {
  return word
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{L})(\p{N})/gu, '$1 $2')
    .split(' ')
}

function keepWord(word: string, found: SearchWords): void {
  const spaced = word.replace(unspaced, (run) => {
    found.whole.push(...pairs(run))
    return ' '
  })
  for (const part of spaced.split(' ')) {
    if (part === '') continue
    const small = part
      .toLowerCase()
      .replace(/\u0307/gu, '')
      .slice(0, longestWord)
    if (/\p{Nd}/u.test(small)) found.whole.push(asciiDigits(small))
    else found.words.push(small)
  }
}

/** The overlapping pairs of a run of characters; a single character stands for itself. */
function pairs(run: string): string[] {
  const characters = [...run]
  if (characters.length < 2) return characters
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`)
}

/** Groups of three digits are thousands, whichever mark parts them; what is left is a decimal point. */
function plainNumber(digits: string): string {
  const ascii = asciiDigits(digits).slice(0, longestWord)
  const whole = /^\d{1,3}(?:[.,]\d{3})+$/u.test(ascii) ? ascii.replace(/[.,]/gu, '') : ascii
  return trimCharacters(whole.replace(/,/gu, '.'), '.')
}

/** The zero of each script whose digits stand in news. */
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0be6, 0x0e50]

function asciiDigits(text: string): string {
  return text.replace(/[^\x00-\x7f]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0
    const zero = zeros.find((first) => code >= first && code < first + 10)
    return zero === undefined ? character : String(code - zero)
  })
}

/** Marks above and below letters do not tell terms apart: `Málaga` is `Malaga`. */
export function foldedTerm(stem: string): string {
  return stem
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFC')
}
