import { isAnnounced } from '../../../corrections/correction'
import type { EditionCorrection } from '../../edition'
import type { Page } from '../page'
import { changeHtml, correctionWords } from '../writing/correction'
import { dayElement } from '../writing/date'
import { isolated } from '../writing/direction'
import { readerLink } from '../writing/escape'

/** So many stand in sight; earlier ones open. */
const mostInSight = 3

/** What was corrected, at the page's top: retractions for themselves and before all else, then the rest, newest first. */
export function announcementsHtml(page: Page): string {
  const announced = page.edition.corrections.filter(isAnnounced).reverse()
  if (announced.length === 0) return ''
  const retractions = announced.filter(({ kind }) => kind === 'retraction')
  const others = announced.filter(({ kind }) => kind !== 'retraction')
  const retracted = retractions
    .map((correction) => `<div class="pl-retraction">${correctionHtml(page, correction)}</div>`)
    .join('')
  if (others.length === 0) return retracted
  const list = (corrections: EditionCorrection[]) =>
    `<ul>${corrections.map((correction) => `<li>${correctionHtml(page, correction)}</li>`).join('')}</ul>`
  const earlier = others.slice(mostInSight)
  const rest =
    earlier.length > 0
      ? `<details><summary>Earlier: ${earlier.length}</summary>${list(earlier)}</details>`
      : ''
  const log = page.links
    ? `<p>${readerLink(page.links.corrections, 'All corrections of this check')}</p>`
    : ''
  const tag = `h${page.level + 1}`
  return (
    `${retracted}<section class="pl-news" aria-labelledby="pl-news"><${tag} id="pl-news">Corrections and updates</${tag}>` +
    `${list(others.slice(0, mostInSight))}${rest}${log}</section>`
  )
}

function correctionHtml({ claims }: Page, correction: EditionCorrection): string {
  const { kind, at, summary, reason, changes } = correction
  const numbers = new Set([...correction.claims, ...changes.map(({ claim }) => claim)])
  const about = [...numbers]
    .sort((a, b) => a - b)
    .map((number) => {
      const name = `Claim ${number}`
      const told = changes.filter(({ claim, field }) => claim === number && isShort(field)).map(changeHtml)
      return (
        (claims.has(number) ? `<a href="#claim-${number}">${name}</a>` : name) +
        (told.length > 0 ? ` (${told.join(', ')})` : '')
      )
    })
  const why = reason ? ` ${isolated(reason)}` : ''
  const list = about.length > 0 ? ` ${about.join(', ')}.` : ''
  return `<p><b>${correctionWords[kind]}</b>, ${dayElement(at)}. ${isolated(summary)}${why}${list}</p>`
}

/** What fits into a line; the other changes stand at the claim. */
function isShort(field: EditionCorrection['changes'][number]['field']): boolean {
  return field === 'rating' || field === 'saidRating' || field === 'claim'
}
