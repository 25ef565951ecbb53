import { Paragraph, Table, TableCell, TableRow, WidthType, type ParagraphChild } from 'docx'
import type { Edition } from '@/domain/exports/edition'
import { readableDate } from '@/domain/exports/readable-date'
import { usedRatings } from '@/domain/exports/used-ratings'
import { isAnnounced } from '@/domain/corrections/correction'
import { markdownParagraphs } from './markdown-paragraphs'
import { line, paragraphOf, words } from './words'

/** What an edition is called. */
export function headlineOf({ check, article }: Edition): string {
  return check.headline || `Fact-check${article.title ? `: ${article.title}` : ''}`
}

/** The desk's own words, before the article that is not its own. */
export function deskTop(edition: Edition): Paragraph[] {
  const { check, team, checkedAt, published } = edition
  const date = published?.at ?? checkedAt
  const kicker = [
    team.name,
    'Fact-check',
    date && readableDate(date),
    published && `Edition ${published.number}`,
  ]
  return [
    line(kicker.filter(Boolean).join(' · '), { style: 'Small' }),
    line(headlineOf(edition), { style: 'Title' }),
    ...(check.standfirst ? [line(check.standfirst, { style: 'Subtitle' })] : []),
    ...corrections(edition),
    ...(check.conclusion ? markdownParagraphs(check.conclusion) : []),
    ...(check.credits ? [line(check.credits, { style: 'Small' })] : []),
    ...(published?.note ? [line(published.note, { style: 'Small' })] : []),
    ...(edition.publicUrl ? [linkLine('Where it was published: ', edition.publicUrl)] : []),
  ]
}

function corrections(edition: Edition): Paragraph[] {
  return edition.corrections.filter(isAnnounced).map(({ kind, at, summary, claims }) => {
    const about = claims.length > 0 ? ` (claim ${claims.join(', ')})` : ''
    const name = `${kind[0]?.toUpperCase() ?? ''}${kind.slice(1).replaceAll('-', ' ')}`
    const start = `${name}, ${readableDate(at)}${about}: `
    return paragraphOf(summary, [...words(start, { bold: true }), ...words(summary)])
  })
}

/** What was checked, cited as somebody else's. */
export function checkedArticle({ article, revision, mode }: Edition): Paragraph[] {
  const facts = [article.byline, article.publisher, article.publishedAt && readableDate(article.publishedAt)]
  const cited = facts.filter(Boolean).join(', ')
  const noted = `Revision ${revision.number}, as it stood on ${readableDate(revision.createdAt)}. SHA-256 of its text: ${revision.sha256}`
  return [
    line('The article we checked', { style: 'Heading1' }),
    ...(article.title ? [line(article.title, {}, { italics: true })] : []),
    ...(cited ? [line(cited)] : []),
    ...(article.sourceUrl ? [linkLine('The original: ', article.sourceUrl)] : []),
    ...(article.archiveUrl ? [linkLine('Archived copy: ', article.archiveUrl)] : []),
    line(noted, { style: 'Small' }),
    ...(mode === 'excerpts'
      ? [line('What follows are the passages that were checked, not the whole article.', { style: 'Small' })]
      : []),
  ]
}

function linkLine(label: string, url: string): Paragraph {
  return paragraphOf(label, [...words(label), ...words(url, { href: url })])
}

/** The ratings that occur, how often, and what each means. */
export function ratingKey(edition: Edition): (Paragraph | Table)[] {
  const used = usedRatings(edition)
  if (used.length === 0) return []
  const cell = (text: string, children: ParagraphChild[], size: number) =>
    new TableCell({ width: { size, type: WidthType.DXA }, children: [paragraphOf(text, children)] })
  const widths = [2200, 1000, 5826]
  const row = (texts: string[], isHeader: boolean) =>
    new TableRow({
      tableHeader: isHeader,
      children: texts.map((text, at) =>
        cell(text, words(text, isHeader ? { bold: true } : {}), widths[at] ?? 0),
      ),
    })
  return [
    line('Key to the ratings', { style: 'Heading1' }),
    new Table({
      columnWidths: widths,
      width: { size: 9026, type: WidthType.DXA },
      rows: [
        row(['Rating', 'Claims', 'What it means'], true),
        ...used.map(({ rating, count }) => row([rating.label, String(count), rating.criterion], false)),
      ],
    }),
  ]
}

/** How the desk works, what others answered, and where readers write to. */
export function deskFoot({ team, replies }: Edition): Paragraph[] {
  const section = (title: string, source: string | null) =>
    source ? [line(title, { style: 'Heading1' }), ...markdownParagraphs(source)] : []
  return [
    ...(replies.length > 0 ? [line('Replies', { style: 'Heading1' })] : []),
    ...replies.flatMap(({ whom, statement, at }) => [
      line([whom, at && readableDate(at)].filter(Boolean).join(', ') || 'A reply', {}, { bold: true }),
      line(statement, { style: 'Quote' }),
    ]),
    ...section('How we work', team.methodology),
    ...section('How we correct mistakes', team.correctionsPolicy),
    ...(team.website ? [linkLine('The desk: ', team.website)] : []),
    ...(team.contact ? [line(`Write to us: ${team.contact}`)] : []),
  ]
}
