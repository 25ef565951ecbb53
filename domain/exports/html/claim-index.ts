import type { RatedClaim } from '../rated-claims'
import { isolated, textElement } from './writing/direction'
import { claimCount } from './key'
import { ratingClass } from './writing/look'

/** Up to this many claims the index stands open; a longer one is a page by itself and opens when it is wanted. */
const openUpTo = 12

/** The claims in the order in which a reader meets them, each a link to its note. */
export function claimIndexHtml(claims: RatedClaim[]): string {
  if (claims.length === 0)
    return '<section class="pl-index"><h2>The claims</h2><p>No claim of this article is decided yet.</p></section>'
  const entries = claims.map(({ claim, rating, label, statement }) => {
    return (
      `<li class="${ratingClass(rating)}"><a href="#claim-${claim.number}"><i>${claim.number}</i> ` +
      `<b>${isolated(label)}</b> ${textElement('span', statement)}</a></li>`
    )
  })
  const list = `<ol>${entries.join('')}</ol>`
  const body =
    claims.length <= openUpTo
      ? list
      : `<details><summary>All ${claimCount(claims.length)}, in the order of the text</summary>${list}</details>`
  return `<nav class="pl-index" aria-labelledby="claims"><h2 id="claims">The claims</h2>\n${body}</nav>`
}
