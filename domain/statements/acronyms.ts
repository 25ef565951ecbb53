import type { StatementHint } from './hint'

/** Short forms that readers anywhere know better than what they stand for. */
const known = new Set(
  'US USA UK EU UN UNO NATO BBC CNN NASA FBI CIA HIV AIDS DNA PDF TV AM PM GMT UTC BST CET EST PST GDP CEO USD EUR GBP COVID OK ID'.split(
    ' ',
  ),
)
/** Words of a name whose first letters do not count. */
const small = new Set(
  'of the for and in on de la des du der die das von und et del los las y dos da do e van het en'.split(' '),
)
const longest = 12

/**
 * The short forms of a statement that it does not explain, each in full where the article says what it stands for:
 * "SDF" → "Syrian Democratic Forces (SDF)".
 */
export function acronyms(statement: string, article: string): StatementHint[] {
  const seen = new Set<string>()
  const found: StatementHint[] = []
  for (const match of statement.matchAll(/(?<![\p{L}\p{N}-])\p{Lu}[\p{Lu}\p{Nd}]{1,6}(?![\p{L}\p{N}-])/gu)) {
    const [text] = match
    if (known.has(text) || seen.has(text) || !/\p{Lu}.*\p{Lu}/u.test(text)) continue
    seen.add(text)
    if (expansion(statement, text) !== null) continue
    const full = expansion(article, text)
    const replacement = full === null ? null : `${full} (${text})`
    found.push({ kind: 'acronym', start: match.index, end: match.index + text.length, text, replacement })
  }
  return found
}

/** What a text says that a short form stands for: the words before "(SDF)", or those in brackets after "SDF". */
function expansion(text: string, short: string): string | null {
  const inBrackets = text.indexOf(`(${short})`)
  if (inBrackets > 0) {
    const before = text
      .slice(Math.max(0, inBrackets - 200), inBrackets)
      .trim()
      .split(/\s/u)
    return lastWordsFor(before, short)
  }
  const opened = text.indexOf(`${short} (`)
  if (opened < 0) return null
  const from = opened + short.length + 2
  const end = text.indexOf(')', from)
  if (end < 0 || end - from > 200) return null
  return lastWordsFor(text.slice(from, end).trim().split(/\s/u), short)
}

/** The last words of a list whose first letters are those of the short form, as they are written. */
function lastWordsFor(words: string[], short: string): string | null {
  let letter = short.length - 1
  for (let at = words.length - 1; at >= Math.max(0, words.length - longest); at--) {
    const word = (words[at] ?? '').replace(/^[^\p{L}\p{N}]{1,9}/u, '')
    const initials = word
      .split(/[-‐–]/u)
      .map((part) => part.charAt(0).toUpperCase())
      .join('')
    const wanted = short.slice(0, letter + 1)
    if (initials !== '' && wanted.endsWith(initials)) letter -= initials.length
    else if (initials !== '' && wanted.endsWith(initials.charAt(0))) letter -= 1
    else if (!small.has(word.toLowerCase())) return null
    if (letter < 0)
      return words
        .slice(at)
        .join(' ')
        .replace(/^[^\p{L}\p{N}]{1,9}/u, '')
  }
  return null
}
