import type { RatingFamily } from '../../verdicts/scale'
import type { IconName } from '../../verdicts/icons'
import type { Edition } from '../edition'
import { pageHeadline } from '../html/head'
import { ratingIcon } from '../html/writing/look'
import { beingChecked, ratedClaims } from '../rated-claims'
import { usedRatings } from '../used-ratings'

/** A rating as a card shows it; one that is still being checked is of the family `open`. */
export interface CardRating {
  label: string
  icon: IconName
  family: RatingFamily
}

/** What a share card says: of one claim, or of the whole check. */
export type Card = { desk: string } & (
  | { kind: 'claim'; number: number; rating: CardRating; statement: string }
  | { kind: 'check'; headline: string; shares: (CardRating & { count: number })[] }
)

/** The card of a claim of an edition by its number; `null` where the edition has no such claim. */
export function claimCard(edition: Edition, number: number): Card | null {
  const found = ratedClaims(edition).find(({ claim }) => claim.number === number)
  if (!found) return null
  const { rating, label, statement } = found
  const shown = { label, icon: ratingIcon(rating), family: rating?.family ?? 'open' }
  return { kind: 'claim', desk: edition.team.name, number, rating: shown, statement }
}

/** The card of the whole check: its headline, and how many claims have which rating. */
export function checkCard(edition: Edition): Card {
  const shares = usedRatings(edition).map(({ rating: { label, icon, family }, count }) => ({
    ...{ label, icon, family, count },
  }))
  const undecided = edition.claims.filter(({ rating }) => rating === null).length
  const open = { label: beingChecked, icon: ratingIcon(null), family: 'open' as const, count: undecided }
  return {
    kind: 'check',
    desk: edition.team.name,
    headline: pageHeadline(edition),
    shares: undecided > 0 ? [...shares, open] : shares,
  }
}
