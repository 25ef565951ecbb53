/** One person's rating of one claim, by the rating's key. A person rates a claim once. */
export interface Rated {
  claim: string
  rater: string
  key: string
}

/** The ratings that one claim got, sorted: who gave which is of no matter to any figure. */
export type Unit = readonly string[]

/**
 * The claims that at least two people rated, each as its sorted ratings, in an order that depends on the ratings alone.
 * Whatever order the database answers in, the figures are the same to the last bit.
 */
export function pairableUnits(ratings: readonly Rated[]): Unit[] {
  const claims = new Map<string, string[]>()
  for (const { claim, key } of ratings) claims.set(claim, [...(claims.get(claim) ?? []), key])
  return [...claims.values()]
    .filter((keys) => keys.length > 1)
    .map((keys) => keys.sort(byCode))
    .sort((a, b) => byCode(a.join(' '), b.join(' ')))
}

/** The people whose ratings can be compared with another's. */
export function pairableRaters(ratings: readonly Rated[]): number {
  const count = new Map<string, number>()
  for (const { claim } of ratings) count.set(claim, (count.get(claim) ?? 0) + 1)
  return new Set(ratings.filter(({ claim }) => (count.get(claim) ?? 0) > 1).map(({ rater }) => rater)).size
}

/** Compares by code units, the same in every place and language. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
