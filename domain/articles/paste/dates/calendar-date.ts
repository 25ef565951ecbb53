import { monthNumber } from './calendar-words'
import type { Token } from './tokens'

/** A day found at some token; `next` is the index of the first token after it. Where both readings of `3/4/2017` are possible, `ambiguous`. */
export interface DayMatch {
  year: number
  month: number
  day: number
  next: number
  ambiguous: boolean
}

const isYear = (n: number | null | undefined): n is number =>
  n !== null && n !== undefined && n >= 1500 && n <= 2199
const isDay = (n: number | null | undefined): n is number =>
  n !== null && n !== undefined && n >= 1 && n <= 31
const ordinals = new Set("st nd rd th er ère º ° ª . , ος ий de of del d do да - / – ' ’ م".split(' '))

function valid(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function found(year: number, month: number, day: number, next: number, ambiguous = false): DayMatch | null {
  return valid(year, month, day) ? { year, month, day, next, ambiguous } : null
}

/** The index after any of the small words and marks that join the parts of a written date. */
function skipJoiners(list: Token[], at: number): number {
  let next = at
  while (next < at + 3 && ordinals.has(list[next]?.key ?? '\n')) next += 1
  return next
}

/** Two-digit years, as German and British sites write them, mean this century. */
function yearOf(token: Token | undefined): number | null {
  if (token === undefined || token.number === null) return null
  return token.text.length === 2 ? 2000 + token.number : token.number
}

const eastAsian: Record<string, string[]> = {
  year: ['年', '년'],
  month: ['月', '월'],
  day: ['日', '일', '号'],
}

/** 2017-09-21, 2017/9/21, 2017. 9. 21., 2017年9月21日, 2017년 9월 21일. */
function yearFirst(list: Token[], at: number): DayMatch | null {
  const [year, a, month, b, day, c] = list.slice(at, at + 6)
  if (!isYear(year?.number) || year?.text.length !== 4 || !a || !b) return null
  const numeric = a.key === b.key && ['-', '/', '.'].includes(a.key)
  const written = eastAsian.year?.includes(a.key) && eastAsian.month?.includes(b.key)
  if ((!numeric && !written) || !month?.number || !day?.number) return null
  const tail = c && (eastAsian.day?.includes(c.key) || (numeric && c.key === '.')) ? 1 : 0
  return found(year.number, month.number, day.number, at + 5 + tail)
}

/** 21 September 2017, 21st of Sept., 2017, 21. März 2017, 21 de mayo de 2017, 21-Sep-2017. */
function dayFirst(list: Token[], at: number): DayMatch | null {
  const day = list[at]
  if (!isDay(day?.number) || (day?.text.length ?? 9) > 2) return null
  const monthAt = skipJoiners(list, at + 1)
  const month = monthNumber(list[monthAt]?.key ?? '')
  if (month === undefined) return null
  let yearAt = skipJoiners(list, monthAt + 1)
  // Levantine and Egyptian month names often stand side by side.
  if (monthNumber(list[yearAt]?.key ?? '') !== undefined) yearAt = skipJoiners(list, yearAt + 1)
  const year = list[yearAt]
  if (!isYear(year?.number) || year?.text.length !== 4) return null
  return found(year.number, month, day.number, yearAt + 1)
}

/** September 21, 2017, Sept. 21st 2017. */
function monthFirst(list: Token[], at: number): DayMatch | null {
  const month = monthNumber(list[at]?.key ?? '')
  if (month === undefined) return null
  const dayAt = skipJoiners(list, at + 1)
  const day = list[dayAt]
  const yearAt = skipJoiners(list, dayAt + 1)
  const year = list[yearAt]
  if (!isDay(day?.number) || (day?.text.length ?? 9) > 2 || !isYear(year?.number)) return null
  return found(year.number, month, day.number, yearAt + 1)
}

/** 2017. szeptember 21., 2017 Sep 21. */
function yearMonthDay(list: Token[], at: number): DayMatch | null {
  const year = list[at]
  if (!isYear(year?.number) || year?.text.length !== 4) return null
  const monthAt = skipJoiners(list, at + 1)
  const month = monthNumber(list[monthAt]?.key ?? '')
  const day = list[skipJoiners(list, monthAt + 1)]
  if (month === undefined || !isDay(day?.number) || (day?.text.length ?? 9) > 2) return null
  return found(year.number, month, day.number, skipJoiners(list, monthAt + 1) + 1)
}

/** 21.09.2017, 21/09/2017, 9/21/2017, 21.09.17. With dots the day is always first; else the order may stay open. */
function numbersOnly(list: Token[], at: number): DayMatch | null {
  const [first, a, second, b, last] = list.slice(at, at + 5)
  const year = yearOf(last)
  if (!first || !a || a.key !== b?.key || !['.', '/', '-'].includes(a.key) || !isYear(year)) return null
  if (!isDay(first.number) || !isDay(second?.number) || first.text.length > 2 || second.text.length > 2)
    return null
  if (last?.text.length === 2 && a.key === '-') return null
  if (a.key === '.' || first.number > 12) return found(year, second.number, first.number, at + 5)
  if (second.number > 12) return found(year, first.number, second.number, at + 5)
  return found(year, second.number, first.number, at + 5, first.number !== second.number)
}

/** The calendar day that is written from this token on, in any of the usual forms, or `null`. Day-first where open. */
export function dayAt(list: Token[], at: number): DayMatch | null {
  return (
    yearFirst(list, at) ??
    numbersOnly(list, at) ??
    dayFirst(list, at) ??
    monthFirst(list, at) ??
    yearMonthDay(list, at)
  )
}

/** The index after a day and a month without a year, which tell no date but mark a line as one; `null` where there is none. */
export function partialDayAt(list: Token[], at: number): number | null {
  const joined = skipJoiners(list, at + 1)
  const [first, second] = [list[at], list[joined]]
  const dayThenMonth = isDay(first?.number) && monthNumber(second?.key ?? '') !== undefined
  const monthThenDay = monthNumber(first?.key ?? '') !== undefined && isDay(second?.number)
  return dayThenMonth || monthThenDay ? joined + 1 : null
}
