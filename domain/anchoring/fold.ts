/** A text with its typography folded away, and the way back to its offsets. */
export interface FoldedText {
  source: string
  folded: string
  /** Where the folded unit at an index starts in the source. */
  starts: Uint32Array
  /** Where it ends in the source. */
  ends: Uint32Array
}

const doubleQuotes = '"“”„‟«»″〝〞＂'
const singleQuotes = "'‘’‚‛‹›′`´ʼ＇"
const dashes = '-‐‑‒–—―−﹘﹣－'
// Characters that show nothing: soft hyphen, zero-width space, direction marks, word joiner, byte order mark.
const unseen = '\u00ad\u200b\u200e\u200f\u2060\ufeff'

const replacements = new Map<string, string>()
for (const character of doubleQuotes) replacements.set(character, '"')
for (const character of singleQuotes) replacements.set(character, "'")
for (const character of dashes) replacements.set(character, '-')
for (const character of unseen) replacements.set(character, '')
replacements.set('…', '...')

function foldCharacter(character: string): string {
  return replacements.get(character) ?? (/\s/.test(character) ? ' ' : character)
}

/** Digits and Latin letters: most of most texts, and nothing to look up. */
function isPlain(unit: number): boolean {
  return (unit > 0x2f && unit < 0x60) || (unit > 0x60 && unit < 0x7f)
}

/**
 * Folds quotation marks, dashes, ellipses and white space (no-break spaces and line breaks too) to one form each, so
 * that a quote that was typed or copied elsewhere compares equal. Spaces beside a dash and characters that show
 * nothing are dropped: typographers set "a – b", "a—b" and "a -- b" for the same words. Linear in the text.
 */
export function foldText(source: string): FoldedText {
  // An ellipsis is the only unit that grows.
  const room = source.length + 2 * source.split('…').length
  const starts = new Uint32Array(room)
  const ends = new Uint32Array(room)
  const units: string[] = []
  for (let index = 0; index < source.length; index++) {
    const character = source.charAt(index)
    const folded = isPlain(source.charCodeAt(index)) ? character : foldCharacter(character)
    const last = units[units.length - 1]
    if (folded === '') continue
    if ((folded === ' ' || folded === '-') && (last === folded || last === '-')) {
      if (last === folded) ends[units.length - 1] = index + 1
      continue
    }
    if (folded === '-' && last === ' ') units.pop()
    for (const unit of folded) {
      starts[units.length] = index
      ends[units.length] = index + 1
      units.push(unit)
    }
  }
  return { source, folded: units.join(''), starts, ends }
}
