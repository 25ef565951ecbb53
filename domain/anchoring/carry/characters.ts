import { foldText } from '../fold'

/** What a UTF-16 unit is to the tokens of a text. */
export const unit = {
  space: 1,
  line: 2,
  unseen: 3,
  letter: 4,
  capital: 5,
  digit: 6,
  mark: 7,
  single: 8,
  dash: 9,
  quote: 10,
  ellipsis: 11,
  dot: 12,
  symbol: 13,
  surrogate: 14,
} as const

// Scripts that set no spaces between words: each letter stands for itself, as no dictionary is asked.
const unspaced =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tale}\p{scx=Talu}\p{scx=Lana}]/u
const cornerQuotes = '「」『』﹁﹂﹃﹄｢｣'
const joiners = '\u200c\u200d'

/** The class of a character outside of the surrogates; of a pair, that of the whole code point. */
function classify(character: string): number {
  if (character === '\n') return unit.line
  if (character === '.') return unit.dot
  if (cornerQuotes.includes(character)) return unit.quote
  const { folded } = foldText(character)
  if (folded === '') return unit.unseen
  if (folded === ' ') return unit.space
  if (folded === '-') return unit.dash
  if (folded === '"' || folded === "'") return unit.quote
  if (folded === '...') return unit.ellipsis
  if (/\p{M}/u.test(character) || joiners.includes(character)) return unit.mark
  if (/\p{N}/u.test(character)) return unspaced.test(character) ? unit.single : unit.digit
  if (!/\p{L}/u.test(character)) return unit.symbol
  if (unspaced.test(character)) return unit.single
  return character.toLowerCase() === character && character !== 'ς' ? unit.letter : unit.capital
}

// Filled as characters are met: most texts use a few hundred of them.
const classes = new Uint8Array(0x10000)

/** What the unit with this code is; `surrogate` for either half of a pair, see `classOfPair`. */
export function classOf(code: number): number {
  const known = classes[code] ?? 0
  if (known !== 0) return known
  const isSurrogate = code >= 0xd800 && code <= 0xdfff
  return (classes[code] = isSurrogate ? unit.surrogate : classify(String.fromCharCode(code)))
}

/** What the code point that starts at this index is, for a surrogate. A half without its partner is a symbol. */
export function classOfPair(text: string, index: number): number {
  const character = String.fromCodePoint(text.codePointAt(index) ?? 0)
  return character.length === 2 ? classify(character) : unit.symbol
}

const doubleQuotes = '"“”„‟«»″〝〞＂'

/** Whether a quotation mark is a double one: behind a digit it is inches, not feet. */
export function isDouble(character: string): boolean {
  return doubleQuotes.includes(character)
}
