import type { Cell } from '../exports/csv/cell'
import type { Edition } from '../exports/edition'
import { beingChecked, ratedClaims } from '../exports/rated-claims'

/** What of an edition counts for the balance: which outlet it checked, who said each claim, and its rating's word. */
export interface BalancedCheck {
  outlet: string | null
  claims: { speakers: string[]; rating: string }[]
  /** The words of its scale's ratings, in the scale's order. */
  ratings: string[]
}

/** How a claim is counted that nobody but the outlet says. */
export const theOutlet = '(the outlet itself)'
export const notKnown = '(not known)'

/** What an edition counts for. A claim's speakers are those at the end of its chains, each once. */
export function balancedCheck(edition: Edition): BalancedCheck {
  const labels = edition.scales.flatMap(({ ratings }) => ratings.map(({ label }) => label))
  return {
    outlet: edition.article.publisher,
    claims: ratedClaims(edition).map(({ claim, label }) => {
      const names = claim.voices.flatMap(({ chain }) => chain.at(-1)?.name ?? [])
      return { speakers: names.length > 0 ? [...new Set(names)] : [theOutlet], rating: label }
    }),
    ratings: [...new Set(labels)],
  }
}

interface Count {
  name: string
  claims: number
  byRating: Map<string, number>
}

/**
 * Whose claims were checked, and how they were rated: a header, then a row for each speaker and for each outlet, those
 * with the most claims first. A claim of two speakers counts for both, so the speakers' rows may add up to more.
 */
export function balanceTable(checks: Iterable<BalancedCheck>): Cell[][] {
  const speakers = new Map<string, Count>()
  const outlets = new Map<string, Count>()
  const ratings = new Set<string>()
  for (const check of checks) {
    for (const rating of check.ratings) ratings.add(rating)
    for (const { speakers: names, rating } of check.claims) {
      ratings.add(rating)
      count(outlets, check.outlet ?? notKnown, rating)
      for (const name of names) count(speakers, name, rating)
    }
  }
  const used = [...ratings].filter((rating) => rating !== beingChecked)
  const columns = ratings.has(beingChecked) ? [...used, beingChecked] : used
  const rows = (of: string, counts: Map<string, Count>) =>
    [...counts.values()]
      .sort((a, b) => b.claims - a.claims || (a.name < b.name ? -1 : 1))
      .map(({ name, claims, byRating }): Cell[] => [
        of,
        name,
        claims,
        ...columns.map((rating) => byRating.get(rating) ?? 0),
      ])
  return [['by', 'name', 'claims', ...columns], ...rows('speaker', speakers), ...rows('outlet', outlets)]
}

function count(counts: Map<string, Count>, name: string, rating: string): void {
  const found = counts.get(name) ?? { name, claims: 0, byRating: new Map<string, number>() }
  counts.set(name, found)
  found.claims += 1
  found.byRating.set(rating, (found.byRating.get(rating) ?? 0) + 1)
}
