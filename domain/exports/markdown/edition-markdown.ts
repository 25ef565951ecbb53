import { isAnnounced } from '../../corrections/correction'
import type { Edition, EditionCorrection } from '../edition'
import { ratedClaims, type RatedClaim } from '../rated-claims'
import { readableDate } from '../readable-date'
import { readingOrder } from '../reading-order'
import { articleMarkdown, footnoteReference } from './article-markdown'
import { escapeLine, linkTo } from './escape'
import { footnoteMarkdown } from './footnote'
import { paragraphsOf, safeMarkdown } from './safe-markdown'

/**
 * The annotated article as Markdown, in pieces: the desk's words, the article with a footnote for every claim, in the
 * syntax that GitHub and pandoc share. No text of anybody becomes markup, HTML or a link; formatting and links inside of
 * the article are left out.
 */
export function* markdownParts(edition: Edition): Generator<string> {
  const order = readingOrder(edition)
  const byNumber = new Map(ratedClaims(edition).map((rated) => [rated.claim.number, rated]))
  const inOrder = (numbers: number[]) => numbers.flatMap((number) => byNumber.get(number) ?? [])
  const unplaced = inOrder(order.unplaced)

  let separator = ''
  for (const part of parts()) {
    if (part === '') continue
    yield `${separator}${part}\n`
    separator = '\n'
  }

  function* parts(): Generator<string> {
    yield* topParts(edition)
    yield '* * *'
    yield* articleMarkdown(edition, order)
    if (unplaced.length > 0) {
      yield '* * *'
      yield '## Not in this text'
      yield unplaced.map(unplacedLine).join('\n')
    }
    for (const rated of [...inOrder(order.placed), ...unplaced]) yield footnoteMarkdown(rated)
  }
}

/** The same in one piece. */
export function editionMarkdown(edition: Edition): string {
  return [...markdownParts(edition)].join('')
}

function topParts(edition: Edition): string[] {
  const { check, article, team, checkedAt, published, replies } = edition
  const headline = check.headline ?? (article.title === null ? 'Fact-check' : `Fact-check: ${article.title}`)
  const number = published ? `, edition ${published.number}` : ''
  const date = published?.at ?? checkedAt
  const corrections = edition.corrections.filter(isAnnounced)
  return [
    `# ${escapeLine(headline, false).trim()}`,
    check.standfirst ? paragraphsOf(check.standfirst) : '',
    `Checked by ${escapeLine(team.name, false)}${number}${date ? `, ${readableDate(date)}` : ''}.`,
    ...(corrections.length > 0 ? ['## Corrections', corrections.map(correctionLine).join('\n')] : []),
    check.conclusion ? safeMarkdown(check.conclusion) : '',
    check.credits ? paragraphsOf(check.credits) : '',
    '## The article we checked',
    checkedArticle(edition),
    ...replies.map(
      ({ whom, statement }) =>
        `**Reply${whom ? ` of ${escapeLine(whom, false)}` : ''}:** ${escapeLine(statement, false)}`,
    ),
  ]
}

function checkedArticle({ article, revision, mode }: Edition): string {
  const facts = [
    linkTo(article.sourceUrl, article.title || article.sourceUrl || 'An article without a title'),
    ...[article.byline, article.publisher].map((fact) => fact && escapeLine(fact, false)),
    article.publishedAt && readableDate(article.publishedAt),
    article.archiveUrl && linkTo(article.archiveUrl, 'archived copy'),
  ].filter(Boolean)
  const excerpts = mode === 'excerpts' ? ' Excerpts only.' : ''
  return (
    `${facts.join(', ')}. Revision ${revision.number}, as it stood on ${readableDate(revision.createdAt)}.` +
    `${excerpts} SHA-256 of its text: ${revision.sha256}.`
  )
}

function correctionLine({ kind, at, summary, reason, claims }: EditionCorrection): string {
  const which = claims.length > 0 ? ` (${claims.length === 1 ? 'claim' : 'claims'} ${claims.join(', ')})` : ''
  const why = reason ? ` ${escapeLine(reason, false)}` : ''
  return `-   ${kind}, ${readableDate(at)}${which}: ${escapeLine(summary, false)}${why}`
}

function unplacedLine({ claim }: RatedClaim): string {
  const quotes = claim.spans.map(({ exact }) => `“${escapeLine(exact, false)}”`)
  return `-   ${quotes.length > 0 ? quotes.join(' … ') : `Claim ${claim.number}`}${footnoteReference(claim.number)}`
}
