import { krippendorffAlpha, nominalDifference, ordinalDifference } from './alpha'
import type { AgreementFigures } from './view'
import { confusionOf, pairsOf } from './confusion'
import { alphaInterval } from './interval'
import { byCode, pairableRaters, pairableUnits, type Rated, type Unit } from './rated'

/**
 * Fewer claims than this, with two blind verdicts each, say too little. With nine, one person's change of mind on one
 * claim moves the share of agreeing pairs by more than ten points, and α by far more.
 */
export const enoughClaims = 10

/** A rating as the figures need it; one without `order` stands outside of the ordinal line. */
export interface KnownRating {
  key: string
  label: string
  order: number | null
}

/**
 * The figures of agreement over some blind ratings. `known` names every rating that may occur, in the order in which
 * the confusion shows them. Percent is the share of agreeing pairs of people over all claims, 0 to 100. The ordinal
 * figures use the ratings that have an order; a claim with fewer than two of those is not in them.
 */
export function agreementFigures(
  ratings: readonly Rated[],
  known: readonly KnownRating[],
): AgreementFigures & { unordered: number } {
  const units = pairableUnits(ratings)
  const confusion = confusionOf(units, known)
  const { pairs, same } = pairsOf(confusion)
  const nominal = indexed(units, [...new Set(units.flat())].sort(byCode))
  const ranked = rankedUnits(units, known)
  return {
    claims: units.length,
    raters: pairableRaters(ratings),
    percent: pairs === 0 ? null : (100 * same) / pairs,
    alphaNominal: krippendorffAlpha(nominal, nominalDifference),
    interval: alphaInterval(nominal, nominalDifference),
    claimsOrdinal: ranked.length,
    alphaOrdinal: krippendorffAlpha(ranked, ordinalDifference),
    intervalOrdinal: alphaInterval(ranked, ordinalDifference),
    enough: units.length >= enoughClaims,
    confusion,
    unordered: units.flat().filter((key) => orderOf(known, key) === null).length,
  }
}

function indexed(units: readonly Unit[], values: readonly string[]): number[][] {
  const indexOf = new Map(values.map((value, index) => [value, index]))
  return units.map((unit) => unit.map((key) => indexOf.get(key) ?? 0))
}

/** The units by rank: ratings of one order are one rank, those without drop out. */
function rankedUnits(units: readonly Unit[], known: readonly KnownRating[]): number[][] {
  const orders = units.map((unit) => unit.flatMap((key) => orderOf(known, key) ?? []))
  const ranks = [...new Set(orders.flat())].sort((a, b) => a - b)
  return orders
    .filter((unit) => unit.length > 1)
    .map((unit) => unit.map((order) => ranks.indexOf(order)).sort((a, b) => a - b))
}

function orderOf(known: readonly KnownRating[], key: string): number | null {
  return known.find((rating) => rating.key === key)?.order ?? null
}
