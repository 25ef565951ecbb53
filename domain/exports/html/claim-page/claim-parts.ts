import { markdownToHtml } from '../../../verdicts/markdown'
import type { Edition, EditionClaim } from '../../edition'
import type { RatedClaim } from '../../rated-claims'
import { citationHtml } from '../article/citation'
import { noteDissents, noteReplies } from '../article/note-extras'
import { voicesHtml } from '../article/voices'
import { dateHtml } from '../writing/date'
import { autoDirection, isolated, textElement } from '../writing/direction'
import { escapeHtml, outsideLink } from '../writing/escape'
import { iconUse, ratingClass, ratingIcon } from '../writing/look'
import { quotesInContext } from './quote-in-context'

/** The rating as a line of its own: sign, word, and when to choose it. */
export function ratingLine({ rating, label }: RatedClaim): string {
  const criterion = rating?.criterion
    ? textElement('p', rating.criterion, ' class="pr-criterion pl-small"')
    : ''
  return `<p class="pr-rating ${ratingClass(rating)}">${iconUse(ratingIcon(rating))}${isolated(label)}</p>${criterion}`
}

/** The words that the claim stands on, in their sentences, and whose they are. */
export function quoteFigure(edition: Edition, { claim, rating }: RatedClaim): string {
  const { language, direction } = edition.article
  const lang = language === null ? '' : ` lang="${escapeHtml(language)}"`
  const quotes = quotesInContext(edition, claim).map(
    ({ before, quote, after }) =>
      `<blockquote${lang} dir="${direction}">${escapeHtml(before)}<mark class="${ratingClass(rating)}">` +
      `${escapeHtml(quote)}</mark>${escapeHtml(after)}</blockquote>`,
  )
  if (quotes.length === 0) return ''
  return `<figure class="pr-quote">${quotes.join('')}<figcaption>${origin(edition)}</figcaption></figure>`
}

function origin({ article }: Edition): string {
  const facts = [
    article.title ? `<cite>${isolated(article.title)}</cite>` : '',
    article.byline ? isolated(article.byline) : '',
    article.publisher ? isolated(article.publisher) : '',
    article.publishedAt ? dateHtml(article.publishedAt) : '',
    article.sourceUrl ? outsideLink(article.sourceUrl, 'The original') : '',
    article.archiveUrl ? outsideLink(article.archiveUrl, 'Archived copy') : '',
  ]
  return facts.filter((fact) => fact !== '').join(' · ') || 'The article we checked'
}

/** Who says it, in small letters. */
export function voicesLine({ voices }: EditionClaim): string {
  return voices.length > 0 ? `<p class="pl-small">${voicesHtml(voices)}</p>` : ''
}

/** Why, with references to the sources below it. */
export function explanationSection({ number, explanation, citations }: EditionClaim): string {
  if (!explanation) return ''
  const known = new Set(citations.map((citation) => citation.number))
  const reference = (cited: number) =>
    known.has(cited) ? `<a href="#citation-${number}-${cited}">[${cited}]</a>` : null
  const body = markdownToHtml(explanation, { reference })
  return `<section aria-labelledby="why"><h2 id="why">Why</h2><div${autoDirection(explanation)}>${body}</div></section>`
}

/** The sources, open: this page is where people come to look them up. */
export function sourcesSection({ number, citations }: EditionClaim): string {
  if (citations.length === 0) return ''
  const items = citations.map((citation) => citationHtml(number, citation))
  return `<section aria-labelledby="sources"><h2 id="sources">Sources</h2><ol class="pr-sources">${items.join('')}</ol></section>`
}

/** What reviewers thought who saw it otherwise, where the desk prints it, and what those concerned answered. */
export function othersSection({ replies }: Edition, { claim, dissents }: RatedClaim): string {
  const own = replies.filter(({ claims }) => claims.includes(claim.number))
  if (own.length === 0 && dissents.length === 0) return ''
  return (
    '<section aria-labelledby="others"><h2 id="others">What others say</h2>' +
    `${noteReplies(own)}${noteDissents(dissents)}</section>`
  )
}

/** When it was said, first seen and last looked into, in small letters. */
export function factsLine({ saidAt, firstAppearance, asOf, decidedAt, state }: EditionClaim): string {
  const facts = [
    saidAt && `Said on ${dateHtml(saidAt)}.`,
    firstAppearance && `${outsideLink(firstAppearance, 'First appearance')}.`,
    asOf && `Evidence read up to ${dateHtml(asOf)}.`,
    decidedAt && `Rated on ${dateHtml(decidedAt)}.`,
    state === 'agreed' && 'Independent reviewers agree on this rating; the desk has not ruled on it yet.',
  ].filter(Boolean)
  return facts.length > 0 ? `<p class="pl-small">${facts.join(' ')}</p>` : ''
}
