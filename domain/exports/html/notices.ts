import { readableDate } from '../readable-date'
import { escapeHtml, readerLink } from './writing/escape'

/** What readers are told on a page that is published already. */
export interface PageNotices {
  /** Claims that are looked at again, with the day or instant since when. */
  reviewing: readonly { claim: number; since: string }[]
  /** The newest edition, where the page is of an earlier one. */
  newer: { number: number; url: string } | null
}

const topMark = '<!--pl-top'

/** Where a page has room for what is told at its top. A comment, which no text of a person can make. */
export function topSlot(edition: number | null): string {
  return edition === null ? `${topMark}-->` : `${topMark} ${edition}-->`
}

/** Where a note has room for what is told of its claim. */
export function claimSlot(number: number): string {
  return `<!--pl-${number}-->`
}

/**
 * Puts notices into the stored bytes of a page: at its top and at each claim. A page without room for one is left as
 * it is there; without notices it is the same bytes.
 */
export function withNotices(html: string, { reviewing, newer }: PageNotices): string {
  if (reviewing.length === 0 && newer === null) return html
  const inserts: { at: number; text: string }[] = []
  const dated = new Map(reviewing.map(({ claim, since }) => [claim, since]))
  const told = [...dated].sort(([a], [b]) => a - b)
  const linked = new Set<number>()
  for (const [claim, since] of told) {
    const slot = claimSlot(claim)
    const at = html.indexOf(slot)
    if (at < 0) continue
    linked.add(claim)
    inserts.push({
      at: at + slot.length,
      text: `<p class="pl-notice"><b>We are reviewing this claim</b>, since ${dateWords(since)}.</p>`,
    })
  }
  const mark = html.indexOf(topMark)
  const end = mark < 0 ? -1 : html.indexOf('-->', mark)
  if (end >= 0) {
    const own = html.slice(mark + topMark.length, end).trim()
    const lines = told.map(([claim, since]) => {
      const name = linked.has(claim) ? `<a href="#claim-${claim}">claim ${claim}</a>` : `claim ${claim}`
      return `<p>We are reviewing ${name} (since ${dateWords(since)}).</p>`
    })
    if (newer) lines.unshift(newerLine(own, newer))
    const text = `<section class="pl-notice pl-wide" aria-label="Notices">${lines.join('')}</section>`
    inserts.push({ at: end + '-->'.length, text })
  }
  return inserted(html, inserts)
}

function newerLine(own: string, { number, url }: { number: number; url: string }): string {
  const which = /^\d+$/.test(own) ? `This is edition ${own}` : 'This is an earlier edition'
  return `<p>${which}; a newer one exists: ${readerLink(url, `edition ${number}`)}.</p>`
}

function dateWords(since: string): string {
  // To the day: nobody reviews by the minute.
  return escapeHtml(readableDate(/^\d{4}-\d\d-\d\dT/.test(since) ? since.slice(0, 10) : since))
}

function inserted(html: string, inserts: { at: number; text: string }[]): string {
  const parts: string[] = []
  let from = 0
  for (const { at, text } of inserts.sort((a, b) => a.at - b.at)) {
    parts.push(html.slice(from, at), text)
    from = at
  }
  return parts.join('') + html.slice(from)
}
