import { isZoneName } from './zones'
import type { Token } from './tokens'

/** A time of day found at some token: minutes and seconds since midnight, its zone where one stands with it. */
export interface TimeMatch {
  seconds: number
  /** A name for `zoneOffset`, or minutes east of UTC. */
  zone: string | number | null
  start: number
  next: number
}

const halfDay: Record<string, 'am' | 'pm'> = {
  am: 'am',
  pm: 'pm',
  午前: 'am',
  午後: 'pm',
  오전: 'am',
  오후: 'pm',
  上午: 'am',
  下午: 'pm',
}
const two = (token: Token | undefined): number | null =>
  token?.text.length === 2 && token.number !== null && token.number < 60 ? token.number : null

/** "pm", "p.m.", "p. m.": which half of the day, and the index after it. */
function halfAt(list: Token[], at: number): { half: 'am' | 'pm' | null; next: number } {
  const token = list[at]
  const direct = halfDay[token?.key ?? '']
  if (direct) return { half: direct, next: at + 1 }
  const dotted =
    (token?.key === 'a' || token?.key === 'p') && list[at + 1]?.key === '.' && list[at + 2]?.key === 'm'
  if (!dotted) return { half: null, next: at }
  return { half: token.key === 'a' ? 'am' : 'pm', next: list[at + 3]?.key === '.' ? at + 4 : at + 3 }
}

/** "+02:00", "-0500", "+2" from a sign on, in minutes. */
function offsetAt(list: Token[], at: number): { minutes: number; next: number } | null {
  const sign = list[at]
  const digits = list[at + 1]
  // A sign that stands apart from its digits is a dash between two things.
  if (
    !sign ||
    !['+', '-', '−'].includes(sign.key) ||
    !digits ||
    digits.number === null ||
    digits.start !== sign.end
  )
    return null
  const factor = sign.key === '+' ? 1 : -1
  if (digits.text.length === 4)
    return { minutes: factor * (Math.floor(digits.number / 100) * 60 + (digits.number % 100)), next: at + 2 }
  if (digits.text.length > 2 || digits.number > 14) return null
  const minutes = list[at + 2]?.key === ':' ? two(list[at + 3]) : null
  return { minutes: factor * (digits.number * 60 + (minutes ?? 0)), next: minutes === null ? at + 2 : at + 4 }
}

/** A zone straight after a time, perhaps in brackets or after a comma: "BST", "(ET)", "GMT+2", "+02:00", "Z", "Eastern Time". */
function zoneAt(list: Token[], at: number): { zone: string | number; next: number } | null {
  const skip = ['(', ',', '['].includes(list[at]?.key ?? '') ? at + 1 : at
  const token = list[skip]
  const numeric = skip === at ? offsetAt(list, at) : null
  if (numeric) return { zone: numeric.minutes, next: numeric.next }
  if (!token) return null
  const closing = (next: number): number =>
    [')', ']'].includes(list[next]?.key ?? '') && skip > at ? next + 1 : next
  if (token.text === 'GMT' || token.text === 'UTC') {
    const shift = offsetAt(list, skip + 1)
    return shift
      ? { zone: shift.minutes, next: closing(shift.next) }
      : { zone: 'UTC', next: closing(skip + 1) }
  }
  if (isZoneName(token.text)) return { zone: token.text, next: closing(skip + 1) }
  const american = ['eastern', 'central', 'mountain', 'pacific'].includes(token.key)
  if (american && list[skip + 1]?.key === 'time')
    return { zone: token.key.toUpperCase(), next: closing(skip + 2) }
  return null
}

/** The time of day that is written from this token on, or `null`: 20:57, 8.57 p.m., 3pm, 20h57, 1857 GMT, 20時57分. */
export function timeAt(list: Token[], at: number): TimeMatch | null {
  const before = halfDay[list[at]?.key ?? '']
  const first = before ? at + 1 : at
  const hour = list[first]
  if (!hour || hour.number === null) return null
  const separator = list[first + 1]
  const minute = list[first + 2]
  let hours = hour.number
  let seconds = 0
  let next = first + 1
  let bare = false
  if (
    hour.text.length <= 2 &&
    separator &&
    [':', '.', '：'].includes(separator.key) &&
    separator.start === hour.end &&
    two(minute) !== null
  ) {
    seconds = (two(minute) ?? 0) * 60
    next = first + 3
    if (list[next]?.key === separator.key && two(list[next + 1]) !== null) {
      seconds += two(list[next + 1]) ?? 0
      next += 2
      if (
        list[next]?.key === '.' &&
        list[next + 1]?.number !== null &&
        list[next + 1]?.start === list[next]?.end
      )
        next += 2
    }
  } else if (
    hour.text.length <= 2 &&
    separator &&
    ['h', 'hs', '時', '时', '點', '点', '시', 'g'].includes(separator.key)
  ) {
    const minutes = two(minute)
    seconds = (minutes ?? 0) * 60
    next = minutes === null ? first + 2 : first + 3
    if (minutes !== null && ['分', '분', 'min', 'm'].includes(list[next]?.key ?? '')) next += 1
  } else if (hour.text.length === 4 && hours % 100 < 60) {
    seconds = (hours % 100) * 60
    hours = Math.floor(hours / 100)
    bare = true
  } else bare = true
  const after = halfAt(list, next)
  const half = before ?? after.half
  if (half && (hours > 12 || hours < 1)) return null
  if (half) hours = (hours % 12) + (half === 'pm' ? 12 : 0)
  const zone = zoneAt(list, after.next)
  // A number alone is a time only with "pm" behind it or, as four digits, with a zone.
  if (hours > 23 || (bare && !half && !(zone && hour.text.length === 4))) return null
  return {
    seconds: hours * 3600 + seconds,
    zone: zone?.zone ?? null,
    start: at,
    next: zone?.next ?? after.next,
  }
}
