import type { RatingDefinition } from '../../../verdicts/scale'
import type { Edition } from '../../edition'
import type { RatedClaim } from '../../rated-claims'
import type { ReadingOrder } from '../../reading-order'
import { articleHtml } from './article'
import { escapeHtml } from '../writing/escape'
import { iconUse, ratingClass, ratingIcon, secondLineClass } from '../writing/look'

/** What claims with one rating have in common in the text, as HTML. */
interface RatingLook {
  mark: string
  /** The class of a mark whose words belong to a smaller claim first. */
  second: string
  label: string
  icon: string
}

/** The `<article>` with its notes, which is what the page and what is put into another page have in common. */
export function annotatedArticle(
  edition: Edition,
  order: ReadingOrder,
  claims: Map<number, RatedClaim>,
  note: (claim: RatedClaim) => string,
): string {
  const looks = looksByClaim(claims)
  const lengths = new Map<number, number>()
  for (const { claim } of claims.values()) lengths.set(claim.number, markedLength(claim))
  return articleHtml(edition, order, {
    markClass(numbers) {
      if (numbers.length === 1) return looks.get(numbers[0] ?? 0)?.mark ?? ''
      // The smallest claim is the most exact one about these words: it gives the line, the next a second one.
      const [first, second] = twoSmallest(numbers, lengths)
      return `${looks.get(first)?.mark} pl-over ${looks.get(second)?.second}`
    },
    reference(number) {
      const look = looks.get(number)
      if (!look) return ''
      return (
        `<a class="${look.mark}" role="doc-noteref" id="ref-${number}" href="#claim-${number}" ` +
        `aria-label="Claim ${number}: ${look.label}">${number}${look.icon}</a>`
      )
    },
    note(number) {
      const claim = claims.get(number)
      return claim ? note(claim) : ''
    },
  })
}

function looksByClaim(claims: Map<number, RatedClaim>): Map<number, RatingLook> {
  const byRating = new Map<RatingDefinition | null, RatingLook>()
  const looks = new Map<number, RatingLook>()
  for (const [number, { rating, label }] of claims) {
    let look = byRating.get(rating)
    if (!look) {
      look = {
        mark: ratingClass(rating),
        second: secondLineClass(rating),
        label: escapeHtml(label),
        icon: iconUse(ratingIcon(rating)),
      }
      byRating.set(rating, look)
    }
    looks.set(number, look)
  }
  return looks
}

function markedLength({ spans }: RatedClaim['claim']): number {
  let length = 0
  for (const { start, end } of spans) if (start !== null && end !== null) length += end - start
  return length
}

function twoSmallest(numbers: number[], lengths: Map<number, number>): [number, number] {
  let [first, second] = [0, 0]
  let [least, next] = [Infinity, Infinity]
  for (const number of numbers) {
    const length = lengths.get(number) ?? 0
    if (length < least) {
      second = first
      next = least
      first = number
      least = length
    } else if (length < next) {
      second = number
      next = length
    }
  }
  return [first, second]
}
