import { ratingFamilies, type RatingFamily } from '../verdicts/scale'
import type { RatingCount } from './numbers'

/** One family of ratings with the labels in it that were used, in their order. */
export interface FamilyCount {
  family: RatingFamily
  rulings: number
  labels: string[]
}

/** Rulings by family, in the order in which bars stack them: supported, between, wrong, open. All four are there. */
export function byFamily(ratings: readonly RatingCount[]): FamilyCount[] {
  return ratingFamilies.map((family) => {
    const own = ratings.filter((rating) => rating.family === family)
    return {
      family,
      rulings: own.reduce((sum, { rulings }) => sum + rulings, 0),
      labels: [...new Set(own.map(({ label }) => label))],
    }
  })
}
