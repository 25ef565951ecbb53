import type { BlockKind } from '../document'
import { isWriterDetail, readByline } from './bylines'
import { publishedDate, readDates, type FoundDate } from './dates/read-dates'
import { sameWords, type Frame } from './frame'
import type { LineFacts } from './line-facts'

/** What a line is to the article: the kind of its block and, where it is proposed to be dropped, why. */
export interface Label {
  kind: BlockKind
  reason: string | null
}

/** What the head of a page tells beside its labels. */
export interface Head {
  byline: string | null
  publishedAt: string | null
  labels: Label[]
}

/** More names than this are a list of people, not who wrote the article. */
const mostNames = 12

const dropped = (reason: string): Label => ({ kind: 'paragraph', reason })

/** The lines of a head that name who wrote it; names alone count after the headline only. */
function bylineLines(lines: LineFacts[], title: number | null): Map<number, string> {
  const found = new Map<number, string>()
  lines.forEach((line, at) => {
    if (line.opens === 'byline') {
      const next = lines[at + 1]
      const names = next && readByline(`By ${next.text}`)?.names
      if (names) found.set(at, '').set(at + 1, names)
    } else if (line.byline?.sure) found.set(at, line.byline.names)
  })
  if ([...found.values()].some((names) => names !== '')) return addColleagues(lines, found)
  lines.forEach((line, at) => {
    if (!line.byline || at === title || line.caption || line.reason) return
    const dated = line.dateline || [at - 2, at - 1, at + 1, at + 2].some((near) => lines[near]?.dateline)
    const after = title !== null && at > title
    // Above the headline a name is a kicker ("Central Station") unless the date stands right beside it.
    if (title !== null && !after && ![at - 1, at + 1].some((near) => near < title && lines[near]?.dateline))
      return
    if ((after || dated) && (dated || found.size === 0)) found.set(at, line.byline.names)
  })
  return withoutShouting(found)
}

/** Where some names are in mixed case, a line in capitals is a label of the page ("PRINT EDITION"). */
function withoutShouting(found: Map<number, string>): Map<number, string> {
  const isMixed = (names: string): boolean => /\p{Ll}{2}/u.test(names)
  if (![...found.values()].some(isMixed)) return found
  return new Map([...found].filter(([, names]) => names === '' || isMixed(names)))
}

/** Names alone right beside a sure byline are colleagues or a repetition of it. */
function addColleagues(lines: LineFacts[], sure: Map<number, string>): Map<number, string> {
  const found = new Map(sure)
  for (const at of sure.keys()) {
    for (const near of [at - 1, at + 1]) {
      const line = lines[near]
      if (line?.byline && !line.reason && !found.has(near)) {
        const repeats = [...sure.values()]
          .slice(0, mostNames)
          .some((names) => names.includes(line.byline?.names ?? ''))
        if (repeats || near > at) found.set(near, line.byline.names)
      }
    }
  }
  return found
}

/** All dates of the head, a label or a time on a line of its own read together with its neighbour. */
function datesOf(lines: LineFacts[], dayFirst: boolean): FoundDate[] {
  return lines.flatMap((line, at) => {
    if (!line.dateline) return []
    const [before, after] = [lines[at - 1], lines[at + 1]]
    const label = before?.opens === 'date' ? `${before.text} ` : ''
    const timeOnly = after?.dateline && after.dates.dates.length === 0 && after.dates.rest.length === 0
    if (!label && !timeOnly) return line.dates.dates
    return readDates(`${label}${line.text}${timeOnly ? ` ${after.text}` : ''}`, dayFirst).dates
  })
}

/**
 * Labels the lines before the body: the headline and standfirst are kept with their kinds, captions are kept, what
 * became metadata and what belongs to the page is dropped with a reason.
 */
export function readHead(all: LineFacts[], frame: Frame, dayFirst: boolean): Head {
  const { title } = frame
  const lines = all.slice(0, frame.bodyStart)
  const bylines = bylineLines(lines, title)
  const lastMeta = lines.findLastIndex(
    (line, at) => title !== null && at > title && (line.dateline || bylines.has(at)),
  )
  const standfirst = standfirstAt(lines, title, lastMeta, bylines)
  const labels = lines.map((line, at): Label => {
    if (at === title) return { kind: 'title', reason: null }
    if (at === standfirst) return { kind: 'standfirst', reason: null }
    if (bylines.has(at)) return dropped(line.dateline ? 'byline and date' : 'byline')
    if (line.dateline || line.opens === 'date') return dropped('date')
    if (line.reason) return dropped(line.reason)
    if (line.caption === 'credit') return dropped('photo credit')
    const headline = title === null ? undefined : lines[title]
    if (headline && sameWords(line.text, headline.text)) return dropped('repeated headline')
    if (title !== null && at < title)
      return dropped(line.words <= 4 ? 'site navigation' : 'before the headline')
    if (bylines.has(at - 1) && isWriterDetail(line.text)) return dropped('byline')
    if (line.caption === 'caption') return { kind: 'caption', reason: null }
    if (line.words <= 3 && !line.sentence) return dropped('section label')
    const summing = standfirst !== null && at > standfirst && at < lastMeta && line.words >= 5
    if (summing) return { kind: 'standfirst', reason: null }
    return { kind: line.sentence || title === null ? 'paragraph' : 'caption', reason: null }
  })
  const names = [...new Set([...bylines.values()].filter((value) => value !== ''))].slice(0, mostNames)
  const single = names.filter((name) => !names.some((other) => other !== name && other.includes(name)))
  return { byline: single.join(', ') || null, publishedAt: publishedDate(datesOf(lines, dayFirst)), labels }
}

/** The line under the headline that sums the story up: before the byline or date, or else straight after the headline. */
function standfirstAt(
  lines: LineFacts[],
  title: number | null,
  lastMeta: number,
  bylines: Map<number, string>,
): number | null {
  if (title === null) return null
  const fits = (line: LineFacts, at: number): boolean =>
    at > title &&
    !line.reason &&
    !line.caption &&
    !line.dateline &&
    line.opens === null &&
    !bylines.has(at) &&
    line.words >= 5
  const isPictured = (at: number): boolean => lines[at - 1]?.reason === 'picture controls'
  const isDouble = (at: number): boolean =>
    [lines[at - 1], lines[at + 1]].some((near) => near && startsSame(near.text, lines[at]?.text ?? ''))
  const found = lines.findIndex(
    (line, at) =>
      fits(line, at) && !isDouble(at) && !isPictured(at) && !sameWords(line.text, lines[title]?.text ?? ''),
  )
  if (found < 0) return null
  const line = lines[found]
  if (found < lastMeta || lastMeta < 0) return found
  return line && line.words >= 8 && !lines.slice(found + 1).some((next) => next.caption) ? found : null
}

function startsSame(a: string, b: string): boolean {
  const [short = '', long = ''] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= 12 && long.startsWith(short)
}
