import type { ParagraphChild } from 'docx'
import type { Voice } from '@/domain/claims/claim'
import type { EditionCitation, EditionSource } from '@/domain/exports/edition'
import type { RatedClaim } from '@/domain/exports/rated-claims'
import { readableDate } from '@/domain/exports/readable-date'
import { words } from './words'

const actWords: Record<Voice['act'], string> = {
  says: 'Said by',
  denies: 'Denied by',
  suggests: 'Suggested by',
  reports: 'Reported by',
}
const stanceWords = { supports: 'Supports', refutes: 'Refutes', context: 'Context' } as const
const accessWords: Record<EditionSource['access'], string> = {
  open: '',
  registration: 'free registration needed',
  paywall: 'behind a paywall',
  offline: 'not online',
}

/** "Claim 3: Mostly true". */
export function claimTitle({ claim, label }: RatedClaim): string {
  return `Claim ${claim.number}: ${label}`
}

/** Who says it, as a line; empty where it is the outlet itself. */
export function voicesLine(voices: readonly Voice[]): string {
  const speaker = ({ name, role, organisation }: Voice['chain'][number]) => {
    const about = [role, organisation].filter(Boolean).join(', ')
    return about ? `${name} (${about})` : name
  }
  return voices.map(({ chain, act }) => `${actWords[act]} ${chain.map(speaker).join(' → ')}`).join('. ')
}

/** The two layers as a line; empty where nobody else speaks. */
export function layersLine({ said, rating }: RatedClaim): string {
  return said && rating ? `Said? ${said.label} · So? ${rating.label}` : ''
}

/** A source with its stance, title and address, as pieces of a line, and the same as plain words. */
export function citationLine({ number, stance, locator, source }: EditionCitation): {
  text: string
  children: ParagraphChild[]
} {
  const start = `[${number}] ${stanceWords[stance]}: `
  if ('withheld' in source) {
    const rest = `${source.withheld} (a source that we do not name)`
    return { text: rest, children: [...words(start), ...words(rest)] }
  }
  const title = source.title || source.url || 'Untitled source'
  const facts = [
    source.author,
    source.publisher,
    source.publishedAt && readableDate(source.publishedAt),
    locator,
    source.tier === 'primary' && 'first-hand',
    accessWords[source.access],
    source.accessedAt && `read ${readableDate(source.accessedAt)}`,
  ].filter(Boolean)
  const about = facts.length > 0 ? `. ${facts.join(', ')}` : ''
  const children = [...words(start), ...words(title, { href: source.url }), ...words(about)]
  if (source.archiveUrl) children.push(...words(', '), ...words('archived copy', { href: source.archiveUrl }))
  return { text: title + about, children: [...children, ...words('.')] }
}
