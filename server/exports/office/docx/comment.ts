import type { ICommentOptions, Paragraph } from 'docx'
import type { Edition } from '@/domain/exports/edition'
import type { RatedClaim } from '@/domain/exports/rated-claims'
import { xmlText } from '../xml-text'
import { citationLine, claimTitle, layersLine, voicesLine } from './claim-words'
import type { CommentedSpan } from './comment-ranges'
import { line, paragraphOf } from './words'

/** A claim as a comment of the desk, dated when it was decided: rating, statement, summary and sources. */
export function commentOf(edition: Edition, span: CommentedSpan, claim: RatedClaim): ICommentOptions {
  const author = xmlText(edition.team.name)
  return {
    id: span.id,
    author,
    initials: initialsOf(author),
    date: momentOf(claim.claim.decidedAt ?? writtenAt(edition)),
    children: span.continued ? [line(`${claimTitle(claim)} (the same claim as before)`)] : body(claim),
  }
}

function body(rated: RatedClaim): Paragraph[] {
  const { claim, statement } = rated
  const lines = [voicesLine(claim.voices), layersLine(rated), claim.summary ?? ''].filter(
    (text) => text !== '',
  )
  return [
    line(claimTitle(rated), {}, { bold: true }),
    line(statement, {}, { italics: true }),
    ...lines.map((text) => line(text)),
    ...claim.citations.map((citation) => {
      const { text, children } = citationLine(citation)
      return paragraphOf(text, children)
    }),
  ]
}

function initialsOf(name: string): string {
  const letters = name.split(/\s+/).flatMap((word) => [...word].slice(0, 1))
  return letters.slice(0, 3).join('')
}

/** When an edition was written, as far as it says: the day that its files bear. */
export function writtenAt(edition: Edition): string {
  return edition.published?.at ?? edition.checkedAt ?? edition.revision.createdAt
}

/** A date of any precision as an instant; what cannot be one is the first day that Word knows. */
export function momentOf(date: string): Date {
  const time = Date.parse(date)
  return new Date(Number.isNaN(time) ? Date.UTC(1980, 0, 1) : time)
}
