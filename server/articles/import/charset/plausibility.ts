import { detectLanguage } from '@/domain/articles/language'
import { alphabets, commonHan, commonHangul, commonLetters } from './letters'

const common = new Set(commonLetters)
const latinSets = alphabets.map((letters) => new Set(letters))
/** What typesetting puts between words. */
const typographic = new Set('“”‘’„‚«»‹›–—…•·€£©®°§¡¿\u00A0、。，：；？！「」『』（）《》・ー〜％．،؛؟')

const latin = /\p{Script=Latin}/u
const letter = /\p{L}/u
const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const kana = /[\u3041-\u30ff]/u
const impossible = /[\p{Cn}\p{Co}\p{Cs}]|[\u0080-\u0084\u0086-\u009f]|\uFFFD/u
const scripts = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Thai}/u,
]
const scriptOf = (char: string): number => scripts.findIndex((script) => script.test(char))
const isLower = (char: string): boolean => char !== char.toUpperCase()
const isUpper = (char: string): boolean => char !== char.toLowerCase()

/**
 * How much a text, decoded by a guess, reads like writing: about 1 where every character beyond ASCII is one that some
 * language uses much, below 0 where words mix scripts or cases, `-Infinity` where there are characters that no text
 * has. 0 for plain ASCII. Linear in the length of the text.
 */
export function plausibility(text: string): number {
  const chars = [...text]
  const beyond = chars.filter((char) => char > '\u007f')
  if (beyond.length === 0) return 0
  if (beyond.some((char) => impossible.test(char))) return Number.NEGATIVE_INFINITY
  const accented = beyond.filter((char) => latin.test(char))
  const best = latinSets.reduce<{ set: Set<string>; fits: number } | null>((found, set) => {
    const fits = accented.filter((char) => set.has(char)).length
    return found && found.fits >= fits ? found : { set, fits }
  }, null)
  let sum = 0
  chars.forEach((char, at) => {
    if (char > '\u007f')
      sum += isQuote(chars[at - 1], char, chars[at + 1]) ? 1 : weight(char, best?.set ?? new Set())
    sum -= clash(chars[at - 1], char, chars[at + 1])
  })
  return sum / beyond.length + latinBonus(text, accented.length, beyond.length)
}

/** A quotation mark, apostrophe or dash where one stands: those alone may be all that a text has beyond ASCII. */
function isQuote(before: string | undefined, char: string, after: string | undefined): boolean {
  const openBefore = before === undefined || /[\s([]/u.test(before)
  const openAfter = after === undefined || /[\s)\].,;:!?]/u.test(after)
  if (/[“‘„«]/u.test(char)) return openBefore && !openAfter
  if (/[”»]/u.test(char)) return !openBefore && openAfter
  if (char === '’') return !openBefore
  return /[–—]/u.test(char) && openBefore && openAfter
}

function weight(char: string, alphabet: Set<string>): number {
  if (typographic.has(char)) return 0.6
  if (latin.test(char)) return alphabet.has(char) ? 1 : -0.7
  if (kana.test(char)) return 1.1
  if (/[\uff61-\uff9f]/u.test(char)) return -0.6
  if (eastAsian.test(char)) return commonHan.has(char) || commonHangul.has(char) ? 1.1 : 0.1
  if (letter.test(char) || /\p{M}/u.test(char)) return common.has(char) ? 1 : 0.3
  return -0.8
}

/** What no word has: letters of two scripts side by side, a capital after a small letter, symbols within. */
function clash(before: string | undefined, char: string, after: string | undefined): number {
  if (before === undefined) return 0
  if (before <= '\u007f' && char <= '\u007f') return 0
  if (!letter.test(before)) return 0
  if (!letter.test(char)) {
    // A quotation mark or an apostrophe may stand in a word, another symbol may not.
    const within = char > '\u007f' && !typographic.has(char) && !/\p{M}/u.test(char)
    return within && after !== undefined && letter.test(after) ? 1 : 0
  }
  if (eastAsian.test(char) !== eastAsian.test(before)) {
    const outer = eastAsian.test(char) ? before : char
    return /[a-z]/u.test(outer) ? 0.8 : 0
  }
  if (scriptOf(before) !== scriptOf(char)) return 2
  return isLower(before) && isUpper(char) ? 1.2 : 0
}

/** Where most letters are plain Latin ones, a language that is known by them speaks for accents and against Greek. */
function latinBonus(text: string, accented: number, beyond: number): number {
  const plain = text.match(/[A-Za-z]/g)?.length ?? 0
  if (plain < beyond) return 0
  const share = accented / beyond
  return share * (detectLanguage(text) === null ? 0.2 : 0.5)
}
