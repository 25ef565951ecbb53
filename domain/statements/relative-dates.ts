import { calendarWordsOf, type CalendarWords } from './calendar-words'
import { placesOf } from './places'
import type { StatementHint } from './hint'

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * The days that a statement names only beside the day of the article ("Monday", "last month"), each with its date.
 * `publishedAt` is a date or an instant in UTC (ISO 8601). A weekday is the last one up to that day, unless the words
 * say that it is to come. Nothing is found where the date of the article or the words of its language are not known.
 */
export function relativeDates(
  statement: string,
  publishedAt: string | null,
  language: string | null,
): StatementHint[] {
  const words = calendarWordsOf(language)
  const day = publishedAt === null ? NaN : Date.parse(publishedAt.slice(0, 10))
  if (!words || Number.isNaN(day)) return []
  const write = writer(words.locale)
  const found: StatementHint[] = []
  const add = (phrase: string, replace: (before: string) => string) => {
    for (const { start, end } of placesOf(statement, phrase)) {
      const text = statement.slice(start, end)
      const before = statement.slice(0, start).trimEnd().toLowerCase()
      found.push({ kind: 'date', start, end, text, replacement: asWritten(text, replace(before)) })
    }
  }
  for (const [phrase, away] of Object.entries(words.days))
    add(phrase, () => words.on(write.day(day + away * DAY_MS)))
  for (const [phrase, away] of Object.entries(words.weeks))
    add(phrase, () => words.inWeek(write.day(mondayOf(day) + away * 7 * DAY_MS)))
  for (const [phrase, away] of Object.entries(words.months))
    add(phrase, () => words.inMonth(write.month(monthsAway(day, away))))
  for (const [phrase, away] of Object.entries(words.years))
    add(phrase, () => words.inYear(String(new Date(day).getUTCFullYear() + away)))
  for (const phrase of Object.keys(words.weekends)) {
    const saturday = lastWeekday(day, 6)
    add(phrase, () => words.weekend(write.day(saturday), write.day(saturday + DAY_MS)))
  }
  for (let weekday = 0; weekday < 7; weekday++)
    add(write.weekday(weekday), (before) => {
      const date = weekdayDate(day, weekday, before, words)
      return words.keepsWeekday ? write.weekdayAndDay(date) : write.day(date)
    })
  return withoutOverlaps(found)
}

function weekdayDate(day: number, weekday: number, before: string, { next }: CalendarWords): number {
  const past = lastWeekday(day, weekday)
  return next.some((word) => before.endsWith(word)) ? past + 7 * DAY_MS : past
}

/** The last such weekday up to and with the day; 0 is Sunday. */
function lastWeekday(day: number, weekday: number): number {
  return day - ((new Date(day).getUTCDay() - weekday + 7) % 7) * DAY_MS
}

function mondayOf(day: number): number {
  return lastWeekday(day, 1)
}

function monthsAway(day: number, months: number): number {
  const date = new Date(day)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1)
}

function writer(locale: string) {
  const form = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
  const dayForm = form({ day: 'numeric', month: 'long', year: 'numeric' })
  const weekdayForm = form({ weekday: 'long' })
  return {
    day: (at: number) => dayForm.format(at),
    month: (at: number) => form({ month: 'long', year: 'numeric' }).format(at),
    // 7 January 2024 was a Sunday.
    weekday: (weekday: number) => weekdayForm.format(Date.UTC(2024, 0, 7 + weekday)),
    weekdayAndDay: (at: number) => `${weekdayForm.format(at)} ${dayForm.format(at)}`,
  }
}

/** With a capital where the words that it replaces began a sentence with one; months and weekdays keep theirs. */
function asWritten(text: string, replacement: string): string {
  const began = /^\p{Lu}/u.test(text) && /^\p{Ll}/u.test(replacement) && text.includes(' ')
  return began ? replacement.charAt(0).toUpperCase() + replacement.slice(1) : replacement
}

/** The longest of what overlaps: "earlier this week" rather than "this week". */
function withoutOverlaps(hints: StatementHint[]): StatementHint[] {
  const longestFirst = [...hints].sort((a, b) => b.end - b.start - (a.end - a.start))
  const kept: StatementHint[] = []
  for (const hint of longestFirst)
    if (kept.every(({ start, end }) => hint.end <= start || hint.start >= end)) kept.push(hint)
  return kept.sort((a, b) => a.start - b.start)
}
