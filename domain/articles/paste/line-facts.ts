import { isWebAddress } from '../../sources/address'
import { boilerplateReason } from './boilerplate/boilerplate'
import { isBylineLead, readByline, type BylineReading } from './bylines'
import { captionKind, type CaptionKind } from './captions'
import { isDateLabel, readDates, type DateReading } from './dates/read-dates'
import { endsSentence, isBreadcrumb, isListItem, isProse, wordCount } from './line-shape'

/** What can be told of one line by itself; what it is to the article follows from its place among the others. */
export interface LineFacts {
  text: string
  words: number
  /** Ends as a sentence does. */
  sentence: boolean
  /** Reads like a paragraph of the story and has no reason to be dropped. */
  prose: boolean
  /** Why it is no part of a story wherever it stands. */
  reason: string | null
  caption: CaptionKind
  dates: DateReading
  /** Nothing but dates, or dates beside a writer or a short label. */
  dateline: boolean
  byline: BylineReading | null
  /** "By" or "Published" alone, completed by the next line. */
  opens: 'byline' | 'date' | null
  listItem: boolean
}

/** Whether what stands beside the dates of a line is short and parted from them, as "London, 3 March 2021" is. */
function isDateline(line: string, dates: DateReading): boolean {
  if (!dates.dated) return false
  if (dates.rest.length === 0) return true
  if (dates.rest.some((piece) => readByline(piece)?.sure) && wordCount(line) <= 20) return true
  if (dates.dates.length === 0) return false
  const label = dates.dates.some((date) => date.label !== null)
  const aside = dates.rest.every((piece) => boilerplateReason(piece) !== null || readByline(piece) !== null)
  const words = dates.rest.reduce((sum, piece) => sum + wordCount(piece), 0)
  return aside || (words <= 4 && (label || /[|·•,–—/(:-]/u.test(line)))
}

const bareAddress = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,10}\/\S*$/u

/** Why the shape of a line alone says that it is no part of a story. */
function shapeReason(line: string): string | null {
  if (line.length > 500) return null
  if (isWebAddress(line) || bareAddress.test(line)) return 'address'
  if (!/[\p{L}\p{N}]/u.test(line)) return 'rule between parts'
  return isBreadcrumb(line) ? 'site navigation' : null
}

/** The facts of a line. `dayFirst` is how `3/4/2017` is read where nothing else decides. */
export function lineFacts(text: string, dayFirst: boolean): LineFacts {
  const words = wordCount(text)
  const sentence = endsSentence(text)
  const dates = words <= 30 ? readDates(text, dayFirst) : { dates: [], rest: [text], dated: false }
  const dateline = isDateline(text, dates)
  const ofByline = dateline ? dates.rest.map((piece) => readByline(piece)).find((found) => found) : undefined
  const byline = ofByline ?? (dateline && dates.rest.length === 0 ? null : readByline(text))
  const sureByline = byline?.sure === true && !dateline
  const reason = dateline || sureByline ? null : (boilerplateReason(text) ?? shapeReason(text))
  const caption = reason || dateline || sureByline ? null : captionKind(text)
  return {
    text,
    words,
    sentence,
    prose: reason === null && caption === null && !dateline && !sureByline && isProse(text),
    reason,
    caption,
    dates,
    dateline,
    byline: reason || caption ? null : byline,
    opens: reason ? null : isBylineLead(text) ? 'byline' : isDateLabel(text) ? 'date' : null,
    listItem: isListItem(text),
  }
}
