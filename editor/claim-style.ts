import type { ClaimSpans } from '@/domain/anchoring/segments'
import type { RatingFamily, Underline } from '@/domain/verdicts/scale'

/** The colour families of ratings; `unrated` is a claim whose rating is not there or not yours to see. */
export type HighlightFamily = RatingFamily | 'unrated'

/** How a claim's words are highlighted: the family gives the colour, the line tells degrees of a family apart. */
export interface ClaimStyle {
  family: HighlightFamily
  line?: Underline
}

/** A claim with its placed spans and how they look. */
export interface PaintedClaim extends ClaimSpans {
  style: ClaimStyle
}

/** What stands out at the moment: the opened claim, the one under the pointer. */
export interface Emphasis {
  active: number | null
  hovered: number | null
}

/** Deeper overlaps look the same as this many. */
const deepest = 4

/**
 * The classes of a highlighted piece. `claims` are its claims, the smallest first: the opened one, else the first,
 * gives colour and line (`hl-wrong hl-wavy`), the next one shows through (`hl-over-supported`), and the number of
 * claims adds up (`hl-d2` to `hl-d4`).
 */
export function highlightClass(
  claims: readonly number[],
  styleOf: (number: number) => ClaimStyle | undefined,
  { active, hovered }: Emphasis,
): string {
  const isActive = active !== null && claims.includes(active)
  const main = isActive ? active : claims[0]
  const beneath = claims.find((number) => number !== main)
  const style = main === undefined ? undefined : styleOf(main)
  const classes = ['hl', `hl-${style?.family ?? 'unrated'}`]
  if (style?.line && style.line !== 'solid') classes.push(`hl-${style.line}`)
  if (beneath !== undefined) {
    classes.push(
      `hl-d${Math.min(claims.length, deepest)}`,
      `hl-over-${styleOf(beneath)?.family ?? 'unrated'}`,
    )
  }
  if (isActive) classes.push('hl-active')
  if (hovered !== null && claims.includes(hovered)) classes.push('hl-hover')
  return classes.join(' ')
}
