import type { Edition } from '../edition'
import { editionData } from '../edition-data'
import { usedRatings } from '../used-ratings'
import { ratedClaims } from '../rated-claims'
import { readingOrder } from '../reading-order'
import { annotatedArticle } from './article/annotated-article'
import { claimIndexHtml } from './claim-index'
import { isolated } from './writing/direction'
import { scriptJson } from './writing/escape'
import { footHtml } from './foot'
import { headHtml } from './head'
import { iconSymbols } from './writing/look'
import { noteHtml } from './article/note'
import { topHtml } from './top'

export interface PageTools {
  /** The SHA-256 of a text in UTF-8, as Base64: for the policy that lets the page have its own style. */
  sha256Base64(text: string): string
}

/**
 * The annotated article as one HTML file (CONTRACT §6): no request, no script that runs, everything for importing it
 * back inside. A function of its arguments alone: the same edition gives the same bytes, as `edition` gives its members
 * one order.
 */
export function annotatedHtml(edition: Edition, { sha256Base64 }: PageTools): string {
  const order = readingOrder(edition)
  const claims = ratedClaims(edition)
  const byNumber = new Map(claims.map((rated) => [rated.claim.number, rated]))
  const inOrder = (numbers: number[]) => numbers.flatMap((number) => byNumber.get(number) ?? [])
  const unplaced = inOrder(order.unplaced)
  const used = usedRatings(edition)
  const undecided = claims.filter(({ rating }) => rating === null).length
  const hasTitle = edition.document.content.some(({ type }) => type === 'title')

  return [
    '<!DOCTYPE html>',
    '<html lang="en">',
    headHtml(edition, sha256Base64),
    '<body class="plumbline">',
    '<a class="pl-skip" href="#text">Skip to the annotated article</a>',
    iconSymbols(claims.map(({ rating }) => rating).concat(claims.map(({ said }) => said))),
    topHtml(edition, used, undecided),
    '<main>',
    claimIndexHtml([...inOrder(order.placed), ...unplaced]),
    `<p class="pl-heads pl-small" dir="${edition.article.direction}"><span>${asPublished(edition)}</span> <span>Our notes</span></p>`,
    hasTitle ? '' : '<h2 class="pl-hidden">The article</h2>',
    annotatedArticle(edition, order, byNumber, (rated) => noteHtml(rated, true)),
    unplaced.length > 0
      ? `<section class="pl-unplaced" aria-labelledby="unplaced"><h2 id="unplaced">Not in this text</h2>` +
        `${unplaced.map((rated) => noteHtml(rated, false)).join('')}</section>`
      : '',
    '</main>',
    footHtml(edition),
    `<script type="application/json" id="plumbline-data">${scriptJson(editionData(edition))}</script>`,
    '</body>',
    '</html>\n',
  ]
    .filter((part) => part !== '')
    .join('\n')
}

function asPublished({ article }: Edition): string {
  const by = article.publisher ? ` by ${isolated(article.publisher)}` : ''
  return `The article, as published${by}`
}
