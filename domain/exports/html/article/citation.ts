import type { EditionCitation, EditionSource } from '../../edition'
import { dateHtml } from '../writing/date'
import { isolated, textElement } from '../writing/direction'
import { escapeHtml, outsideLink } from '../writing/escape'
import { iconUse } from '../writing/look'

const stanceWords = { supports: 'Supports', refutes: 'Refutes', context: 'Context' } as const

const accessWords: Record<EditionSource['access'], string> = {
  open: '',
  registration: 'free registration needed',
  paywall: 'behind a paywall',
  offline: 'not online',
}

/** One source of a note with what it shows: stance, source, the quote relied on, its translation, where it stands. */
export function citationHtml(claim: number, citation: EditionCitation): string {
  const { number, stance, quote, quoteLanguage, translation, locator, note, source } = citation
  const lang = quoteLanguage === null ? '' : ` lang="${escapeHtml(quoteLanguage)}"`
  const parts = [
    `<b>${iconUse(stance)}${stanceWords[stance]}</b> `,
    'withheld' in source ? withheld(source.withheld, locator) : sourceHtml(source, locator),
    quote ? textElement('blockquote', quote, lang) : '',
    translation ? `<p><small>In translation:</small> ${isolated(translation)}</p>` : '',
    note ? textElement('p', note) : '',
  ]
  return `<li id="citation-${claim}-${number}">${parts.join('')}</li>`
}

function withheld(description: string, locator: string | null): string {
  const where = locator ? ` · ${isolated(locator)}` : ''
  return `${isolated(description)} <small>a source that we do not name${where}</small>`
}

function sourceHtml(source: EditionSource, locator: string | null): string {
  const title = isolated(source.title || source.url || 'Untitled source')
  const facts = [
    ...[source.author, source.publisher].map((fact) => fact && isolated(fact)),
    source.publishedAt && dateHtml(source.publishedAt),
    locator && isolated(locator),
    source.tier === 'primary' && 'first-hand',
    accessWords[source.access],
    source.archiveUrl && outsideLink(source.archiveUrl, 'archived copy'),
    source.accessedAt && `read ${dateHtml(source.accessedAt)}`,
  ].filter(Boolean)
  const rest = facts.length > 0 ? ` <small>${facts.join(' · ')}</small>` : ''
  return `${outsideLink(source.url, title)}${rest}`
}
