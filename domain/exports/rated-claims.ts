import type { RatingDefinition } from '../verdicts/scale'
import type { Edition, EditionClaim } from './edition'

/** A claim with the definitions behind its keys. `rating` is `null` while it is being checked. */
export interface RatedClaim {
  claim: EditionClaim
  rating: RatingDefinition | null
  said: RatingDefinition | null
  /** The rating's word, or "Being checked". */
  label: string
  /** What is rated: the statement, or the words marked where none was written. */
  statement: string
}

export const beingChecked = 'Being checked'

/** The claims of an edition with their ratings, each from the scale version that it was rated by. */
export function ratedClaims(edition: Edition): RatedClaim[] {
  const scales = new Map(edition.scales.map((scale) => [scale.version, scale]))
  return edition.claims.map((claim) => {
    const scale = claim.scaleVersion === null ? undefined : scales.get(claim.scaleVersion)
    const rating = scale?.ratings.find(({ key }) => key === claim.rating) ?? null
    const said = scale?.saidRatings.find(({ key }) => key === claim.saidRating) ?? null
    const statement = claim.statement.trim() === '' ? (claim.spans[0]?.exact ?? '') : claim.statement
    return { claim, rating, said, label: rating?.label ?? beingChecked, statement }
  })
}
