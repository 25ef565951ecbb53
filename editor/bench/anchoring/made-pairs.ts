import type { TextRange } from '@/domain/anchoring/span'
import { makeWord, seeded } from '../article'
import { target, type Fate, type RevisionPair, type Target } from './pair'

type Random = () => number

const people =
  'The minister|The spokesman of the army|A witness|The mayor|The head of the agency|An adviser'.split('|')
const acts = 'said that|denied that|told reporters that|wrote in a letter that|expects that'.split('|')
const things = 'the river bank|the old harbour|the power station|a school|the northern road|the market'.split(
  '|',
)
const events =
  'was closed|was rebuilt|cost more than planned|had been searched|will be sold|was damaged'.split('|')
const units = 'percent|miles|people|days|million euros|tonnes'.split('|')
const times = 'on Monday|in the spring|two years ago|after the vote|before dawn|last week'.split('|')
const reasons =
  'because of the weather|in spite of a court order|with help from abroad|without a word of warning'.split(
    '|',
  )

/** A sentence of the revision before, and what became of it. */
interface Sentence {
  text: string
  fate: Fate
  /** Its words after; `null` where it was removed. */
  after: string | null
}

/** Pairs made up for measuring: paragraphs of news prose with sentences kept, moved, edited, removed and added. */
export function madePairs(count: number, words: number, quotes: number, seed = 11): RevisionPair[] {
  const random = seeded(seed)
  return Array.from({ length: count }, () => madePair(words, quotes, random))
}

function madePair(words: number, quotes: number, random: Random): RevisionPair {
  const sentences: Sentence[] = []
  for (let left = words; left > 0;) {
    const sentence = makeSentence(random, sentences.at(-1))
    sentences.push(sentence)
    left -= sentence.text.split(' ').length
  }
  const sizes = sentences.map(() => 1 + Math.floor(random() * 4))
  const before = layOut(sentences, sizes, ({ text }) => text)
  const curly = random() < 0.3
  const after = layOut(withMoves(sentences, random), sizes, (sentence) =>
    sentence.after === null
      ? null
      : curly
        ? sentence.after.replaceAll('"', '“').replaceAll("'", '’')
        : sentence.after,
  )
  const targets: Target[] = []
  for (let tries = 0; targets.length < quotes && tries < quotes * 20; tries++) {
    const sentence = pick(sentences, random)
    const own = before.places.get(sentence)
    const quote = own && quoteIn(sentence, own, after.places.get(sentence) ?? null, random)
    if (quote) targets.push(target(before.text, quote.range, sentence.fate, quote.truth))
  }
  return { before: before.text, after: after.text, targets }
}

function makeSentence(random: Random, last: Sentence | undefined): Sentence {
  const number = () => String(2 + Math.floor(random() * 900))
  // One in eight is the near twin of the sentence before. Of two twins none is edited: nobody could tell which it was.
  const twin = last && last.fate !== 'edited' && random() < 0.12
  const text = twin ? last.text.replace(/\d+/, () => number()) : makeWords(random, number())
  const dice = random()
  if (dice < 0.12) return { text, fate: 'gone', after: null }
  if (dice < 0.17) return { text, fate: 'moved', after: text }
  if (dice < 0.3 && !twin) {
    const other = random() < 0.5 ? text.replace(/\d+/, () => number()) : text.replace('that ', 'now that ')
    return { text, fate: other === text ? 'kept' : 'edited', after: other }
  }
  return { text, fate: 'kept', after: text }
}

function makeWords(random: Random, number: string): string {
  const name = () => makeWord(random).replace(/^./, (letter) => letter.toUpperCase())
  const thing = `"${pick(things, random)}" of ${name()}`
  const start = `${pick(people, random)} ${name()} ${pick(acts, random)} ${thing} ${pick(events, random)}`
  const end = `${pick(times, random)} for ${number} ${pick(units, random)} of ${makeWord(random)}`
  const more = `, and that's ${makeWord(random)} ${makeWord(random)} ${pick(reasons, random)}`
  return `${start} ${end}${random() < 0.5 ? more : ''}.`
}

/** The sentences in the order after: what moved went to other places, and new ones came in. */
function withMoves(sentences: readonly Sentence[], random: Random): Sentence[] {
  const rest = sentences.filter(({ fate }) => fate !== 'moved')
  for (const sentence of sentences.filter(({ fate }) => fate === 'moved'))
    rest.splice(Math.floor(random() * (rest.length + 1)), 0, sentence)
  return rest.flatMap((sentence) => {
    if (random() > 0.06) return [sentence]
    const { text } = makeSentence(random, undefined)
    return [sentence, { text, fate: 'kept', after: text }]
  })
}

/** Sentences as paragraphs of these sizes, and where each stands. */
function layOut(
  sentences: readonly Sentence[],
  sizes: readonly number[],
  wordsOf: (sentence: Sentence) => string | null,
) {
  const places = new Map<Sentence, TextRange>()
  let text = ''
  let paragraph = 0
  let left = sizes[0] ?? 1
  for (const sentence of sentences) {
    const words = wordsOf(sentence)
    if (words === null) continue
    if (text !== '') text += left > 0 ? ' ' : '\n'
    if (left <= 0) left = sizes[++paragraph] ?? 2
    left--
    places.set(sentence, { start: text.length, end: text.length + words.length })
    text += words
  }
  return { text, places }
}

/** A quote from a sentence: all of it, some words, or one to three. Short ones of edited sentences keep clear of the edit. */
function quoteIn(sentence: Sentence, own: TextRange, there: TextRange | null, random: Random) {
  const { text, fate, after } = sentence
  if (random() < 0.4) return { range: own, truth: there }
  const starts = [...text.matchAll(/\b\w/g)].map(({ index }) => index)
  const first = Math.floor(random() * (starts.length - 1))
  const count = random() < 0.5 ? 1 + Math.floor(random() * 3) : 4 + Math.floor(random() * 6)
  const [from, next] = [starts[first], starts[first + count]]
  if (from === undefined || next === undefined) return null
  const to = from + text.slice(from, next).trimEnd().length
  const range = { start: own.start + from, end: own.start + to }
  if (!there || after === null) return { range, truth: null }
  if (fate !== 'edited') return { range, truth: { start: there.start + from, end: there.start + to } }
  const quote = text.slice(from, to)
  const at = after.replaceAll('“', '"').indexOf(quote)
  const unique = at >= 0 && text.indexOf(quote) === text.lastIndexOf(quote) && after.lastIndexOf(quote) === at
  return unique ? { range, truth: { start: there.start + at, end: there.start + at + quote.length } } : null
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new RangeError('There is nothing to pick from')
  return item
}
