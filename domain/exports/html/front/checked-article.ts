import type { Page } from '../page'
import { dateHtml, timeElement } from '../writing/date'
import { isolated, textElement } from '../writing/direction'
import { contactLink, escapeHtml, outsideLink, readerLink } from '../writing/escape'

/** What was checked, cited as somebody else's: title, outlet, addresses, the revision that was read and its hash. */
export function checkedArticle({ edition, level, links: readers }: Page): string {
  const { article, revision, mode } = edition
  const title = article.title ? textElement('cite', article.title) : ''
  const facts = [article.byline, article.publisher].flatMap((fact) => (fact ? [isolated(fact)] : []))
  if (article.publishedAt) facts.push(timeElement(article.publishedAt))
  const links = [
    article.sourceUrl && outsideLink(article.sourceUrl, 'The original'),
    article.archiveUrl && outsideLink(article.archiveUrl, 'Archived copy'),
  ].filter(Boolean)
  const whole = mode === 'excerpts' ? 'whole text' : 'text'
  const heading = `h${level + 1}`
  return (
    `<section class="pl-checked" aria-labelledby="pl-checked"><${heading} id="pl-checked">The article we checked</${heading}>` +
    `<p>${[title, facts.join(', ')].filter(Boolean).join('<br>')}</p>` +
    (links.length > 0 ? `<p>${links.join(' · ')}</p>` : '') +
    `<p class="pl-small">Revision ${revision.number}, as it stood on ${dateHtml(revision.createdAt)}. ` +
    `SHA-256 of its ${whole}: <code>${escapeHtml(revision.sha256)}</code></p>${deskLinks(edition, readers)}</section>`
  )
}

/** Where readers learn how the desk works and how they tell it of a mistake. */
export function deskLinks({ team }: Page['edition'], links: Page['links'] = null): string {
  const entries = [
    team.methodology && '<a href="#pl-methodology">How we work</a>',
    team.correctionsPolicy && '<a href="#pl-policy">How we correct</a>',
    links && readerLink(links.corrections, 'Corrections'),
    links
      ? readerLink(links.challenge(), 'Tell us of a mistake')
      : team.contact && contactLink(team.contact, 'Tell us of a mistake'),
    links && readerLink(links.feed, 'Feed'),
  ].filter(Boolean)
  return entries.length > 0 ? `<p class="pl-links">${entries.join(' · ')}</p>` : ''
}
