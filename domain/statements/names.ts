import type { Voice } from '../claims/claim'

/** A word of a passage, or a punctuation mark that parts its clauses. */
export interface Word {
  text: string
  isMark: boolean
}

/** Words that begin a clause and so end the search for a name to the left. */
const clauses = new Set(
  'that which who whom and but while as when after before because if what where than something anything dass und aber weil que qui et mais mientras pero y che e ma en maar dat'.split(
    ' ',
  ),
)
const articles = new Set(
  "the a an der die das ein eine le la les un une l' el los las il lo i gli o os as de het een".split(' '),
)
const prepositions = new Set(
  'of for in de des du del della di do da von für van voor at on and & to'.split(' '),
)
/** Titles that stand before a name and say what somebody is. */
const titles = new Set(
  (
    'president vice prime minister minister chancellor senator representative congressman congresswoman governor mayor ' +
    'secretary general major major-general lieutenant colonel captain commander admiral marshal sergeant sir lord lady ' +
    'dr professor prof judge justice ambassador spokesman spokeswoman spokesperson chairman chairwoman director ceo chief ' +
    'king queen prince princess pope bishop archbishop reverend rev sheikh imam mr mrs ms gen sen rep gov ' +
    'präsident präsidentin bundeskanzler bundeskanzlerin kanzler ministerin sprecher sprecherin bürgermeister ' +
    'président présidente ministre maire porte-parole presidente ministro ministra alcalde sindaco portavoz burgemeester'
  ).split(' '),
)
const mostWords = 9

/**
 * The name next to a verb: `before` reads to the left of `at`, `after` to the right, `after-verb` to the right only
 * where the verb is at the end of its clause ("…, said X"). `null` where what stands there names nobody.
 */
export function nameIn(words: Word[], at: number, side: 'before' | 'after' | 'after-verb'): string | null {
  const phrase = side === 'before' ? leftOf(words, at) : rightOf(words, at)
  const name = phrase
    .map(({ text }) => text)
    .join(' ')
    .trim()
  const only = phrase.length === 1 ? (phrase[0]?.text ?? '') : ''
  if (name === '') return null
  if (only !== '' && !/^\p{Lu}/u.test(only)) return side === 'before' ? only : null
  const named = phrase.some(({ text }, index) => /\p{Lu}/u.test(text) && (index > 0 || phrase.length === 1))
  const definite = articles.has((phrase[0]?.text ?? '').toLowerCase())
  if (!named && !definite && !/^\p{Lu}/u.test(name)) return null
  return side === 'after-verb' && !named && !definite ? null : name
}

function leftOf(words: Word[], at: number): Word[] {
  let start = at
  while (start > 0 && at - start < mostWords) {
    const word = words[start - 1]
    if (!word || word.isMark || clauses.has(word.text.toLowerCase())) break
    start--
  }
  return words.slice(start, at)
}

/** A run of capitals with the small words between them: names to the right have no verb that ends them. */
function rightOf(words: Word[], at: number): Word[] {
  let end = at
  let lastName = at
  while (end < words.length && end - at < mostWords) {
    const word = words[end]
    if (!word || word.isMark) break
    const small = word.text.toLowerCase()
    const isName = /^(?:[dl]['’])?[\p{Lu}\p{N}]/u.test(word.text)
    const joins = prepositions.has(small) || (end === at && articles.has(small)) || titles.has(small)
    const afterArticle = end === at + 1 && articles.has((words[at]?.text ?? '').toLowerCase())
    if (!isName && !joins && !afterArticle) break
    end++
    if (isName || afterArticle || titles.has(small)) lastName = end
  }
  return words.slice(at, lastName)
}

/** "President Ana Ruiz" → the name and the role; a name that is nothing but a title stays a name. */
export function splitRole(full: string): Voice['chain'][number] {
  const words = full.split(' ')
  const bare =
    articles.has((words[0] ?? '').toLowerCase()) && titles.has((words[1] ?? '').toLowerCase()) ? 1 : 0
  let end = bare
  while (end < words.length - 1 && titles.has((words[end] ?? '').toLowerCase().replace('.', ''))) end++
  const role = words.slice(bare, end).join(' ')
  const name = words.slice(end).join(' ')
  return role !== '' && /^\p{Lu}/u.test(name) ? { name, role } : { name: full }
}
