import type { RatedClaim } from '../rated-claims'
import { claimCount } from './key'
import { isolated, textElement } from './writing/direction'
import { ratingClass } from './writing/look'

/** Up to this many claims the index stands open; a longer one is a page by itself and opens when it is wanted. */
const openUpTo = 12

/** The claims in the order in which a reader meets them, each a link to its note; `level` is its heading's. */
export function claimIndexHtml(claims: RatedClaim[], level = 2): string {
  const heading = `h${level}`
  if (claims.length === 0)
    return `<section class="pl-index"><${heading}>The claims</${heading}><p>No claim of this article is decided yet.</p></section>`
  let list = '<ol>'
  for (const { claim, rating, label, statement } of claims)
    list +=
      `<li class="${ratingClass(rating)}"><a href="#claim-${claim.number}"><i>${claim.number}</i> ` +
      `<b>${isolated(label)}</b> ${textElement('span', statement)}</a></li>`
  list += '</ol>'
  const body =
    claims.length <= openUpTo
      ? list
      : `<details><summary>All ${claimCount(claims.length)}, in the order of the text</summary>${list}</details>`
  return `<nav class="pl-index" aria-labelledby="pl-claims"><${heading} id="pl-claims">The claims</${heading}>\n${body}</nav>`
}
