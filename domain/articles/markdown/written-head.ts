import { readHead } from '../paste/head'
import { lineFacts } from '../paste/line-facts'

/** How far below the headline a byline and a date may stand. */
const headReach = 6

/** What the first paragraphs of a written document tell; `reasons` says by index which of them only tell that. */
export interface WrittenHead {
  byline: string | null
  publishedAt: string | null
  reasons: Map<number, string>
}

/**
 * Byline and date in the first paragraphs below the headline of a document that a person wrote (Markdown, Word); nothing
 * else of it is taken for page furniture. `title` is the index of the headline, below 0 where there is none.
 */
export function readWrittenHead(
  isParagraph: boolean[],
  texts: string[],
  title: number,
  dayFirst: boolean,
): WrittenHead {
  const from = Math.max(title, 0)
  const end = isParagraph.findIndex((paragraph, at) => at > title && !paragraph)
  const lines = texts
    .slice(from, Math.min(end < 0 ? texts.length : end, from + headReach))
    .map((text) => lineFacts(text, dayFirst))
  const head = readHead(lines, { title: title < 0 ? null : 0, bodyStart: lines.length }, dayFirst)
  const isMetadata = (reason: string | null): reason is string =>
    reason === 'byline' || reason === 'date' || reason === 'byline and date'
  const reasons = head.labels.flatMap(({ reason }, at) =>
    isMetadata(reason) ? [[from + at, reason] as const] : [],
  )
  return { byline: head.byline, publishedAt: head.publishedAt, reasons: new Map(reasons) }
}
