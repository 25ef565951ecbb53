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
  dissents: RatedDissent[]
}

/** The opinion of a reviewer who saw it otherwise; `rating` is `null` where the scale does not know its key. */
export interface RatedDissent {
  rating: RatingDefinition | null
  said: RatingDefinition | null
  summary: string | null
}

export const beingChecked = 'Being checked'

interface Scale {
  ratings: Map<string, RatingDefinition>
  said: Map<string, RatingDefinition>
}

/** The claims of an edition with their ratings, each from the scale version that it was rated by. */
export function ratedClaims(edition: Edition): RatedClaim[] {
  const scales = new Map<number, Scale>()
  for (const { version, ratings, saidRatings } of edition.scales)
    scales.set(version, { ratings: byKey(ratings), said: byKey(saidRatings) })
  return edition.claims.map((claim) => ratedClaim(claim, scales.get(claim.scaleVersion ?? 0)))
}

function ratedClaim(claim: EditionClaim, scale: Scale | undefined): RatedClaim {
  const rating = scale?.ratings.get(claim.rating ?? '') ?? null
  return {
    claim,
    rating,
    said: scale?.said.get(claim.saidRating ?? '') ?? null,
    label: rating?.label ?? beingChecked,
    statement: claim.statement.trim() === '' ? (claim.spans[0]?.exact ?? '') : claim.statement,
    dissents: claim.dissents.map(({ rating: key, saidRating, summary }) => ({
      rating: scale?.ratings.get(key) ?? null,
      said: scale?.said.get(saidRating ?? '') ?? null,
      summary,
    })),
  }
}

/** The first definition of every key. */
function byKey(ratings: readonly RatingDefinition[]): Map<string, RatingDefinition> {
  return new Map([...ratings].reverse().map((rating) => [rating.key, rating]))
}
