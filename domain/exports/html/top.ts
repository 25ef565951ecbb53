import { markdownToHtml } from '../../verdicts/markdown'
import type { Edition } from '../edition'
import type { UsedRating } from '../used-ratings'
import { autoDirection, isolated, textElement } from './writing/direction'
import { dateHtml, timeElement } from './writing/date'
import { escapeHtml, outsideLink } from './writing/escape'
import { keyHtml, verdictBar } from './key'

/** The page's top: the desk's own words first, then what was checked, cited as somebody else's. */
export function topHtml(edition: Edition, used: UsedRating[], undecided: number): string {
  const { check, team, checkedAt } = edition
  const date = checkedAt ? ` · ${timeElement(checkedAt)}` : ''
  return [
    '<header class="pl-top">',
    '<div class="pl-desk">',
    `<p class="pl-kicker pl-small">${isolated(team.name)} · Fact-check${date}</p>`,
    headlineHtml(edition),
    check.standfirst ? textElement('p', check.standfirst, ' class="pl-standfirst"') : '',
    verdictBar(used, undecided),
    keyHtml(used, undecided),
    check.conclusion
      ? `<div class="pl-conclusion"${autoDirection(check.conclusion)}>${markdownToHtml(check.conclusion)}</div>`
      : '',
    check.credits ? textElement('p', check.credits, ' class="pl-small"') : '',
    '</div>',
    checkedArticle(edition),
    '</header>',
  ]
    .filter((part) => part !== '')
    .join('\n')
}

function headlineHtml({ check, article }: Edition): string {
  if (check.headline) return textElement('h1', check.headline)
  return `<h1>Fact-check${article.title ? `: ${isolated(article.title)}` : ''}</h1>`
}

function checkedArticle({ article, revision }: Edition): string {
  const title = article.title ? textElement('cite', article.title) : ''
  const facts = [article.byline, article.publisher].flatMap((fact) => (fact ? [isolated(fact)] : []))
  if (article.publishedAt) facts.push(timeElement(article.publishedAt))
  const links = [
    article.sourceUrl && outsideLink(article.sourceUrl, 'The original'),
    article.archiveUrl && outsideLink(article.archiveUrl, 'Archived copy'),
  ].filter(Boolean)
  return [
    '<section class="pl-checked" aria-labelledby="checked">',
    '<h2 id="checked">The article we checked</h2>',
    `<p>${[title, facts.join(', ')].filter(Boolean).join('<br>')}</p>`,
    links.length > 0 ? `<p>${links.join(' · ')}</p>` : '',
    `<p class="pl-small">Revision ${revision.number}, as it stood on ${dateHtml(revision.createdAt)}. ` +
      `SHA-256 of its text: <code>${escapeHtml(revision.sha256)}</code></p>`,
    '</section>',
  ].join('')
}
