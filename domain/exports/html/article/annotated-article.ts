import type { RatingDefinition } from '../../../verdicts/scale'
import type { RatedClaim } from '../../rated-claims'
import type { Page } from '../page'
import { articleParts } from './article'
import { noteHtml } from './note'
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

/** The `<article>` with its notes in parts, which is what the page and what is put into another page have in common. */
export function articleWithNotes(page: Page, note = noteOf(page)): Generator<string> {
  const { claims } = page
  const looks = looksByClaim(claims)
  return articleParts(page, {
    markClass(numbers) {
      if (numbers.length === 1) return looks.get(numbers[0] ?? 0)?.mark ?? ''
      // The smallest claim is the most exact one about these words: it gives the line, the next a second one.
      const [first, second] = twoSmallest(numbers, claims)
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
    note,
  })
}

function noteOf({ claims, extras }: Page) {
  return (number: number) => {
    const claim = claims.get(number)
    return claim ? noteHtml(claim, true, extras(number)) : ''
  }
}

function looksByClaim(claims: ReadonlyMap<number, RatedClaim>): Map<number, RatingLook> {
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

function markedLength(rated: RatedClaim | undefined): number {
  let length = 0
  for (const { start, end } of rated?.claim.spans ?? [])
    if (start !== null && end !== null) length += end - start
  return length
}

function twoSmallest(numbers: number[], claims: ReadonlyMap<number, RatedClaim>): [number, number] {
  let [first, second] = [0, 0]
  let [least, next] = [Infinity, Infinity]
  for (const number of numbers) {
    const length = markedLength(claims.get(number))
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
