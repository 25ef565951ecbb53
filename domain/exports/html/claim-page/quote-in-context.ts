import { splitsPair, type TextRange } from '../../../anchoring/span'
import { sentencesOf } from '../../../coverage/sentences'
import type { Edition, EditionClaim } from '../../edition'
import { placedSpans } from '../../reading-order'

/** A quote with what stands around it in the same sentence or sentences. */
export interface QuoteInContext {
  before: string
  quote: string
  after: string
}

/** What is shown on either side of a quote at most, in UTF-16 code units. */
const mostContext = 400

/**
 * The quotes of a claim, each within the sentences that it touches; a longer context is cut at a word. A quote that has
 * no place in the text stands alone.
 */
export function quotesInContext(edition: Edition, claim: EditionClaim): QuoteInContext[] {
  const { text } = edition
  const placed = placedSpans(claim)
  const sentences = placed.length > 0 ? sentencesOf(text, edition.article.language) : []
  const lost = claim.spans.filter(({ start, exact }) => start === null && exact !== '')
  return [
    ...placed.map(({ start, end }) => {
      const around = widened({ start, end }, sentences)
      return {
        before: cutBefore(text, around.start, start),
        quote: text.slice(start, end),
        after: cutAfter(text, end, around.end),
      }
    }),
    ...lost.map(({ exact }) => ({ before: '', quote: exact, after: '' })),
  ]
}

function widened(span: TextRange, sentences: TextRange[]): TextRange {
  const touched = sentences.filter(({ start, end }) => start < span.end && end > span.start)
  return {
    start: Math.min(span.start, touched[0]?.start ?? span.start),
    end: Math.max(span.end, touched.at(-1)?.end ?? span.end),
  }
}

function cutBefore(text: string, from: number, to: number): string {
  if (to - from <= mostContext) return text.slice(from, to)
  const space = text.indexOf(' ', to - mostContext)
  const start = space === -1 || space >= to ? to : space
  return `…${text.slice(start, to)}`
}

function cutAfter(text: string, from: number, to: number): string {
  if (to - from <= mostContext) return text.slice(from, to)
  const space = text.lastIndexOf(' ', from + mostContext)
  const end = space < from ? from : space
  return `${text.slice(from, splitsPair(text, end) ? end - 1 : end)} …`
}
