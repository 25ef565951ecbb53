import { normaliseLines, normaliseText } from '../normalise'
import { endsSentence } from './line-shape'

/** Wrapped text is seldom narrower than 45 or wider than 120 columns; beyond, a line is a paragraph. */
const narrowest = 45
const widest = 120

/**
 * The non-empty blocks of a pasted text, each normalised, in order. A blank line parts blocks, and a line alone does
 * where the text has no wrapped lines; the wrapped lines of a paragraph are joined with a space.
 */
export function blockTexts(raw: string): string[] {
  const groups = lineGroups(raw)
  const width = wrapWidth(groups)
  return width === null ? groups.flat() : groups.flatMap((group) => unwrap(group, width))
}

/** Runs of non-blank lines, each line normalised. */
export function lineGroups(raw: string): string[][] {
  const groups: string[][] = []
  let group: string[] = []
  for (const line of normaliseLines(raw).split('\n')) {
    const text = normaliseText(line)
    if (text !== '') group.push(text)
    else if (group.length > 0) {
      groups.push(group)
      group = []
    }
  }
  if (group.length > 0) groups.push(group)
  return groups
}

/** Whether the first word of the next line would have gone past the width: what makes a program wrap there. */
function wouldOverflow(line: string, next: string, width: number): boolean {
  const space = next.indexOf(' ')
  return line.length + 1 + (space < 0 ? next.length : space) > width
}

const startsLower = (line: string): boolean => /^["'“‘«(]?\p{Ll}/u.test(line)

/**
 * The column at which the lines of a text were wrapped, or `null` where a line is a paragraph. Wrapped text shows in
 * lines that end where the next word would have gone past the longest line, mostly in the middle of a sentence.
 */
export function wrapWidth(groups: string[][]): number | null {
  const pairs = groups.flatMap((group) => group.slice(1).map((next, at) => ({ line: group[at] ?? '', next })))
  const spaced = groups.flat().filter((line) => line.includes(' '))
  const long = spaced.filter((line) => line.length > widest).length
  if (pairs.length < 2 || long * 20 > spaced.length) return null
  const fitting = spaced.filter((line) => line.length <= widest)
  const width = fitting.reduce((most, line) => Math.max(most, line.length), 0)
  if (width < narrowest) return null
  const full = pairs.filter(({ line }) => line.length * 2 > width)
  const wrapped = full.filter(({ line, next }) => wouldOverflow(line, next, width) || startsLower(next))
  const midSentence = wrapped.filter(({ line }) => !endsSentence(line))
  const enough = wrapped.length >= 2 && wrapped.length * 10 >= full.length * 6
  return enough && midSentence.length * 2 > wrapped.length ? width : null
}

/** Joins what was wrapped; a line that had room for the next word ended on purpose. */
export function unwrap(group: string[], width: number): string[] {
  const out: string[][] = []
  let before = ''
  for (const line of group) {
    const joins =
      before !== '' &&
      before.length <= width &&
      (wouldOverflow(before, line, width) ||
        (before.length * 4 >= width * 3 && !endsSentence(before)) ||
        startsLower(line))
    if (joins) out.at(-1)?.push(line)
    else out.push([line])
    before = line
  }
  return out.map((lines) => lines.join(' '))
}
