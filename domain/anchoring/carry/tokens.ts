import { classOf, classOfPair, isDouble, unit } from './characters'
import { sentenceStarts } from './sentences'

/** What a token is; white space and characters that show nothing are none. */
export const kind = { word: 0, number: 1, single: 2, mark: 3 } as const

/**
 * A text as words, numbers and signs. Tokens have the same id, from a shared vocabulary, when they differ in
 * typography or case alone. Token `i` stands at `[starts[i], ends[i])` of the text.
 */
export interface Tokens {
  text: string
  count: number
  ids: Int32Array
  starts: Int32Array
  ends: Int32Array
  kinds: Uint8Array
  /** The first token of each sentence, and the count of tokens as a last entry. */
  sentences: Int32Array
}

/** The words met so far, and how much each says about a place: long words more than short ones, signs hardly. */
export class Vocabulary {
  readonly #ids = new Map<string, number>()
  readonly weights: number[] = []

  get size(): number {
    return this.weights.length
  }

  id(word: string, kindOf: number): number {
    const known = this.#ids.get(word)
    if (known !== undefined) return known
    const id = this.weights.length
    this.#ids.set(word, id)
    this.weights.push(weigh(word, kindOf))
    return id
  }

  /** Takes weight from words that these texts repeat: what stands everywhere tells no places apart. */
  weighRepeated(...texts: readonly Tokens[]): void {
    const counts = new Int32Array(this.size)
    for (const { ids } of texts) for (const id of ids) counts[id] = (counts[id] ?? 0) + 1
    for (const [id, weight] of this.weights.entries()) {
      const often = Math.log2(Math.max(1, (counts[id] ?? 0) / rare))
      this.weights[id] = Math.max(1, Math.round(weight / (1 + often * shareLost)))
    }
  }
}

// Up to so many times in two texts, a word is rare; each doubling takes a share of its weight.
const rare = 4
const shareLost = 0.25

function weigh(word: string, kindOf: number): number {
  if (kindOf === kind.mark) return 1
  if (kindOf === kind.single) return 4
  return kindOf === kind.number ? 4 + Math.min(word.length, 8) : 1 + Math.min(word.length, 10)
}

/** Case alone parts no words; a final sigma is a sigma. */
function foldCase(word: string): string {
  return word.toLowerCase().replaceAll('ς', 'σ')
}

function withoutUnseen(word: string): string {
  let seen = ''
  for (const character of word) if (classOf(character.charCodeAt(0)) !== unit.unseen) seen += character
  return seen
}

/**
 * The tokens of a text. White space parts them and is forgotten; runs of dashes are one dash, three dots one ellipsis,
 * single and double quotation marks the same. Letters and digits part as well ("5km", "5 km"); scripts without spaces
 * go letter by letter. Linear in the text.
 */
export function tokenize(text: string, vocabulary: Vocabulary): Tokens {
  const length = text.length
  const ids = new Int32Array(length)
  const starts = new Int32Array(length)
  const ends = new Int32Array(length)
  const kinds = new Uint8Array(length)
  let count = 0
  const push = (id: number, start: number, end: number, kindOf: number) => {
    ids[count] = id
    starts[count] = start
    ends[count] = end
    kinds[count++] = kindOf
  }
  const dot = vocabulary.id('.', kind.mark)
  const ellipsis = vocabulary.id('…', kind.mark)
  const quote = vocabulary.id('"', kind.mark)
  const inches = vocabulary.id('″', kind.mark)
  const dash = vocabulary.id('-', kind.mark)
  for (let index = 0; index < length;) {
    const start = index
    const code = text.charCodeAt(index)
    let type = classOf(code)
    index++
    if (type <= unit.unseen) continue
    if (type === unit.surrogate) {
      type = classOfPair(text, start)
      if (text.codePointAt(start) !== code) index++
    }
    if (type === unit.letter || type === unit.capital || type === unit.digit || type === unit.mark) {
      const isNumber = type === unit.digit
      let folds = type === unit.capital
      let hides = false
      for (; index < length; index++) {
        const next = classOf(text.charCodeAt(index))
        if (isNumber ? next === unit.digit : next === unit.letter) continue
        if (next === unit.mark) continue
        if (next === unit.capital && !isNumber) folds = true
        else if (next === unit.unseen && continues(text, index)) hides = true
        else break
      }
      let word = text.slice(start, index)
      if (hides) word = withoutUnseen(word)
      if (folds) word = foldCase(word)
      const kindOf = isNumber ? kind.number : kind.word
      push(vocabulary.id(word, kindOf), start, index, kindOf)
      continue
    }
    if (type === unit.dash) {
      if (count > 0 && ids[count - 1] === dash) ends[count - 1] = index
      else push(dash, start, index, kind.mark)
      continue
    }
    while (index < length && classOf(text.charCodeAt(index)) === unit.mark) index++
    if (type === unit.dot && ids[count - 1] === dot && ids[count - 2] === dot && count > 1) {
      count -= 2
      push(ellipsis, starts[count] ?? start, index, kind.mark)
    } else if (type === unit.dot) push(dot, start, index, kind.mark)
    else if (type === unit.ellipsis) push(ellipsis, start, index, kind.mark)
    else if (type === unit.quote) {
      const measures = start > 0 && classOf(text.charCodeAt(start - 1)) === unit.digit
      push(measures && isDouble(text.charAt(start)) ? inches : quote, start, index, kind.mark)
    } else {
      const kindOf = type === unit.single ? kind.single : kind.mark
      push(vocabulary.id(text.slice(start, index), kindOf), start, index, kindOf)
    }
  }
  const tokens = {
    text,
    count,
    ids: ids.subarray(0, count),
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    kinds: kinds.subarray(0, count),
  }
  return { ...tokens, sentences: sentenceStarts(tokens) }
}

/** Whether a character that shows nothing stands inside of a word. */
function continues(text: string, index: number): boolean {
  const next = classOf(text.charCodeAt(index + 1))
  return next === unit.letter || next === unit.capital
}

/** The first index of the token whose end lies behind `offset`. */
export function tokenAt({ ends, count }: Tokens, offset: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}
