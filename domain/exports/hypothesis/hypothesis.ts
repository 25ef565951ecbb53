import type { Edition, EditionCitation, EditionClaim } from '../edition'
import { linkTo } from '../markdown/escape'
import { paragraphsOf, safeMarkdown } from '../markdown/safe-markdown'
import { ratedClaims, type RatedClaim } from '../rated-claims'
import { annotationBase, knownSurroundings } from '../web-annotation-base'

/**
 * The rated claims as annotations of Hypothesis, in pieces of one JSON file: `rows` as the API's search answers them, and
 * the same again as `annotations`, which the import of the Hypothesis client reads. Positions count UTF-16 units, as its
 * client does, but in the canonical text and not in the page's; the client takes the quote where the words at a position
 * are others. Same input, same bytes.
 */
export function* hypothesisParts(edition: Edition): Generator<string> {
  const rated = ratedClaims(edition).filter(({ rating }) => rating !== null)
  const rows: string[] = []
  yield `{\n  "total": ${rated.length},\n  "rows": [`
  for (const one of rated) {
    const row = `${rows.length === 0 ? '' : ','}\n    ${JSON.stringify(hypothesisRow(edition, one))}`
    rows.push(row)
    yield row
  }
  yield '\n  ],\n  "annotations": ['
  yield* rows
  yield '\n  ]\n}\n'
}

/** The same in one piece. */
export function hypothesisJson(edition: Edition): string {
  return [...hypothesisParts(edition)].join('')
}

function hypothesisRow(edition: Edition, rated: RatedClaim): Record<string, unknown> {
  const base = annotationBase(edition)
  const { article, team } = edition
  const uri = article.sourceUrl ?? edition.publicUrl ?? base
  const { claim, rating } = rated
  return {
    id: `${base}#claim-${claim.number}`,
    ...(claim.decidedAt?.endsWith('Z') ? { created: claim.decidedAt, updated: claim.decidedAt } : {}),
    user_info: { display_name: team.name },
    uri,
    text: annotationText(rated),
    tags: [`verdict:${rating?.key ?? ''}`, 'Plumbline'],
    group: '__world__',
    permissions: { read: ['group:__world__'] },
    target: targets(edition, uri, claim),
    document: { title: article.title === null ? [] : [article.title] },
    references: [],
  }
}

/** Markdown, which Hypothesis renders without raw HTML. */
function annotationText({ claim, label, statement }: RatedClaim): string {
  const sources = claim.citations.flatMap(sourceLine)
  return [
    `**${paragraphsOf(label)}**`,
    paragraphsOf(statement),
    claim.summary ? paragraphsOf(claim.summary) : '',
    claim.explanation ? safeMarkdown(claim.explanation) : '',
    sources.join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function sourceLine({ number, source }: EditionCitation): string[] {
  if ('withheld' in source) return []
  return [`${number}. ${linkTo(source.url, source.title || source.url || 'Untitled source')}`]
}

/** Hypothesis knows one target; a claim with several places has one for each, and its client shows the first. */
function targets(edition: Edition, source: string, { spans }: EditionClaim): unknown[] {
  if (spans.length === 0) return [{ source }]
  return spans.map((span) => {
    const { start, end, exact } = span
    const quote = { type: 'TextQuoteSelector', exact, ...knownSurroundings(edition, span) }
    const isKnown = start !== null && end !== null && edition.mode === 'full'
    return { source, selector: isKnown ? [{ type: 'TextPositionSelector', start, end }, quote] : [quote] }
  })
}
