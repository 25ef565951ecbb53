import type { Voice } from '../../claims/claim'
import type { EditionCitation } from '../edition'
import type { RatedClaim } from '../rated-claims'
import { readableDate } from '../readable-date'
import { escapeLine, indented, linkTo } from './escape'
import { paragraphsOf, safeMarkdown } from './safe-markdown'

const stanceWords = { supports: 'Supports', refutes: 'Refutes', context: 'Context' } as const

/** A claim's footnote: rating and statement, who says it, summary, explanation, then its sources as a numbered list. */
export function footnoteMarkdown({ claim, label, said, statement }: RatedClaim): string {
  const layer = said ? ` Was it said? ${escapeLine(said.label, false)}.` : ''
  const by = claim.voices.map(voiceMarkdown).join(' ') + layer
  const parts = [
    // Where footnotes are not known, a word and a quotation after `[^1]:` would be an address and its title.
    `**${escapeLine(label, false).trim()}.** ${escapeLine(statement, false).replace(/^["'(]/, '\\$&')}`,
    by.trim(),
    claim.summary ? paragraphsOf(claim.summary) : '',
    claim.explanation ? safeMarkdown(claim.explanation) : '',
    claim.citations.map(citationMarkdown).join('\n'),
    claim.asOf ? `Evidence read up to ${readableDate(claim.asOf)}.` : '',
    claim.state === 'agreed'
      ? 'Independent reviewers agree on this rating; the desk has not ruled on it yet.'
      : '',
  ].filter((part) => part !== '')
  return `[^${claim.number}]: ${indented(parts.join('\n\n'), '    ').trimStart()}`
}

const actWords: Record<Voice['act'], string> = {
  says: 'Said by',
  denies: 'Denied by',
  suggests: 'Suggested by',
  reports: 'Reported by',
}

function voiceMarkdown({ chain, act }: Voice): string {
  const names = chain.map(({ name, role, organisation }) => {
    const about = [role, organisation].filter(Boolean).join(', ')
    return escapeLine(about ? `${name} (${about})` : name, false)
  })
  return `${actWords[act]} ${names.join(' → ')}.`
}

function citationMarkdown({
  number,
  stance,
  quote,
  translation,
  locator,
  note,
  source,
}: EditionCitation): string {
  const plain = (value: string) => escapeLine(value, false)
  const where =
    'withheld' in source
      ? [`${plain(source.withheld)} (a source that we do not name)`]
      : [
          linkTo(source.url, source.title || source.url || 'Untitled source'),
          ...[source.author, source.publisher].map((fact) => fact && plain(fact)),
          source.publishedAt && readableDate(source.publishedAt),
          source.archiveUrl && linkTo(source.archiveUrl, 'archived copy'),
          source.accessedAt && `read ${readableDate(source.accessedAt)}`,
        ]
  const facts = [...where, locator && plain(locator)].filter(Boolean).join(', ')
  const more = [
    quote && `“${plain(quote)}”`,
    translation && `In translation: “${plain(translation)}”`,
    note && plain(note),
  ].filter(Boolean)
  return `${number}.  ${stanceWords[stance]}: ${[facts, ...more].join('. ')}`
}
