import { secondsOf, timePattern } from './clock-time'

/** How a line of a transcript begins: who speaks and, in seconds since the start, when. */
export interface TurnHead {
  speaker: string | null
  at: number | null
  /** Whether the line has words of its own behind that. */
  hasWords: boolean
  /** Whether brackets or an arrow leave no doubt that the time is one of a recording. */
  marked: boolean
}

const longestName = 80
const opening = new RegExp(
  String.raw`^(?:[\[(<{]\s?(${timePattern})(?:\s?(?:-->|->|[-–—])\s?${timePattern})?\s?[\])>}]|(${timePattern})(?:\s?(?:-->|->)\s?${timePattern})?)(?=\s|[:,;.·|–—-]|$)`,
  'u',
)
const closing = new RegExp(
  String.raw`^(.{1,80}?)[\s,]{1,3}(?:[\[(<{]\s?(${timePattern})\s?[\])>}]|(${timePattern}))\s?:?$`,
  'u',
)
const inner = new RegExp(String.raw`^(.{1,80}?)\s?[\[(<{]\s?(${timePattern})\s?[\])>}]\s?:\s?(.*)`, 'u')

/**
 * Reads how a line begins: `[00:01:02] NAME: …`, `00:01:02 NAME: …`, `(00:01) …`, `NAME (00:01): …`, `NAME 00:01` alone,
 * `NAME: …`. `null` where it begins in no such way. Whether it is a turn depends on the lines around it.
 */
export function turnHead(line: string): TurnHead | null {
  const start = line.slice(0, 400)
  const timed = opening.exec(start)
  if (timed) {
    const marked = timed[1] !== undefined || /->/u.test(timed[0])
    const rest = start.slice(timed[0].length).replace(/^[\s:,;.·|–—-]{1,5}/u, '')
    const named = nameBeforeColon(rest) ?? nameInBrackets(rest)
    return {
      speaker: named?.name ?? null,
      at: secondsOf(timed[1] ?? timed[2] ?? ''),
      hasWords: (named ? named.rest : rest).trim() !== '',
      marked,
    }
  }
  const within = inner.exec(start)
  if (within && isName(within[1] ?? ''))
    return {
      speaker: clean(within[1] ?? ''),
      at: secondsOf(within[2] ?? ''),
      hasWords: (within[3] ?? '') !== '',
      marked: true,
    }
  const behind = start.length <= longestName + 20 ? closing.exec(start) : null
  if (behind && isName(behind[1] ?? ''))
    return {
      speaker: clean(behind[1] ?? ''),
      at: secondsOf(behind[2] ?? behind[3] ?? ''),
      hasWords: false,
      marked: behind[2] !== undefined,
    }
  const named = nameBeforeColon(start)
  return named && { speaker: named.name, at: null, hasWords: named.rest.trim() !== '', marked: false }
}

function nameBeforeColon(text: string): { name: string; rest: string } | null {
  const colon = text.slice(0, longestName + 1).search(/[:：]/u)
  if (colon < 1) return null
  const name = text.slice(0, colon).replace(/^>{1,3}\s?/u, '')
  const rest = text.slice(colon + 1)
  // "10:30" and "https://" have no space behind their colon.
  if (!isName(name) || /^[\d/]/u.test(rest)) return null
  return { name: clean(name), rest }
}

/** `[Speaker 1] words`, behind a time. */
function nameInBrackets(text: string): { name: string; rest: string } | null {
  const found = /^[[(<]([^\])>]{1,60})[\])>]\s?:?\s?(.*)$/u.exec(text)
  return found && isName(found[1] ?? '') ? { name: clean(found[1] ?? ''), rest: found[2] ?? '' } : null
}

/** Whether words can be whom a transcript calls a speaker: few, the first with a capital where its script has them. */
export function isName(text: string): boolean {
  const name = clean(text)
  if (name === '' || name.length > longestName || !/^[\p{Lu}\p{Lt}\p{Lo}]/u.test(name)) return false
  // A full stop ends a sentence, unless it stands behind a title or an initial ("Dr. Jones", "Q.").
  if (/[!?…。！？;"“”«»]|[\p{L}\p{N}]{5}\.(?=\s)/u.test(name)) return false
  return name.split(/\s+/u).length <= 9
}

/** A name without the brackets, marks and spaces around it. */
function clean(text: string): string {
  return text.replace(/^[\s*_>[(<-]{1,9}|[\s*_\])>:-]{1,9}$/gu, '').trim()
}
