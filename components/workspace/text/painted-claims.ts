import { placedSpans, shownRating, type WorkClaim } from '@/components/claims/work-claim'
import { underlineOf, type RatingDefinition } from '@/domain/verdicts/scale'
import type { ClaimStyle, PaintedClaim } from '@/editor/claim-style'

/** How the words of a claim look: its rating's family once all share one, else a plain line. */
export function claimStyle(claim: WorkClaim, ratings: readonly RatingDefinition[]): ClaimStyle {
  const shown = claim.state === 'agreed' || claim.state === 'ruled' ? shownRating(claim) : null
  const rating = shown && ratings.find(({ key }) => key === shown.key)
  return rating ? { family: rating.family, line: underlineOf(rating.icon) } : { family: 'unrated' }
}

const painted = new WeakMap<WorkClaim, PaintedClaim>()

/** The claims as the text paints them. A claim that did not change stays the same value. */
export function paintedClaims(
  claims: readonly WorkClaim[],
  ratings: readonly RatingDefinition[],
): PaintedClaim[] {
  return claims.map((claim) => {
    const known = painted.get(claim)
    if (known) return known
    const made = { number: claim.number, spans: placedSpans(claim), style: claimStyle(claim, ratings) }
    painted.set(claim, made)
    return made
  })
}
