import { isAnnounced } from '../../corrections/correction'
import type { Edition, EditionCorrection } from '../edition'
import { pageHeadline } from '../html/head'
import type { ListedEdition } from '../html/log/log-page'
import type { ReaderLinks } from '../html/reader-links'
import { correctionWords } from '../html/writing/correction'
import { isWebAddress } from '../../sources/address'
import { escapeXml } from './escape-xml'

/** A feed holds this many entries at most, the newest. */
const mostEntries = 100

interface Entry {
  id: string
  title: string
  updated: string
  link: string
  summary: string
}

/**
 * The Atom feed (RFC 4287) of a check: an entry for each edition that can be read and each announced correction, newest
 * first. Ids are tags of `authority` (a host) that stay when entries are added; times come from the data. Its page is
 * the desk's own address where the check is published elsewhere.
 */
export function atomFeed(
  edition: Edition,
  editions: readonly ListedEdition[],
  links: ReaderLinks,
  authority: string,
): string {
  const first = editions.reduce((earliest, { at }) => (at < earliest ? at : earliest), '9999')
  // A tag's date says when the authority was theirs; the year of the first edition never changes.
  const root = `tag:${authority},${first.slice(0, 4)}:${new URL(links.page, 'https://host.example').pathname}`
  const { publicUrl } = edition
  const page = publicUrl !== null && isWebAddress(publicUrl) ? publicUrl : links.page
  const entries = [
    ...editions
      .filter(({ redacted }) => !redacted)
      .map((listed) => editionEntry(edition, listed, links, root)),
    ...edition.corrections.filter(isAnnounced).map((correction) => correctionEntry(correction, page, root)),
  ]
    .sort((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : a.id < b.id ? 1 : -1))
    .slice(0, mostEntries)
  const { name, website } = edition.team
  const author = website !== null && isWebAddress(website) ? `<uri>${escapeXml(website)}</uri>` : ''
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `<id>${escapeXml(root)}</id>`,
    `<title>${escapeXml(pageHeadline(edition))}</title>`,
    `<updated>${entries[0]?.updated ?? instant(first)}</updated>`,
    `<author><name>${escapeXml(name)}</name>${author}</author>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(links.feed)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(page)}"/>`,
    '<generator>Plumbline</generator>',
    ...entries.map(entryXml),
    '</feed>\n',
  ].join('\n')
}

function editionEntry(
  edition: Edition,
  { number, at, note }: ListedEdition,
  links: ReaderLinks,
  root: string,
): Entry {
  return {
    id: `${root}/${number}`,
    title: `Edition ${number}: ${pageHeadline(edition)}`,
    updated: instant(at),
    link: links.edition(number),
    summary: note ?? (number === 1 ? 'Published.' : 'A new edition was published.'),
  }
}

function correctionEntry(correction: EditionCorrection, page: string, root: string): Entry {
  const { number, kind, at, summary, reason, claims } = correction
  const about = claims.length > 0 ? `Claim ${claims.join(', ')}. ` : ''
  return {
    id: `${root}/corrections/${number}`,
    title: `${correctionWords[kind]}: ${summary}`,
    updated: instant(at),
    link: page,
    summary: `${about}${summary}${reason ? ` ${reason}` : ''}`,
  }
}

function entryXml({ id, title, updated, link, summary }: Entry): string {
  return (
    `<entry><id>${escapeXml(id)}</id><title>${escapeXml(title)}</title><updated>${updated}</updated>` +
    `<link rel="alternate" type="text/html" href="${escapeXml(link)}"/><summary>${escapeXml(summary)}</summary></entry>`
  )
}

/** A year, month, day or instant as the instant that RFC 3339 wants; what is none becomes the beginning of time. */
function instant(at: string): string {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(T[\d:.]+Z)?$/.exec(at)
  if (!parts) return '1970-01-01T00:00:00Z'
  const [, year, month = '01', day = '01', time = 'T00:00:00Z'] = parts
  return `${year}-${month}-${day}${/^T\d\d:\d\dZ$/.test(time) ? time.replace('Z', ':00Z') : time}`
}
