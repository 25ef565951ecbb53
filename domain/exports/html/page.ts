import type { Edition, EditionCorrection } from '../edition'
import { ratedClaims, type RatedClaim } from '../rated-claims'
import { readingOrder, type ReadingOrder } from '../reading-order'
import { usedRatings, type UsedRating } from '../used-ratings'
import { noExtras, type NoteExtras } from './article/note-extras'
import type { ReaderLinks } from './reader-links'

/** What the parts of one rendering read, computed once. */
export interface Page {
  edition: Edition
  order: ReadingOrder
  claims: ReadonlyMap<number, RatedClaim>
  used: UsedRating[]
  /** How many claims are being checked. */
  undecided: number
  /** Where readers find what belongs to it; `null` in a file that was taken along. */
  links: ReaderLinks | null
  /** The level of the desk's headline: 1 in a page of its own, 2 inside of somebody else's. */
  level: 1 | 2
  /** What stands in the note of a claim beside the claim itself. */
  extras(number: number): NoteExtras
}

/** Reads an edition for its rendering. */
export function pageOf(edition: Edition, links: ReaderLinks | null, level: 1 | 2): Page {
  const claims = ratedClaims(edition)
  const byNumber = new Map<number, RatedClaim>()
  for (const rated of claims) byNumber.set(rated.claim.number, rated)
  const extras = extrasByClaim(edition)
  const linked = { ...noExtras, links }
  return {
    edition,
    order: readingOrder(edition),
    claims: byNumber,
    used: usedRatings(edition),
    undecided: claims.filter(({ rating }) => rating === null).length,
    links,
    level,
    extras: (number) => {
      const own = extras.get(number)
      return own ? { ...own, links } : linked
    },
  }
}

/** The claims of these numbers, in their order. */
export function claimsOf({ claims }: Page, numbers: readonly number[]): RatedClaim[] {
  return numbers.flatMap((number) => claims.get(number) ?? [])
}

interface OwnExtras {
  corrections: EditionCorrection[]
  replies: Edition['replies']
}

function extrasByClaim(edition: Edition): Map<number, OwnExtras> {
  const byClaim = new Map<number, OwnExtras>()
  const of = (number: number) => {
    const own = byClaim.get(number) ?? { corrections: [], replies: [] }
    byClaim.set(number, own)
    return own
  }
  for (const correction of edition.corrections)
    for (const number of correction.claims) of(number).corrections.push(correction)
  for (const reply of edition.replies) for (const number of reply.claims) of(number).replies.push(reply)
  return byClaim
}
