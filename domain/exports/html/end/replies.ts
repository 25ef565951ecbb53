import type { Page } from '../page'
import { timeElement } from '../writing/date'
import { isolated, textElement } from '../writing/direction'

/** What those whom the article speaks of answered to the desk. */
export function repliesHtml({ edition, claims, level }: Page): string {
  if (edition.replies.length === 0) return ''
  const heading = `h${level + 1}`
  const entries = edition.replies.map(({ whom, statement, at, claims: numbers }) => {
    const about = numbers.map((number) =>
      claims.has(number) ? `<a href="#claim-${number}">claim ${number}</a>` : `claim ${number}`,
    )
    const line = [
      `<b>${whom ? isolated(whom) : 'Somebody concerned'}</b>`,
      ...(at ? [timeElement(at)] : []),
      ...(about.length > 0 ? [`on ${about.join(', ')}`] : []),
    ]
    return `<li><p>${line.join(' · ')}</p>${textElement('blockquote', statement)}</li>`
  })
  return (
    `<section class="pl-replies" aria-labelledby="pl-replies"><${heading} id="pl-replies">What those concerned answered</${heading}>` +
    `<ul>${entries.join('')}</ul></section>`
  )
}
