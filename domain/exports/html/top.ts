import { markdownToHtml } from '../../verdicts/markdown'
import { announcementsHtml } from './front/announcements'
import { checkedArticle } from './front/checked-article'
import { keyHtml, verdictBar } from './key'
import type { Page } from './page'
import { timeElement } from './writing/date'
import { autoDirection, isolated, textElement } from './writing/direction'

/** The page's top: the desk's own words first, then what was checked, cited as somebody else's. */
export function topHtml(page: Page): string {
  const { check, team } = page.edition
  return [
    '<div class="pl-desk">',
    `<p class="pl-kicker">${isolated(team.name)} · Fact-check</p>`,
    headlineHtml(page),
    check.standfirst ? textElement('p', check.standfirst, ' class="pl-standfirst"') : '',
    bylineHtml(page),
    announcementsHtml(page),
    check.conclusion
      ? `<div class="pl-conclusion"${autoDirection(check.conclusion)}>${markdownToHtml(check.conclusion)}</div>`
      : '',
    verdictBar(page.used, page.undecided),
    keyHtml(page.used, page.undecided),
    '</div>',
    checkedArticle(page),
  ]
    .filter((part) => part !== '')
    .join('\n')
}

function headlineHtml({ edition: { check, article }, level }: Page): string {
  if (check.headline) return textElement(`h${level}`, check.headline)
  return `<h${level}>Fact-check${article.title ? `: ${isolated(article.title)}` : ''}</h${level}>`
}

/** Who checked it, when, and what is new in this edition. */
function bylineHtml({ edition: { check, checkedAt, published } }: Page): string {
  const lines: string[] = []
  if (check.credits) lines.push(textElement('p', check.credits))
  if (published) {
    const { number, at, note } = published
    const done = number === 1 ? 'Published' : 'Updated'
    const why = note ? `: ${isolated(note)}` : ''
    lines.push(`<p>${done} ${timeElement(at)}, edition ${number}${why}</p>`)
  } else if (checkedAt) lines.push(`<p>As of ${timeElement(checkedAt)}</p>`)
  return lines.length > 0 ? `<div class="pl-byline pl-small">${lines.join('')}</div>` : ''
}
