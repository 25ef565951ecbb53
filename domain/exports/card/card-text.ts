import type { FontMetrics } from './font-metrics'

/** How wide a piece of text is drawn, in ems of its font. */
export type Measure = (text: string) => number

/** Scripts whose letters the drawing program joins and orders rightly, and that a bundled font has. */
const drawable =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Common}\p{Script=Inherited}]*$/u
/** What has no shape: white space, and the marks that join letters or steer direction. */
const shapeless = /^[\s\p{Cf}\ufe00-\ufe0f]$/u
const lettered = /^[\p{L}\p{M}\p{N}]$/u
const steering = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu
const rightToLeftLetter = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
const strongLetter = /\p{L}/u

/**
 * A text as a card can show it: white space as single spaces, without marks that steer direction, and without signs
 * and emoji that no font has. `null` where the fonts lack a letter: a row of empty boxes says less than nothing.
 */
export function cardText(text: string, fonts: readonly FontMetrics[]): string | null {
  if (!drawable.test(text.replace(/\p{So}|\p{Sk}|\p{Cf}|\p{Cc}|\p{Co}|\p{Cn}/gu, ''))) return null
  let kept = ''
  for (const letter of text.normalize('NFC').replace(steering, '')) {
    const known = shapeless.test(letter) || fonts.some((font) => font.has(letter.codePointAt(0) ?? 0))
    if (known) kept += letter
    else if (lettered.test(letter)) return null
  }
  return kept.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}

/** Measures with the first font that has a letter; the last one answers for what none has. */
export function measureWith(fonts: readonly FontMetrics[]): Measure {
  return (text) => {
    let width = 0
    for (const letter of text) {
      if (shapeless.test(letter) && letter !== ' ') continue
      const codePoint = letter.codePointAt(0) ?? 0
      const font = fonts.find((candidate) => candidate.has(codePoint)) ?? fonts.at(-1)
      width += font?.advance(codePoint) ?? 0
    }
    return width
  }
}

/**
 * A text in lines that are at most `width` ems wide; where it needs more than `most`, the last one ends in "…". A
 * word that is wider than a line is cut.
 */
export function wrapText(text: string, width: number, most: number, measure: Measure): string[] {
  const lines: string[] = []
  let line = ''
  const words = text.split(' ').flatMap((word) => piecesOf(word, width, measure))
  for (const [index, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`
    if (measure(longer) <= width) {
      line = longer
      continue
    }
    if (lines.length === most - 1)
      return [...lines, shortened(`${line} ${words.slice(index).join(' ')}`, width, measure)]
    lines.push(line)
    line = word
  }
  return line === '' ? lines : [...lines, line]
}

function piecesOf(word: string, width: number, measure: Measure): string[] {
  if (measure(word) <= width) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const letter of word) {
    if (measure(piece + letter) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += letter
  }
  return piece === '' ? pieces : [...pieces, piece]
}

/** The text up to what fits beside "…". */
function shortened(text: string, width: number, measure: Measure): string {
  let kept = ''
  for (const letter of text) {
    if (measure(`${kept}${letter}…`) > width) break
    kept += letter
  }
  const space = kept.lastIndexOf(' ')
  return `${withoutEnd(space > kept.length / 2 ? kept.slice(0, space) : kept)}…`
}

/** Without the punctuation that would stand before the "…". */
function withoutEnd(text: string): string {
  let end = text.length
  while (end > 0 && /[\s.,;:!?،؛؟–—-]/u.test(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

/** Whether a text runs from right to left: its first letter does. */
export function runsRightToLeft(text: string): boolean {
  const first = strongLetter.exec(text)?.[0]
  return first !== undefined && rightToLeftLetter.test(first)
}
