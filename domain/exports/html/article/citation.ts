import type { EditionCitation, EditionSource } from '../../edition'
import { dateHtml } from '../writing/date'
import { isolated, textElement } from '../writing/direction'
import { escapeHtml, outsideLink } from '../writing/escape'
import { iconUse } from '../writing/look'

const stanceWords = { supports: 'Supports', refutes: 'Refutes', context: 'Context' } as const

const accessWords: Record<Exclude<EditionSource['access'], 'open'>, string> = {
  registration: 'free registration needed',
  paywall: 'behind a paywall',
  offline: 'not online',
}

/** One source of a note with what it shows: stance, source, the quote relied on, its translation, where it stands. */
export function citationHtml(claim: number, citation: EditionCitation): string {
  const { number, stance, quote, quoteLanguage, translation, locator, note, source } = citation
  let html = `<li id="citation-${claim}-${number}"><b>${iconUse(stance)}${stanceWords[stance]}</b> `
  html += 'withheld' in source ? withheld(source.withheld, locator) : sourceHtml(source, locator)
  if (quote) {
    const lang = quoteLanguage === null ? '' : ` lang="${escapeHtml(quoteLanguage)}"`
    html += textElement('blockquote', quote, lang)
  }
  if (translation) html += `<p><small>In translation:</small> ${isolated(translation)}</p>`
  if (note) html += textElement('p', note)
  return html + '</li>'
}

function withheld(description: string, locator: string | null): string {
  const where = locator ? ` · ${isolated(locator)}` : ''
  return `${isolated(description)} <small>a source that we do not name${where}</small>`
}

function sourceHtml(source: EditionSource, locator: string | null): string {
  const title = isolated(source.title || source.url || 'Untitled source')
  const { author, publisher, publishedAt, archiveUrl, accessedAt } = source
  let facts = ''
  if (author) facts += ` · ${isolated(author)}`
  if (publisher) facts += ` · ${isolated(publisher)}`
  if (publishedAt) facts += ` · ${dateHtml(publishedAt)}`
  if (locator) facts += ` · ${isolated(locator)}`
  if (source.tier === 'primary') facts += ' · first-hand'
  if (source.access !== 'open') facts += ` · ${accessWords[source.access]}`
  if (archiveUrl) facts += ` · ${outsideLink(archiveUrl, 'archived copy')}`
  if (accessedAt) facts += ` · read ${dateHtml(accessedAt)}`
  const rest = facts === '' ? '' : ` <small>${facts.slice(' · '.length)}</small>`
  return outsideLink(source.url, title) + rest
}
