import { blockRanges, blockTexts } from '@/domain/articles/document'
import type { Edition } from '@/domain/exports/edition'

/**
 * What anybody would write first: every block as a paragraph of escaped text, cut where claims begin and end, with each
 * piece in a `<mark>` that names its claims. No notes, no links, no data, no formatting.
 */
export function naiveBody(edition: Edition): string {
  const blocks = blockRanges(edition.document)
  const texts = blockTexts(edition.document)
  const spans = edition.claims
    .flatMap(({ number, spans: own }) =>
      own.flatMap(({ start, end }) => (start === null || end === null ? [] : { number, start, end })),
    )
    .sort((a, b) => a.start - b.start)
  let html = ''
  let first = 0
  blocks.forEach(({ start, end }, index) => {
    const text = texts[index] ?? ''
    while ((spans[first]?.start ?? Infinity) < start - 2_000) first++
    const inside = []
    for (let at = first; (spans[at]?.start ?? Infinity) < end; at++) {
      const span = spans[at]
      if (span && span.end > start) inside.push(span)
    }
    const cuts = new Set([start, end])
    for (const span of inside) {
      cuts.add(Math.max(span.start, start))
      cuts.add(Math.min(span.end, end))
    }
    const points = [...cuts].sort((a, b) => a - b)
    html += '<p>'
    for (let at = 0; at + 1 < points.length; at++) {
      const [from = 0, to = 0] = [points[at], points[at + 1]]
      const words = escaped(text.slice(from - start, to - start))
      const claims = inside.filter((span) => span.start <= from && span.end >= to).map(({ number }) => number)
      html += claims.length > 0 ? `<mark data-claims="${claims.join(' ')}">${words}</mark>` : words
    }
    html += '</p>\n'
  })
  return html
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => entities[letter] ?? letter)
}
