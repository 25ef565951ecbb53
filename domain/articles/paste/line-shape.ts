/** What closes a sentence in any script, and the quotes and brackets that may stand after it. */
const sentenceEnd = /[.!?…。！？．؟۔।॥։።៕]["'”’»«“‘)\]」』）›*]{0,3}$/u

/** Whether a line ends as a sentence does. A colon or a comma does not count. */
export function endsSentence(line: string): boolean {
  return sentenceEnd.test(line.slice(-6))
}

/** Letters of scripts that write without spaces; each counts as half a word. */
const dense =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/gu

/** Words of a line, enough of them to tell a label from a sentence; unspaced scripts count two letters as a word. */
export function wordCount(line: string): number {
  const sample = line.slice(0, 400)
  const letters = sample.match(dense)?.length ?? 0
  if (letters > sample.length / 3) return Math.ceil(letters / 2)
  return sample.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0
}

/**
 * Whether a line reads like a paragraph of a story: it ends as a sentence and has at least eight words, or is too
 * long to be anything else.
 */
export function isProse(line: string): boolean {
  const words = wordCount(line)
  return (words >= 8 && endsSentence(line)) || words >= 30 || (words >= 18 && line.length >= 120)
}

/** Whether a line starts as an item of a list does: a bullet, or a number or letter with a dot or bracket. */
export function isListItem(line: string): boolean {
  return /^(?:[-*•◦▪‣·–—]\s|\(?\d{1,3}[.)]\s|[a-z][.)]\s)/u.test(line)
}

/** Whether a line is a path through a site: at least two short pieces parted by `>`, `/`, `›`, `»` or `|`. */
export function isBreadcrumb(line: string): boolean {
  if (line.length > 140 || endsSentence(line)) return false
  const pieces = line.split(/ ?[>›»→] ?| [/|•·] /u).filter((piece) => piece !== '')
  return (
    pieces.length >= 2 &&
    pieces.slice(0, -1).every((piece) => wordCount(piece) <= 3) &&
    /^home\b|\s[>›»→]\s|[/|].*[/|]|[•·].*[•·]/iu.test(line)
  )
}

/** Lower case, without marks and punctuation: what two lines must share to be the same words. */
export function sameWordsKey(line: string): string {
  return line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
