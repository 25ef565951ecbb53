import { lexiconOf } from '../check-worthiness/lexicon-of'
import type { Voice } from '../claims/claim'
import { nameIn, splitRole, type Word } from './names'

type Act = Voice['act']

interface Verb {
  /** Where it stands among the words of the passage. */
  from: number
  to: number
  act: Act
  /** Whoever says it comes after it: "according to the ministry". */
  introduces: boolean
}

const pronouns = new Set(
  'he she it they who we i er sie es wir il elle ils elles on él ella ellos lui lei loro ele ela eles hij zij ze something nothing'.split(
    ' ',
  ),
)
/** Adverbs and helpers that stand between a name and its verb. */
const between = new Set(
  'also later then again has have had is was subsequently previously earlier repeatedly further now always never auch später zudem habe hat haben a ont également aussi ha han también hanno anche também ook heeft'.split(
    ' ',
  ),
)

/**
 * Who says what a passage tells, as the passage names them: "X said that …", "…, said X", "according to X", "X denied
 * …". A pronoun is followed back into `before`, the text that comes ahead of the passage. In the order of the passage,
 * each voice once, and only proposals: a person takes them. Languages without a list of verbs have none.
 */
export function proposeVoices(passage: string, before: string, language: string | null): Voice[] {
  const found = voicesIn(passage, language)
  const earlier = found.some(({ name }) => name === null) ? lastNamed(before, language) : null
  const seen = new Set<string>()
  return found.flatMap(({ name, act }): Voice[] => {
    const full = name ?? earlier
    if (full === null || seen.has(`${act} ${full}`)) return []
    seen.add(`${act} ${full}`)
    return [{ chain: [splitRole(full)], act }]
  })
}

/** How far back somebody may have been named, in UTF-16 code units: about the paragraph before. */
const reach = 600

function lastNamed(before: string, language: string | null): string | null {
  return voicesIn(before.slice(-reach), language).findLast(({ name }) => name !== null)?.name ?? null
}

/** Everybody who says something, in the order of the verbs; `null` where it is a pronoun. */
function voicesIn(passage: string, language: string | null): { name: string | null; act: Act }[] {
  const words = wordsOf(outsideQuotes(passage))
  return verbsIn(words, language).flatMap((verb) => {
    const found = verb.introduces
      ? nameIn(words, verb.to, 'after')
      : (nameBefore(words, verb) ?? nameIn(words, verb.to, 'after-verb'))
    if (found === null) return []
    return [{ name: pronouns.has(found.toLowerCase()) ? null : found, act: verb.act }]
  })
}

/** What stands in quotation marks says nothing about who says it: it becomes one mark, so that offsets do not matter. */
function outsideQuotes(passage: string): string {
  return passage.replace(/[“„«"][^“”„«»"]{0,2000}[”“»"]/gu, ' , ')
}

/** Words and the punctuation that parts clauses, with a sentence's end as a mark of its own. */
function wordsOf(passage: string): Word[] {
  const found = passage.match(/[\p{L}\p{M}\p{N}'’-]+(?:\.(?=[\p{L}\p{N}]))?|[.,;:!?()–—\n]/gu) ?? []
  return found.map((text) => ({ text, isMark: !/[\p{L}\p{N}]/u.test(text) }))
}

function verbsIn(words: Word[], language: string | null): Verb[] {
  const { says, denies, suggests, reports, accordingTo } = lexiconOf(language)
  const listed: [readonly string[][], Act, boolean][] = [
    [parted(denies), 'denies', false],
    [parted(suggests), 'suggests', false],
    [parted(reports), 'reports', false],
    [parted(says), 'says', false],
    [parted(accordingTo), 'says', true],
  ]
  const found: Verb[] = []
  for (let from = 0; from < words.length; from++)
    for (const [phrases, act, introduces] of listed) {
      const phrase = phrases
        .filter((parts) => parts.every((part, at) => small(words[from + at]) === part))
        .reduce((longest, parts) => Math.max(longest, parts.length), 0)
      if (phrase === 0) continue
      found.push({ from, to: from + phrase, act, introduces })
      from += phrase - 1
      break
    }
  return found
}

function parted(phrases: readonly string[]): string[][] {
  return phrases.map((phrase) => phrase.split(' '))
}

function small(word: Word | undefined): string {
  return (word?.text ?? '').toLowerCase().replaceAll('’', "'")
}

/** An insertion between commas with its commas has no more words than this. */
const longestInsertion = 13

/** The name that a verb's sentence begins with, over adverbs and over one insertion between commas. */
function nameBefore(words: Word[], verb: Verb): string | null {
  let end = verb.from
  while (end > 0 && (between.has(small(words[end - 1])) || /ly$/u.test(small(words[end - 1])))) end--
  if (words[end - 1]?.text === ',') {
    const from = Math.max(0, end - longestInsertion)
    const opening =
      from + words.slice(from, end - 1).findLastIndex(({ text }) => text === ',' || text === '.')
    if (opening > 0 && opening >= from && words[opening]?.text === ',') end = opening
  }
  return nameIn(words, end, 'before')
}
