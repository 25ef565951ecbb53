import type { Edition } from '../../edition'
import { ratedClaims, type RatedClaim } from '../../rated-claims'
import { readingOrder } from '../../reading-order'
import { usedRatings } from '../../used-ratings'
import type { PageTools } from '../annotated-html'
import { pageHeadline } from '../head'
import { claimCount, verdictBar } from '../key'
import type { ReaderLinks } from '../reader-links'
import { isolated, textElement } from '../writing/direction'
import { escapeHtml } from '../writing/escape'
import { iconUse, ratingClass, ratingIcon } from '../writing/look'
import { reviewNotice } from '../shell/page-frame'
import { readerPage } from '../shell/reader-page'
import { shortened } from '../writing/shortened'

const rules = `
.pr-framed{font-size:.9375rem}
.pr-embed{padding:1rem 1.25rem}
.pr-framed .pr-embed h1{font-size:1.25rem;margin-bottom:.5em}
.pr-framed .pr-embed .pr-by{display:flex;flex-wrap:wrap;gap:.25rem 1rem;justify-content:space-between;font-size:.875rem;color:var(--soft);border-top:1px solid var(--rule);padding-top:.6rem;margin:.9rem 0 0}
.pr-framed .pr-embed :is(.pr-by,ol) a{display:inline-block;min-height:24px}
.pr-framed .pr-embed ol{list-style:none;padding:0;margin:.75rem 0 0}
.pr-framed .pr-embed li{border-top:1px solid var(--rule);padding-block:.45rem}
.pr-framed .pr-embed li b{color:var(--c);font-weight:600;display:block}
.pr-framed .pr-embed li a{color:var(--ink);text-decoration-color:var(--rule)}
`
const style = rules.replace(/\n/g, '')

/** Links of a frame open beside the page that holds it; `label` is HTML. */
function outward(address: string, label: string): string {
  return `<a href="${escapeHtml(address)}" target="_blank" rel="noopener">${label}</a>`
}

function byLine(edition: Edition, whole: string): string {
  return `<p class="pr-by"><span>${isolated(edition.team.name)} · Fact-check</span> ${whole}</p>`
}

/**
 * One claim for a frame in another site's page: rating, statement, summary, whose it is, and the way to the whole.
 * `null` where the edition has no claim of that number.
 */
export function claimEmbedHtml(
  edition: Edition,
  number: number,
  tools: PageTools,
  links: ReaderLinks,
  reviewingSince: string | null = null,
): string | null {
  const rated = ratedClaims(edition).find(({ claim }) => claim.number === number)
  if (!rated) return null
  const { claim, rating, label, statement } = rated
  return readerPage(
    {
      title: `${label}: ${shortened(statement, 110)}`,
      style,
      hidden: true,
      framed: true,
      ratings: [rating],
      body: [
        '<main class="pr-embed">',
        reviewingSince === null ? '' : reviewNotice(reviewingSince, 'this claim'),
        `<p class="pr-rating ${ratingClass(rating)}">${iconUse(ratingIcon(rating))}${isolated(label)}</p>`,
        textElement('h1', statement),
        claim.summary ? textElement('p', claim.summary) : '',
        byLine(edition, outward(links.claim(number), 'Why, and the sources')),
        '</main>',
      ],
    },
    tools,
  )
}

/** A whole check for a frame in another site's page: headline, bar of ratings, and its claims in reading order. */
export function articleEmbedHtml(edition: Edition, tools: PageTools, links: ReaderLinks): string {
  const claims = new Map(ratedClaims(edition).map((rated) => [rated.claim.number, rated]))
  const { placed, unplaced } = readingOrder(edition)
  const inOrder = [...placed, ...unplaced].flatMap((number) => claims.get(number) ?? [])
  const undecided = inOrder.filter(({ rating }) => rating === null).length
  return readerPage(
    {
      title: pageHeadline(edition),
      style,
      hidden: true,
      framed: true,
      ratings: inOrder.map(({ rating }) => rating),
      body: [
        '<main class="pr-embed">',
        textElement('h1', pageHeadline(edition)),
        verdictBar(usedRatings(edition), undecided),
        `<ol>${inOrder.map((rated) => item(rated, links)).join('')}</ol>`,
        byLine(edition, outward(links.page, `The whole check, ${claimCount(inOrder.length)}`)),
        '</main>',
      ],
    },
    tools,
  )
}

function item({ claim, rating, label, statement }: RatedClaim, links: ReaderLinks): string {
  const name = `${claim.number}. ${isolated(shortened(statement, 160))}`
  return (
    `<li class="${ratingClass(rating)}"><b>${iconUse(ratingIcon(rating))}${isolated(label)}</b>` +
    `${outward(links.claim(claim.number), name)}</li>`
  )
}
