/** What one person rated, as far as it can be compared: the place in the scale, `null` where the rating has none. */
export interface ComparedRating {
  key: string
  order: number | null
  saidKey: string | null
}

/**
 * How far apart some ratings of one claim are: the steps between the outermost ones on the scale; ratings without a
 * place count as two steps from any other; one more where they differ in what was said. 0 where all are the same.
 */
export function disagreement(ratings: readonly ComparedRating[]): number {
  const keys = new Set(ratings.map(({ key }) => key))
  const orders = ratings.flatMap(({ order }) => order ?? [])
  const steps = orders.length > 0 ? Math.max(...orders) - Math.min(...orders) : 0
  const apart = keys.size > 1 && orders.length < ratings.length ? Math.max(steps, 2) : steps
  const said = new Set(ratings.map(({ saidKey }) => saidKey)).size > 1 ? 1 : 0
  return apart + said
}
