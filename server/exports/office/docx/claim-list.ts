import type { Paragraph } from 'docx'
import type { Edition } from '@/domain/exports/edition'
import { ratedClaims, type RatedClaim } from '@/domain/exports/rated-claims'
import { readableDate } from '@/domain/exports/readable-date'
import { citationLine, claimTitle, layersLine, voicesLine } from './claim-words'
import { markdownParagraphs } from './markdown-paragraphs'
import { line, paragraphOf, words } from './words'

/**
 * Every claim with all that readers get of it, in the edition's order. It stands after the article, so that nothing
 * but the outlet's words stands between them.
 */
export function claimList(edition: Edition): Paragraph[] {
  const claims = ratedClaims(edition)
  if (claims.length === 0) return []
  return [line('Claims', { style: 'Heading1' }), ...claims.flatMap((claim) => claimParts(edition, claim))]
}

function claimParts(edition: Edition, rated: RatedClaim): Paragraph[] {
  const { claim, statement } = rated
  const quotes = claim.spans.map(({ exact }) => exact).filter((exact) => exact !== '' && exact !== statement)
  const lines = [voicesLine(claim.voices), layersLine(rated)].filter((text) => text !== '')
  const facts = [
    claim.saidAt && `Said on ${readableDate(claim.saidAt)}.`,
    claim.asOf && `Evidence read up to ${readableDate(claim.asOf)}.`,
    claim.state === 'agreed' &&
      'Independent reviewers agree on this rating; the desk has not ruled on it yet.',
  ].filter(Boolean)
  return [
    line(claimTitle(rated), { style: 'Heading3', keepNext: true }),
    line(statement, {}, { bold: true }),
    ...quotes.map((exact) => line(exact, { style: 'Quote' })),
    ...lines.map((text) => line(text)),
    ...(claim.summary ? [line(claim.summary)] : []),
    ...(claim.explanation ? markdownParagraphs(claim.explanation) : []),
    ...claim.citations.flatMap(citationParts),
    ...dissentsOf(edition, rated),
    ...(claim.firstAppearance
      ? [
          paragraphOf('', [
            ...words('First appearance: '),
            ...words(claim.firstAppearance, { href: claim.firstAppearance }),
          ]),
        ]
      : []),
    ...(facts.length > 0 ? [line(facts.join(' '), { style: 'Small' })] : []),
  ]
}

function citationParts(citation: RatedClaim['claim']['citations'][number]): Paragraph[] {
  const { text, children } = citationLine(citation)
  const { quote, translation, note } = citation
  return [
    paragraphOf(text, children),
    ...(quote ? [line(quote, { style: 'Quote' })] : []),
    ...(translation ? [line(`In translation: ${translation}`, { style: 'Quote' })] : []),
    ...(note ? [line(note, { style: 'Small' })] : []),
  ]
}

function dissentsOf({ scales }: Edition, { claim }: RatedClaim): Paragraph[] {
  const ratings = scales.find(({ version }) => version === claim.scaleVersion)?.ratings ?? []
  return claim.dissents.map(({ rating, summary }) => {
    const label = ratings.find(({ key }) => key === rating)?.label ?? rating
    return line([`A reviewer saw it otherwise: ${label}.`, summary].filter(Boolean).join(' '))
  })
}
