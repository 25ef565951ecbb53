import { wordCount } from '../paste/line-shape'
import { isName, turnHead, type TurnHead } from './turn'

/** What one line of a transcript is: `speaker` holds on until the next one, `at` stands only where it is written. */
export interface Turn {
  speaker: string | null
  at: number | null
}

/** A line with how it begins as a turn, `null` where it goes on with what is above it. */
export interface TurnLine {
  text: string
  head: TurnHead | null
}

const fewestTurns = 3

/**
 * The lines of a transcript with their turns, or `null` where the lines are none. A text is one when enough lines begin
 * with a time that grows (in brackets, or beside a name), or when several speakers speak again and again and most lines
 * are theirs. Names alone are no transcript: recipes and lists have words before a colon too.
 */
export function transcriptLines(texts: string[]): TurnLine[] | null {
  const heads = joinNameAndTime(
    texts,
    texts.map((text) => turnHead(text)),
  )
  const timed = heads.filter((head) => head !== null && head.at !== null)
  if (isTimed(texts, heads, timed)) return keepKnown(texts, heads, true)
  const speakers = repeatedSpeakers(heads)
  const own = heads.filter((head) => typeof head?.speaker === 'string' && speakers.has(head.speaker))
  const said = texts.filter((_, at) => own.includes(heads[at] ?? null))
  const words = said.reduce((sum, text) => sum + wordCount(text), 0)
  const enough = speakers.size >= 2 && own.length >= 4 && own.length * 10 >= texts.length * 4
  return enough && words >= own.length * 5 ? keepKnown(texts, heads, false) : null
}

function isTimed(texts: string[], heads: (TurnHead | null)[], timed: (TurnHead | null)[]): boolean {
  const lines = texts.length
  if (timed.length < fewestTurns && !(timed.length === 2 && lines <= 4)) return false
  if (timed.length * 10 < lines * 2) return false
  const times = timed.map((head) => head?.at ?? 0)
  const growing = times.filter((at, index) => index === 0 || at >= (times[index - 1] ?? 0)).length
  if (growing * 10 < times.length * 9) return false
  const certain = timed.filter((head) => head !== null && (head.marked || head.speaker !== null)).length
  if (certain * 2 >= timed.length) return true
  // Bare times are those of a recording where they start near zero; a live page has those of the day.
  return (times[0] ?? 0) < 120 && typeof heads[0]?.at === 'number'
}

/** A name on a line of its own with the time on the next one: both are one head. */
function joinNameAndTime(texts: string[], heads: (TurnHead | null)[]): (TurnHead | null)[] {
  return heads.map((head, at) => {
    const next = heads[at + 1]
    const text = texts[at] ?? ''
    const bare = head === null || (head.at === null && !head.hasWords)
    if (!bare || !next || next.at === null || next.speaker !== null || next.hasWords) return head
    if (wordCount(text) > 5 || !isName(text)) return head
    return { speaker: head?.speaker ?? text, at: next.at, hasWords: false, marked: next.marked }
  })
}

function repeatedSpeakers(heads: (TurnHead | null)[]): Set<string> {
  const counts = new Map<string, number>()
  for (const head of heads)
    if (typeof head?.speaker === 'string') counts.set(head.speaker, (counts.get(head.speaker) ?? 0) + 1)
  return new Set([...counts].flatMap(([speaker, count]) => (count >= 2 ? [speaker] : [])))
}

/** Between turns a word before a colon is a speaker only who speaks again, or is named in capitals. */
function keepKnown(texts: string[], heads: (TurnHead | null)[], timed: boolean): TurnLine[] {
  const repeated = repeatedSpeakers(heads)
  const isKnown = (speaker: string): boolean =>
    repeated.has(speaker) || (/\p{Lu}{2}/u.test(speaker) && !/\p{Ll}/u.test(speaker))
  return texts.map((text, at) => {
    const head = heads[at] ?? null
    if (head === null || head.at !== null) return { text, head }
    const known = head.speaker !== null && isKnown(head.speaker) && (!timed || repeated.has(head.speaker))
    return { text, head: known ? head : null }
  })
}
