import { citationReference } from '@/domain/verdicts/references'
import type { DraftCitation, DraftContent } from './content'

/**
 * The content with these citations instead: another order, or one fewer. `[@2]` in the reasoning goes on to name the
 * same source; a reference to one that is gone is taken out with the space before it.
 */
export function withCitations(content: DraftContent, citations: DraftCitation[]): DraftContent {
  const numbers = new Map(
    content.citations.map(({ key }, index) => [
      index + 1,
      citations.findIndex((citation) => citation.key === key) + 1,
    ]),
  )
  const moved = content.reasoning.replace(citationReference, (reference, digits: string) => {
    const number = numbers.get(Number(digits))
    return number === undefined ? reference : number === 0 ? '\u0000' : `[@${number}]`
  })
  return { ...content, citations, reasoning: moved.replace(/ ?\u0000/g, '') }
}

/** One citation moved up (-1) or down (1). */
export function movedCitation(content: DraftContent, key: string, by: -1 | 1): DraftContent {
  const from = content.citations.findIndex((citation) => citation.key === key)
  const citation = content.citations[from]
  const to = from + by
  if (!citation || to < 0 || to >= content.citations.length) return content
  const others = content.citations.filter((other) => other.key !== key)
  return withCitations(content, [...others.slice(0, to), citation, ...others.slice(to)])
}
