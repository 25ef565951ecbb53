import type { Edition, EditionCitation } from '../exports/edition'
import { ratedClaims, type RatedClaim } from '../exports/rated-claims'
import type { CorrectionChange } from './correction'

/**
 * What readers saw otherwise of these claims in the edition before, as words: labels by the scale that each edition
 * has, texts whole, of the sources those that went (`from`) and those that came (`to`). Without `numbers` it is all
 * claims of either edition. In the order of the numbers, each claim's fields in the order of `correctionChange`.
 */
export function changesBetween(
  before: Edition,
  after: Edition,
  numbers: readonly number[],
): CorrectionChange[] {
  const earlier = byNumber(before)
  const later = byNumber(after)
  const asked = numbers.length > 0 ? numbers : [...earlier.keys(), ...later.keys()]
  const inOrder = [...new Set(asked)].sort((a, b) => a - b)
  return inOrder.flatMap((claim) =>
    claimChanges(earlier.get(claim), later.get(claim)).map((change) => ({ claim, ...change })),
  )
}

type Change = Omit<CorrectionChange, 'claim'>

function byNumber(edition: Edition): Map<number, RatedClaim> {
  return new Map(ratedClaims(edition).map((rated) => [rated.claim.number, rated]))
}

function claimChanges(before: RatedClaim | undefined, after: RatedClaim | undefined): Change[] {
  if (!before || !after) return change('claim', before?.statement, after?.statement)
  return [
    ...change('rating', before.label, after.label),
    ...change('saidRating', before.said?.label, after.said?.label),
    ...change('statement', before.statement, after.statement),
    ...change('summary', before.claim.summary, after.claim.summary),
    ...change('explanation', before.claim.explanation, after.claim.explanation),
    ...sourceChange(before.claim.citations, after.claim.citations),
  ]
}

/** An empty text says as little as none. */
function change(
  field: CorrectionChange['field'],
  from: string | null | undefined,
  to: string | null | undefined,
): Change[] {
  const change = { field, from: from || null, to: to || null }
  return change.from === change.to ? [] : [change]
}

function sourceChange(before: readonly EditionCitation[], after: readonly EditionCitation[]): Change[] {
  const earlier = before.map(described)
  const later = after.map(described)
  return change('sources', without(earlier, later).join('; '), without(later, earlier).join('; '))
}

/** A source and what it is there for: the same document that now refutes is another thing to readers. */
function described({ source, stance }: EditionCitation): string {
  const name =
    'withheld' in source ? source.withheld : source.title || source.url || source.publisher || 'A source'
  return `${name} (${stance})`
}

/** The members of the first list that the second lacks; what stands twice counts twice. */
function without(all: readonly string[], others: readonly string[]): string[] {
  const left = [...others]
  return all.filter((one) => {
    const place = left.indexOf(one)
    if (place < 0) return true
    left.splice(place, 1)
    return false
  })
}
