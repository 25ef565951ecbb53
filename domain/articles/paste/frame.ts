import type { LineFacts } from './line-facts'
import { isListItem, sameWordsKey } from './line-shape'

/** Where the head of a page ends: the line of the headline, if there is one, and the first line of the story's body. */
export interface Frame {
  title: number | null
  bodyStart: number
}

/** How far a standfirst may put the byline behind the first line that reads like a paragraph. */
const standfirstReach = 6

const isAnchor = (line: LineFacts): boolean =>
  line.dateline || line.byline?.sure === true || line.opens !== null

/** A line that could be a headline by itself: no metadata, caption or boilerplate, neither a word nor a page long. */
function isCandidate(line: LineFacts): boolean {
  const free = line.reason === null && line.caption === null && !isAnchor(line) && !isListItem(line.text)
  return free && !line.prose && line.words >= 1 && line.words <= 40 && line.text.length <= 300
}

/** Enough of a headline not to be the name of a section: four words, or three with a verb-like word in small letters. */
function isPlausible(line: LineFacts): boolean {
  if (!isCandidate(line) || (line.byline !== null && line.words <= 4)) return false
  if (line.words >= 4) return true
  const [, second = '', third = ''] = line.text.split(' ')
  const small = (word: string): boolean => /^\p{Ll}{4,}/u.test(word)
  return line.words === 3 && small(third) && !/^(?:and|und|et|y|e|en|i|of|&)$/u.test(second)
}

/** The first line from `from` on that reads like a paragraph; in texts of short sentences only, the first sentence. */
function firstProse(lines: LineFacts[], from: number): number {
  const prose = lines.findIndex((line, at) => at >= from && line.prose)
  if (prose >= 0) return prose
  if (from > 0) return -1
  return lines.findIndex((line) => isCandidate(line) && line.words >= 3 && /[.。]["'”’»)]?$/u.test(line.text))
}

/** Where the body starts when a standfirst that reads like a paragraph stands before the byline or the date. */
function afterStandfirst(lines: LineFacts[], start: number): number {
  const before = lines.slice(0, start)
  const known = {
    byline: before.some((line) => line.byline?.sure),
    date: before.some((line) => line.dates.dates.length > 0 && line.dateline),
  }
  let last = -1
  let prose = 0
  for (let at = start; at < Math.min(lines.length, start + standfirstReach); at += 1) {
    const line = lines[at]
    if (!line) break
    if (line.prose) prose += 1
    const adds = (line.byline?.sure === true && !known.byline) || (line.dateline && !known.date)
    if (adds && prose <= 2) last = at
  }
  const next = last < 0 ? -1 : firstProse(lines, last + 1)
  return next < 0 ? start : next
}

/**
 * Finds the headline and the start of the body. The headline is the first plausible line of the head, before the
 * byline and the date where it can be; menus before it are passed over. A text that starts with its body has none.
 */
export function findFrame(lines: LineFacts[]): Frame {
  const first = firstProse(lines, 0)
  if (first < 0) return withoutBody(lines)
  let bodyStart = first
  const isLead = lines[first] !== undefined && lines[first].words <= 30
  if (lines.slice(0, first).some(isCandidate) || isLead) bodyStart = afterStandfirst(lines, first)
  const title = pickTitle(lines, bodyStart) ?? leadAsTitle(lines, first, bodyStart)
  if (title !== null && title >= bodyStart) bodyStart = title + 1
  return { title, bodyStart: backToSentence(lines, title, bodyStart) }
}

/** Where the body starts below a headline that is known: behind the standfirst, the byline and the date. */
export function bodyStartBelow(lines: LineFacts[], title: number): number {
  const first = firstProse(lines, title + 1)
  if (first < 0) {
    const sentence = lines.findIndex((line, at) => at > title && isOpening(line))
    return sentence < 0 ? lines.length : sentence
  }
  return backToSentence(lines, title, afterStandfirst(lines, first))
}

/** Without a paragraph anywhere a headline shows only by its byline or date; a line alone is the text itself. */
function withoutBody(lines: LineFacts[]): Frame {
  const anchored = lines.some(isAnchor) && lines.length > 1
  return { title: anchored ? pickTitle(lines, lines.length) : null, bodyStart: anchored ? lines.length : 0 }
}

function pickTitle(lines: LineFacts[], bodyStart: number): number | null {
  const head = lines.slice(0, bodyStart)
  const anchor = head.findIndex(isAnchor)
  const plausible = head.flatMap((line, at) => (isPlausible(line) ? [at] : []))
  const early = plausible.filter((at) => (anchor < 0 || at < anchor) && !isShoutedMenu(head, at))
  const pool = early.length > 0 ? early : plausible
  let title = pool[0] ?? null
  const labelsBefore = countLabels(head)
  for (const next of pool.slice(1)) {
    // Three or more labels between two candidates are a menu: what stands before it is no headline of this page.
    if (title !== null && (labelsBefore[next] ?? 0) - (labelsBefore[title] ?? 0) >= 3) title = next
  }
  if (title !== null) return title
  const labels = head.flatMap((line, at) =>
    isCandidate(line) && (line.byline === null || at === 0) ? [at] : [],
  )
  return labels.filter((at) => anchor < 0 || at < anchor).at(-1) ?? labels.at(-1) ?? null
}

/** A line in capitals that neither a standfirst nor a byline follows at once is a menu in one line. */
function isShoutedMenu(lines: LineFacts[], at: number): boolean {
  const next = lines[at + 1]
  const shouted = !/\p{Ll}/u.test(lines[at]?.text ?? '') && /\p{Lu}/u.test(lines[at]?.text ?? '')
  return shouted && next !== undefined && !isCandidate(next) && !isAnchor(next)
}

/** How many labels of a menu stand before each line. */
function countLabels(lines: LineFacts[]): number[] {
  let count = 0
  return lines.map((line) => {
    const before = count
    if (line.words <= 3 && !isAnchor(line) && line.reason !== 'sharing buttons') count += 1
    return before
  })
}

/** A headline that reads like a sentence: the line before the byline, or a question that opens the text. */
function leadAsTitle(lines: LineFacts[], first: number, bodyStart: number): number | null {
  const lead = lines[first]
  if (!lead || lead.words > 30) return null
  if (bodyStart > first) return first
  const question = /[?？؟]["'”’»]?$/u.test(lead.text)
  return question && lead.words <= 20 && lines.slice(first + 1).some((line) => line.prose) ? first : null
}

/** A story may open with a short sentence, which alone would not have shown as a paragraph. */
function backToSentence(lines: LineFacts[], title: number | null, bodyStart: number): number {
  const lastMeta = lines
    .slice(0, bodyStart)
    .findLastIndex((line, at) => at === title || isAnchor(line) || line.byline !== null)
  const opening = lines.findIndex((line, at) => at > lastMeta && at < bodyStart && isOpening(line))
  return opening < 0 ? bodyStart : opening
}

/** A short sentence that may be the first paragraph. */
function isOpening(line: LineFacts): boolean {
  return line.sentence && line.words >= 3 && line.reason === null && line.caption === null && !isAnchor(line)
}

/** Whether two lines are the same words but for case and punctuation. */
export function sameWords(a: string, b: string): boolean {
  const key = sameWordsKey(a)
  return key !== '' && key === sameWordsKey(b)
}
