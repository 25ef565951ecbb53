import type { RatingDefinition } from '../verdicts/scale'
import type { Edition, EditionClaim } from './edition'

/** A rating that claims of an edition have, with the id of its entry in the key and how many claims have it. */
export interface UsedRating {
  id: string
  rating: RatingDefinition
  count: number
}

/**
 * The id of a rating in an exported page: `rating-true`. A rating of an older version of the scale is another one,
 * whatever its label: `rating-true-v1`.
 */
export function ratingId(edition: Edition, claim: EditionClaim): string {
  const newest = edition.scales.at(-1)?.version
  return claim.scaleVersion === newest
    ? `rating-${claim.rating}`
    : `rating-${claim.rating}-v${claim.scaleVersion}`
}

/** The ratings that claims of the edition have: along the line from right to wrong, then those outside of it. */
export function usedRatings(edition: Edition): UsedRating[] {
  const counts = new Map<number | null, Map<string | null, number>>()
  for (const { scaleVersion, rating } of edition.claims) {
    let ofScale = counts.get(scaleVersion)
    if (!ofScale) counts.set(scaleVersion, (ofScale = new Map<string | null, number>()))
    ofScale.set(rating, (ofScale.get(rating) ?? 0) + 1)
  }
  const newest = edition.scales.at(-1)?.version
  const all = [...edition.scales].reverse().flatMap(({ version, ratings }) =>
    ratings.map((rating) => {
      const id = version === newest ? `rating-${rating.key}` : `rating-${rating.key}-v${version}`
      return { id, rating, count: counts.get(version)?.get(rating.key) ?? 0 }
    }),
  )
  const place = ({ rating }: UsedRating) => rating.order ?? -1
  return all.filter(({ count }) => count > 0).sort((a, b) => place(b) - place(a))
}
