import type { Edition } from '../../edition'
import { pageHeadline } from '../head'
import type { ReaderLinks } from '../reader-links'
import { dateHtml } from '../writing/date'
import { isolated } from '../writing/direction'
import { contactLink, outsideLink, readerLink } from '../writing/escape'

/** The line above a page that belongs to a check: whose it is, and the way to the whole. */
export function pageHead(edition: Edition, links: ReaderLinks): string {
  const { name, website } = edition.team
  return (
    `<header class="pr-head"><p class="pl-small"><span>${outsideLink(website, isolated(name))} · Fact-check</span> ` +
    `<span>${readerLink(links.page, isolated(pageHeadline(edition)))}</span></p></header>`
  )
}

/** The end of a page that belongs to a check: which edition it is, and what a reader can do about it. */
export function pageFoot(edition: Edition, links: ReaderLinks, claim?: number): string {
  const { published, team } = edition
  const edited = published
    ? `<p>${readerLink(links.edition(published.number), `Edition ${published.number}`)}, published ${dateHtml(published.at)}.</p>`
    : ''
  const ways = [
    readerLink(links.corrections, 'Corrections and editions'),
    readerLink(
      links.challenge(claim),
      claim === undefined ? 'Object to this check' : 'Object to this rating',
    ),
    readerLink(links.feed, 'Feed'),
    team.contact ? contactLink(team.contact, 'Write to the desk') : '',
  ].filter((way) => way !== '')
  return (
    `<footer class="pr-foot">${edited}<nav aria-label="About this check"><ul>` +
    `${ways.map((way) => `<li>${way}</li>`).join('')}</ul></nav></footer>`
  )
}

/** "We are reviewing this claim", which stands there without a new edition. */
export function reviewNotice(since: string, what: string): string {
  return `<p class="pr-notice"><strong>We are reviewing ${what}</strong> since ${dateHtml(since)}. Its rating may change.</p>`
}
