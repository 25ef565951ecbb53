import { citationReference } from '@/domain/verdicts/references'
import { comparable, type DraftCitation, type DraftContent } from './content'

/**
 * Both of two texts in one, mine first: what the other says besides follows at the end of each field, its `[@2]` naming
 * the same source as before. Of two different ratings mine stands.
 */
export function bothTexts(mine: DraftContent, theirs: DraftContent): DraftContent {
  const citations = [...mine.citations]
  const numbers = theirs.citations.map((citation) => {
    const same = citations.findIndex((other) => saysTheSame(other, citation))
    if (same >= 0) return same + 1
    const taken = citations.some(({ key }) => key === citation.key)
    citations.push(taken ? { ...citation, key: `${citation.key}-2`, id: null } : citation)
    return citations.length
  })
  const reasoning = theirs.reasoning.replace(citationReference, (reference, digits: string) => {
    const number = numbers[Number(digits) - 1]
    return number ? `[@${number}]` : reference
  })
  return {
    rating: mine.rating ?? theirs.rating,
    saidRating: mine.saidRating ?? theirs.saidRating,
    summary: joined(mine.summary, theirs.summary, ' '),
    reasoning: joined(mine.reasoning, reasoning, '\n\n'),
    citations,
    asOf: mine.asOf ?? theirs.asOf,
  }
}

function saysTheSame(a: DraftCitation, b: DraftCitation): boolean {
  return JSON.stringify(comparable(a)) === JSON.stringify(comparable(b))
}

function joined(mine: string, theirs: string, between: string): string {
  if (mine.includes(theirs.trim())) return mine
  if (theirs.includes(mine.trim())) return theirs
  return `${mine.trimEnd()}${between}${theirs.trimStart()}`
}
