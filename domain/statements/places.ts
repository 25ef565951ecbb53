import type { TextRange } from '../anchoring/span'

/** Where a phrase stands in a text as whole words, whatever the case. A typographic apostrophe counts as a plain one. */
export function placesOf(text: string, phrase: string): TextRange[] {
  const plain = inSmallLetters(text)
  const wanted = inSmallLetters(phrase)
  const found: TextRange[] = []
  if (wanted === '') return found
  for (let at = plain.indexOf(wanted); at >= 0; at = plain.indexOf(wanted, at + wanted.length)) {
    const end = at + wanted.length
    if (!isWordPart(plain.charAt(at - 1)) && !isWordPart(plain.charAt(end))) found.push({ start: at, end })
  }
  return found
}

/** Letter by letter, so that offsets stay: a few capitals have small forms of another length. */
function inSmallLetters(text: string): string {
  const small = text.replaceAll('’', "'").toLowerCase()
  return small.length === text.length ? small : text
}

function isWordPart(character: string): boolean {
  return /[\p{L}\p{M}\p{N}]/u.test(character)
}
