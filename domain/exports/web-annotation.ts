import { firstWhere } from '../anchoring/segments'
import type { Edition, EditionClaim } from './edition'
import { ratedClaims, type RatedClaim } from './rated-claims'
import { ratingId } from './used-ratings'

/**
 * The rated claims as a W3C Web Annotation collection (JSON-LD). Targets are the outlet's page, with a quote and a
 * position in the canonical text in code points, as the model asks; a span without a place has its quote alone.
 */
export function webAnnotations(edition: Edition): Record<string, unknown> {
  const base = edition.publicUrl ?? ''
  const position = codePointPosition(edition.text)
  const rated = ratedClaims(edition).filter(({ rating }) => rating !== null)
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${base}#annotations`,
    type: 'AnnotationCollection',
    label: edition.check.headline ?? edition.article.title ?? 'Fact-check',
    creator: { type: 'Organization', name: edition.team.name },
    total: rated.length,
    first: {
      id: `${base}#annotations-1`,
      type: 'AnnotationPage',
      startIndex: 0,
      items: rated.map(({ claim, label }) => ({
        id: `${base}#claim-${claim.number}`,
        type: 'Annotation',
        // The model's context lacks the short name, the vocabulary has the term.
        motivation: 'oa:assessing',
        ...(claim.decidedAt?.endsWith('Z') ? { created: claim.decidedAt } : {}),
        body: bodies(edition, base, claim, label),
        target: targets(edition, base, claim, position),
      })),
    },
  }
}

function bodies(edition: Edition, base: string, claim: EditionClaim, label: RatedClaim['label']): unknown[] {
  const comment = (value: string | null, format: string) =>
    value ? [{ type: 'TextualBody', purpose: 'commenting', format, value }] : []
  return [
    { type: 'SpecificResource', purpose: 'classifying', source: `${base}#${ratingId(edition, claim)}` },
    { type: 'TextualBody', purpose: 'tagging', value: label },
    ...comment(claim.summary, 'text/plain'),
    ...comment(claim.explanation, 'text/markdown'),
    ...claim.citations.flatMap(({ source }) =>
      'withheld' in source || source.url === null
        ? []
        : [{ type: 'SpecificResource', purpose: 'linking', source: source.url }],
    ),
  ]
}

function targets(
  { article, revision }: Edition,
  base: string,
  claim: EditionClaim,
  position: (offset: number) => number,
): unknown[] {
  const cached = article.archiveUrl === null ? {} : { cached: article.archiveUrl }
  const state = { type: 'TimeState', sourceDate: revision.createdAt, ...cached }
  return claim.spans.map(({ start, end, exact, prefix, suffix }) => {
    const quote = { type: 'TextQuoteSelector', exact, prefix, suffix }
    const selector =
      start === null || end === null
        ? quote
        : [quote, { type: 'TextPositionSelector', start: position(start), end: position(end) }]
    return article.sourceUrl === null
      ? { source: `${base}#text`, selector }
      : { source: article.sourceUrl, state, selector }
  })
}

/** Turns an offset in UTF-16 code units into one in code points. */
function codePointPosition(text: string): (offset: number) => number {
  const pairs = [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map((match) => match.index)
  return (offset) => offset - firstWhere(pairs.length, (index) => (pairs[index] ?? 0) >= offset)
}
