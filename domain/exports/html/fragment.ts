import { claimReviews } from '../claimreview'
import type { Edition } from '../edition'
import { articleHeads, iconsOf, unplacedHtml } from './annotated-html'
import { articleWithNotes } from './article/annotated-article'
import { claimIndexHtml } from './claim-index'
import { policiesHtml } from './end/policies'
import { repliesHtml } from './end/replies'
import { claimsOf, pageOf } from './page'
import { fragmentStyle } from './style'
import { topHtml } from './top'
import { scriptJson } from './writing/escape'

/** The anchors of a page that are named for people who link to it; inside of another page they get our prefix. */
const pageIds = /( (?:id|href|aria-labelledby)="#?)(text"|(?:ref|citation|rating)-)/g

/**
 * The annotated article for another page, as a CMS takes it: one `<div class="plumbline">` with its own style, which
 * reaches nothing outside of it, the desk's words, the article with its notes, and the ClaimReview. Its headings begin
 * with the second level; its ids are `claim-<n>` or begin with `pl-`.
 */
export function fragmentHtml(edition: Edition): string {
  const page = pageOf(edition, null, 2)
  const { order } = page
  const html = [
    `<div class="plumbline" lang="en" dir="ltr">\n<style>${fragmentStyle}</style>`,
    `<script type="application/ld+json">${scriptJson(claimReviews(edition, { brief: true }))}</script>`,
    `${iconsOf(page)}<div class="pl-top">\n${topHtml(page)}\n</div>\n<div class="pl-main">`,
    claimIndexHtml(claimsOf(page, [...order.placed, ...order.unplaced]), page.level + 1),
    articleHeads(page),
    [...articleWithNotes(page)].join(''),
    `${unplacedHtml(page)}${repliesHtml(page)}</div>`,
    `<div class="pl-foot">${policiesHtml(page)}</div>\n</div>\n`,
  ].join('\n')
  // No text of a person holds such an attribute: its quotation marks are escaped.
  return html.replace(pageIds, '$1pl-$2')
}
