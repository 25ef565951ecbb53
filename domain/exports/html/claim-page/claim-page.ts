import { claimReviews } from '../../claimreview'
import type { Edition } from '../../edition'
import { ratedClaims, type RatedClaim } from '../../rated-claims'
import { readingOrder } from '../../reading-order'
import type { PageTools } from '../annotated-html'
import { layers } from '../article/voices'
import { noteCorrections } from '../article/note-extras'
import { pageHeadline } from '../head'
import type { ReaderLinks } from '../reader-links'
import { isolated, textElement } from '../writing/direction'
import { escapeHtml, readerLink, scriptJson } from '../writing/escape'
import { pageFoot, pageHead, reviewNotice } from '../shell/page-frame'
import { metaProperty, readerPage } from '../shell/reader-page'
import { shortened } from '../writing/shortened'
import {
  explanationSection,
  factsLine,
  othersSection,
  quoteFigure,
  ratingLine,
  sourcesSection,
  voicesLine,
} from './claim-parts'
import { claimStyle } from './claim-style'

/** What of a claim's page is not frozen in its edition. */
export interface ClaimPageState {
  /** Since when the desk is reviewing the claim; `null` when it is not. */
  reviewingSince: string | null
  /** The address of the oEmbed answer for this page. */
  oembed: string | null
}

/**
 * The page of one claim: its rating, what was said, why and by which sources, with a ClaimReview whose address is this
 * page. `null` where the edition has no claim of that number.
 */
export function claimPageHtml(
  edition: Edition,
  number: number,
  tools: PageTools,
  links: ReaderLinks,
  { reviewingSince, oembed }: ClaimPageState = { reviewingSince: null, oembed: null },
): string | null {
  const claims = ratedClaims(edition)
  const rated = claims.find(({ claim }) => claim.number === number)
  if (!rated) return null
  const { claim, statement, label } = rated
  const title = `${label}: ${shortened(statement, 110)}`
  return readerPage(
    {
      title: `${title} – ${edition.team.name}`,
      description: claim.summary ?? statement,
      head: headLines(edition, rated, links, title, oembed),
      style: claimStyle,
      ratings: claims.flatMap(({ rating, said, dissents }) => [
        rating,
        said,
        ...dissents.map((dissent) => dissent.rating),
      ]),
      body: [
        pageHead(edition, links),
        '<main id="main" class="pr-claim">',
        `<p class="pr-kicker pl-small">Claim ${number}</p>`,
        reviewingSince === null ? '' : reviewNotice(reviewingSince, 'this claim'),
        correctionsOf(edition, number, links),
        textElement('h1', statement),
        ratingLine(rated),
        claim.summary ? textElement('p', claim.summary, ' class="pr-summary"') : '',
        voicesLine(claim),
        layers(rated, ' class="pr-layers"'),
        quoteFigure(edition, rated),
        explanationSection(claim),
        sourcesSection(claim),
        othersSection(edition, rated),
        factsLine(claim),
        neighbours(edition, claims, number, links),
        '</main>',
        pageFoot(edition, links, number),
      ],
    },
    tools,
  )
}

function headLines(
  edition: Edition,
  { claim, statement }: RatedClaim,
  links: ReaderLinks,
  title: string,
  oembed: string | null,
): string[] {
  const url = links.claim(claim.number)
  const reviews = claimReviews({ ...edition, claims: [claim] }).map((review) => ({ ...review, url }))
  return [
    `<link rel="canonical" href="${escapeHtml(url)}">`,
    oembed === null
      ? ''
      : `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(oembed)}">`,
    metaProperty('og:type', 'article'),
    metaProperty('og:title', title),
    metaProperty('og:description', shortened(claim.summary ?? statement)),
    metaProperty('og:url', url),
    metaProperty('og:site_name', edition.team.name),
    metaProperty('og:image', links.card(claim.number)),
    metaProperty('og:image:width', '1200'),
    metaProperty('og:image:height', '630'),
    metaProperty('og:image:alt', title),
    '<meta name="twitter:card" content="summary_large_image">',
    reviews.length > 0 ? `<script type="application/ld+json">${scriptJson(reviews[0])}</script>` : '',
  ]
}

/** What was corrected of this claim; a retraction of the whole check is one of each of its claims. */
function correctionsOf(edition: Edition, number: number, links: ReaderLinks): string {
  const own = edition.corrections.filter(
    ({ claims, kind }) => claims.includes(number) || (kind === 'retraction' && claims.length === 0),
  )
  const told = noteCorrections(number, own)
  return (
    told && `<div class="pr-notice">${told}<p>${readerLink(links.corrections, 'All corrections')}</p></div>`
  )
}

/** The claims before and after this one in the text, and the whole check. */
function neighbours(edition: Edition, claims: RatedClaim[], number: number, links: ReaderLinks): string {
  const { placed, unplaced } = readingOrder(edition)
  const order = [...placed, ...unplaced]
  const at = order.indexOf(number)
  const link = (word: string, neighbour: number | undefined) => {
    const found = claims.find(({ claim }) => claim.number === neighbour)
    if (!found) return ''
    const label = `<span>${word}</span> ${isolated(`${found.claim.number}. ${shortened(found.statement, 90)}`)}`
    return readerLink(links.claim(found.claim.number), label)
  }
  const whole = readerLink(
    `${links.page}#claim-${number}`,
    `<span>In the article</span> ${isolated(pageHeadline(edition))}`,
  )
  return (
    `<nav class="pr-way" aria-label="Other claims"><div class="pr-whole">${whole}</div>` +
    `<div>${link('Claim before', order[at - 1])}</div><div>${link('Next claim', order[at + 1])}</div></nav>`
  )
}
