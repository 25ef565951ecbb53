import { dayAt, partialDayAt, type DayMatch } from './calendar-date'
import { dateLabel, isRelativeWord, joinsDateAndTime } from './calendar-words'
import { timeAt, type TimeMatch } from './clock-time'
import { tokens, type Token } from './tokens'
import { isAmericanZone, zoneOffset } from './zones'

/** A date in a line. `value` as in a proposal's `publishedAt`; `null` where the order of day and month stays open. */
export interface FoundDate {
  value: string | null
  label: 'published' | 'updated' | null
  /** Whether a time of day with a resolvable zone stands with it. */
  exact: boolean
}

/** What the dates of a line are, and what of the line is left when they, their labels and their times are taken out. */
export interface DateReading {
  dates: FoundDate[]
  /** The pieces of the line between what belongs to dates, trimmed of marks; empty for a line that is nothing but dates. */
  rest: string[]
  /** Whether the line holds a date, a time, or says how long ago it was. */
  dated: boolean
}

/** Bylines are short; no longer line is read for dates, which also bounds the work. */
const longest = 250

const two = (n: number): string => String(n).padStart(2, '0')

/** An instant in UTC with seconds where time and zone are known, else the calendar date as written. */
function valueOf(
  day: DayMatch,
  time: TimeMatch | null,
  monthFirst: boolean,
): { value: string | null; exact: boolean } {
  const american = typeof time?.zone === 'string' && isAmericanZone(time.zone)
  if (day.ambiguous && !american && monthFirst) return { value: null, exact: false }
  const [month, date] = day.ambiguous && american ? [day.day, day.month] : [day.month, day.day]
  const plain = `${day.year}-${two(month)}-${two(date)}`
  if (!time || time.zone === null) return { value: plain, exact: false }
  const local = Date.UTC(day.year, month - 1, date) + time.seconds * 1000
  const offset = typeof time.zone === 'number' ? time.zone : zoneOffset(time.zone, local)
  if (offset === null) return { value: plain, exact: false }
  return { value: new Date(local - offset * 60_000).toISOString().replace('.000', ''), exact: true }
}

type Part = { at: number; next: number } & ({ day: DayMatch } | { time: TimeMatch } | { partial: true })

function partsOf(list: Token[]): Part[] {
  const parts: Part[] = []
  for (let at = 0; at < list.length;) {
    const day = dayAt(list, at)
    const time = day ? null : timeAt(list, at)
    const partial = day || time ? null : partialDayAt(list, at)
    if (day) parts.push({ at, next: day.next, day })
    else if (time) parts.push({ at, next: time.next, time })
    else if (partial !== null) parts.push({ at, next: partial, partial: true })
    at = Math.max(at + 1, parts.at(-1)?.next ?? 0)
  }
  return parts
}

