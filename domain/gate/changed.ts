import type { Edition, EditionClaim } from '../exports/edition'

export type ChangedField = 'rating' | 'statement' | 'summary' | 'gone'

/** A claim whose rating readers saw, and what of it they would see otherwise now. */
export interface ChangedClaim {
  number: number
  fields: readonly ChangedField[]
}

/**
 * The claims that readers saw a rating of in the edition before and would now see otherwise: with another rating in
 * either layer, another statement or summary, or not at all. A claim that was being checked and is now rated is none of
 * them: nothing that was said is taken back.
 */
export function changedClaims(previous: Edition | null, next: Edition): ChangedClaim[] {
  const now = new Map(next.claims.map((claim) => [claim.number, claim]))
  return (previous?.claims ?? [])
    .filter((before) => before.state !== 'being-checked')
    .map((before) => ({
      number: before.number,
      fields: changedFields(before, now.get(before.number) ?? null),
    }))
    .filter(({ fields }) => fields.length > 0)
    .sort((a, b) => a.number - b.number)
}

function changedFields(before: EditionClaim, after: EditionClaim | null): ChangedField[] {
  if (after === null) return ['gone']
  const rating = before.rating !== after.rating || before.saidRating !== after.saidRating
  return [
    ...(rating ? (['rating'] as const) : []),
    ...(before.statement !== after.statement ? (['statement'] as const) : []),
    ...((before.summary ?? '') !== (after.summary ?? '') ? (['summary'] as const) : []),
  ]
}
