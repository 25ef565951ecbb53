import { markdownToHtml } from '../../../verdicts/markdown'
import type { Page } from '../page'
import { autoDirection, isolated } from '../writing/direction'
import { contactLink, outsideLink, readerLink } from '../writing/escape'

/** How the desk works, what it does about its mistakes, and how to reach it. */
export function policiesHtml({ edition, links, level }: Page): string {
  const { team } = edition
  const heading = `h${level + 1}`
  const name = team.website ? outsideLink(team.website, isolated(team.name)) : isolated(team.name)
  const reach = links
    ? readerLink(links.challenge(), 'Tell us of a mistake')
    : team.contact && contactLink(team.contact, 'Tell us of a mistake')
  const policies = [
    team.methodology && policy('pl-methodology', 'How we work', team.methodology),
    team.correctionsPolicy && policy('pl-policy', 'How we correct our mistakes', team.correctionsPolicy),
  ].filter(Boolean)
  return (
    `<section class="pl-about" aria-labelledby="pl-about"><${heading} id="pl-about">About this check</${heading}>` +
    `<p>Made by ${name}. ${reach ? `Something wrong, or missing? ${reach}.` : ''}</p>${policies.join('')}${historyHtml(edition, links)}</section>`
  )
}

function policy(id: string, title: string, words: string): string {
  // The id is inside, as a browser that follows a link opens what holds its target.
  return `<details><summary>${title}</summary><div id="${id}"${autoDirection(words)}>${markdownToHtml(words)}</div></details>`
}

/** The edition in the desk's history, and the ways to the others. */
function historyHtml({ published }: Page['edition'], links: Page['links']): string {
  if (!published) return ''
  const { number, history } = published
  const head = history
    ? ` When it was published, the desk’s history stood at event ${history.seq}, with the hash <code>${isolated(history.hash)}</code>.`
    : ''
  const earlier = links
    ? Array.from({ length: number - 1 }, (_, index) =>
        readerLink(links.edition(index + 1), String(index + 1)),
      )
    : []
  const list = earlier.length > 0 ? ` Earlier editions: ${earlier.slice(-20).join(', ')}.` : ''
  return `<p class="pl-small">This is edition ${number}; it never changes.${list}${head}</p>`
}
