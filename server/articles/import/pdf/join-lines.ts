export type JoinLines = (lines: string[]) => string

const hyphen = /[-\u2010\u00AD]$/u
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}。、，！？：；」』）]/u

/**
 * Joins the printed lines of one paragraph. Whether a hyphen at the end of a line is one of the word is learnt from the
 * other words of the same text: `US-` / `backed` stays a compound where the text has it in one line too, or where what
 * stands before it is in capitals or a figure; a word that the text knows without a hyphen loses it.
 */
export function hyphenJoiner(texts: string[]): JoinLines {
  const words = new Set<string>()
  for (const text of texts)
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+(?:[-\u2010][\p{L}\p{N}]+)*/gu))
      words.add(word.replaceAll('\u2010', '-'))
  return (lines) =>
    lines.reduce((text, line) => {
      if (text === '') return line
      if (hyphen.test(text) && /^[\p{L}\p{N}]/u.test(line)) return joinHyphen(text, line, words)
      if (unspaced.test(text.slice(-1)) && unspaced.test(line.charAt(0))) return text + line
      return `${text} ${line}`
    }, '')
}

function joinHyphen(text: string, line: string, words: Set<string>): string {
  const bare = text.slice(0, -1)
  if (text.endsWith('\u00AD')) return bare + line
  const left =
    bare
      .slice(-80)
      .split(/[^\p{L}\p{N}-]/u)
      .at(-1) ?? ''
  if (left === '') return `${text} ${line}`
  const right = /^[\p{L}\p{N}]+/u.exec(line)?.[0] ?? ''
  if (words.has(`${left}${right}`.toLowerCase())) return bare + line
  if (words.has(`${left}-${right}`.toLowerCase())) return text + line
  const isCompound = /^\p{Lu}/u.test(right) || /\p{N}$|^\p{Lu}{1,5}$/u.test(left) || left.includes('-')
  return isCompound ? text + line : bare + line
}