const isMark = (token: Token): boolean => /^[^\p{L}\p{N}"“”'‘’@&]$/u.test(token.text)

/** Whether nothing but joining words and marks stands between two token indices. */
function joined(list: Token[], from: number, to: number): boolean {
  return to - from <= 6 && list.slice(from, to).every((token) => isMark(token) || joinsDateAndTime(token.key))
}

/**
 * Reads the dates of a short line in any of the usual forms and some thirty languages, with their times and zones.
 * `dayFirst` says how `3/4/2017` is meant where nothing else does: without it such a date has no value. Lines of
 * more than 250 units are not read.
 */
export function readDates(line: string, dayFirst = false): DateReading {
  if (line.length > longest) return { dates: [], rest: [line], dated: false }
  const list = tokens(line)
  const parts = partsOf(list)
  const used = new Set<Part>()
  const dates: FoundDate[] = []
  parts.forEach((part, i) => {
    if (!('day' in part)) return
    const time = timeBeside(list, parts, i, used)
    const before = parts[i - 1]
    const from = dates.length > 0 ? (parts.findLast((other, j) => j < i && 'day' in other)?.next ?? 0) : 0
    const label = labelBetween(list, from, part.at) ?? (before ? labelBetween(list, 0, from) : null)
    dates.push({ ...valueOf(part.day, time, !dayFirst), label })
  })
  return { dates, rest: restOf(line, list, parts), dated: parts.length > 0 || isRelative(list) }
}

function timeBeside(list: Token[], parts: Part[], i: number, used: Set<Part>): TimeMatch | null {
  const part = parts[i]
  if (!part) return null
  const after = parts[i + 1]
  if (after && 'time' in after && joined(list, part.next, after.at)) {
    used.add(after)
    return after.time
  }
  let found: Part | null = null
  let edge = part.at
  // "1857 GMT (0257 HKT) September 21": of several times before the date the first is the outlet's own.
  for (let j = i - 1; j >= 0; j -= 1) {
    const before = parts[j]
    if (!before || !('time' in before) || used.has(before) || !joined(list, before.next, edge)) break
    found = before
    edge = before.at
  }
  if (!found || !('time' in found)) return null
  used.add(found)
  return found.time
}

/** The last label among the words between two token indices. */
function labelBetween(list: Token[], from: number, to: number): 'published' | 'updated' | null {
  let label: 'published' | 'updated' | null = null
  for (const token of list.slice(from, to)) {
    const next = dateLabel(token.key)
    if (next === 'updated' || (next && label !== 'updated')) label = next
  }
  return label
}

/** "3 hours ago", "gestern", "il y a 2 jours": nothing but words that count from now. */
function isRelative(list: Token[]): boolean {
  const spoken = list.filter((token) => !isMark(token) && token.number === null && !dateLabel(token.key))
  const counts = spoken.some((token) => isRelativeWord(token.key))
  return counts && spoken.every((token) => isRelativeWord(token.key) || joinsDateAndTime(token.key))
}

function restOf(line: string, list: Token[], parts: Part[]): string[] {
  const inPart = new Set(parts.flatMap(({ at, next }) => Array.from({ length: next - at }, (_, i) => at + i)))
  const gaps: Token[][] = [[]]
  list.forEach((token, at) => {
    if (inPart.has(at)) gaps.push([])
    else gaps.at(-1)?.push(token)
  })
  if (parts.length === 0 && isRelative(list)) return []
  return gaps.flatMap((gap) => {
    if (parts.length > 0 && gap.every(isFiller)) return []
    const from = gap.findIndex((token) => !isMark(token))
    const to = gap.findLastIndex((token) => !isMark(token) || closing.has(token.text))
    const [first, last] = [gap[from], gap[to]]
    return first && last ? [line.slice(first.start, last.end)] : []
  })
}

/** What may end a piece of text that is no date: a bracket or a full stop belongs to the words before it. */
const closing = new Set([')', ']', '.'])

/** Whether a line is nothing but a label whose date stands on the next one: "Published", "Last updated:". */
export function isDateLabel(line: string): boolean {
  const list = line.length > 40 ? [] : tokens(line)
  return (
    list.some((token) => dateLabel(token.key) !== null) &&
    list.every((token) => token.number === null && isFiller(token))
  )
}

/** Whether a token says nothing beside a date: a mark, a label, a joining word, a zone that could not be resolved. */
function isFiller(token: Token): boolean {
  const says = dateLabel(token.key) === null && !joinsDateAndTime(token.key) && !isRelativeWord(token.key)
  return isMark(token) || !says || /^(?:['’]|IST|AST|PHT)$/.test(token.text)
}

/**
 * Which of the dates that were found is that of publication: one labelled so, else the first without a label. One that
 * only says when the text was last changed is none. Among equals an exact instant wins over a bare date.
 */
export function publishedDate(dates: FoundDate[]): string | null {
  const known = dates.filter((date) => date.value !== null)
  const published = known.filter((date) => date.label === 'published')
  const candidates = published.length > 0 ? published : known.filter((date) => date.label === null)
  const [first] = candidates
  const sameDay = candidates.find(
    (date) => date.exact && date.value?.slice(0, 10) === first?.value?.slice(0, 10),
  )
  return (sameDay ?? first)?.value ?? null
}
