import { firstWhere } from '../anchoring/segments'
import type { Edition, EditionCitation, EditionClaim } from './edition'
import { ratedClaims, type RatedClaim } from './rated-claims'
import { ratingId } from './used-ratings'
import { annotationBase, knownSurroundings, uriOf } from './web-annotation-base'

/** CiTO, the Citation Typing Ontology: its terms say what a citation does for what cites it. */
const cito = 'http://purl.org/spar/cito/'
const citationKinds: Record<EditionCitation['stance'], string> = {
  supports: `${cito}supports`,
  refutes: `${cito}refutes`,
  context: `${cito}citesForInformation`,
}

/**
 * The rated claims as a W3C Web Annotation collection (JSON-LD). Targets are the outlet's page as it stood, with a quote
 * and a position in the canonical text in code points, as the model asks; a span without a place and any span of
 * excerpts has its quote alone. Ids are absolute also while the page has no address. Brief ones, as pages carry them,
 * have the rating, the summary and the addresses of the sources; what else is said of a claim stands beside them.
 */
export function webAnnotations(edition: Edition, { brief = false } = {}): Record<string, unknown> {
  const base = annotationBase(edition)
  const rated = ratedClaims(edition).filter(({ rating }) => rating !== null)
  const target = targetsIn(edition, base)
  const { name, website } = edition.team
  const creator = { type: 'Organization', name, ...(website === null ? {} : { homepage: uriOf(website) }) }
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${base}#annotations`,
    type: 'AnnotationCollection',
    label: edition.check.headline ?? edition.article.title ?? 'Fact-check',
    creator,
    total: rated.length,
    first: firstPage(),
  }

  function firstPage() {
    return {
      id: `${base}#annotations-1`,
      type: 'AnnotationPage',
      startIndex: 0,
      items: rated.map((one) => ({
        id: `${base}#claim-${one.claim.number}`,
        type: 'Annotation',
        // Old copies of the model's context lack the short name; the vocabulary has the term.
        motivation: 'oa:assessing',
        ...(brief ? {} : { creator: { type: 'Organization', name } }),
        ...(one.claim.decidedAt?.endsWith('Z') ? { created: one.claim.decidedAt } : {}),
        body: brief ? briefBodies(edition, base, one) : bodies(edition, base, one),
        target: target(one.claim),
      })),
    }
  }
}

const agreedOnly = 'Independent reviewers agree on this rating; the desk has not ruled on it yet.'

function bodies(edition: Edition, base: string, { claim, label, said, statement }: RatedClaim): unknown[] {
  const text = (purpose: string, value: string | null, format = 'text/plain') =>
    value ? [{ type: 'TextualBody', purpose, format, value }] : []
  const isQuote = claim.spans.some(({ exact }) => exact === statement)
  return [
    { type: 'SpecificResource', purpose: 'classifying', source: `${base}#${ratingId(edition, claim)}` },
    { type: 'TextualBody', purpose: 'tagging', value: label },
    ...(said ? [{ type: 'TextualBody', purpose: 'tagging', value: said.label }] : []),
    ...text('describing', isQuote ? null : statement),
    ...text('commenting', claim.summary),
    ...text('commenting', claim.explanation, 'text/markdown'),
    ...text('commenting', claim.state === 'agreed' ? agreedOnly : null),
    ...claim.citations.flatMap(linked),
  ]
}

function briefBodies(edition: Edition, base: string, { claim, label, said }: RatedClaim): unknown[] {
  const { summary, state, citations } = claim
  const found: unknown[] = [
    { type: 'SpecificResource', purpose: 'classifying', source: `${base}#${ratingId(edition, claim)}` },
    { type: 'TextualBody', purpose: 'tagging', value: label },
  ]
  if (said) found.push({ type: 'TextualBody', purpose: 'tagging', value: said.label })
  if (summary) found.push({ type: 'TextualBody', purpose: 'commenting', value: summary })
  if (state === 'agreed') found.push({ type: 'TextualBody', purpose: 'commenting', value: agreedOnly })
  for (const { source } of citations)
    if (!('withheld' in source) && source.url !== null)
      found.push({ type: 'SpecificResource', purpose: 'linking', source: uriOf(source.url) })
  return found
}

/** An open source with an address: what it does for the claim, and the words in it that are relied on. */
function linked({ stance, quote, source }: EditionCitation): unknown[] {
  if ('withheld' in source || source.url === null) return []
  const { url, archiveUrl, accessedAt } = source
  const state = accessedAt?.endsWith('Z')
    ? {
        state: {
          type: 'TimeState',
          sourceDate: accessedAt,
          ...(archiveUrl === null ? {} : { cached: uriOf(archiveUrl) }),
        },
      }
    : {}
  return [
    {
      type: 'SpecificResource',
      purpose: 'linking',
      source: uriOf(url),
      [`${cito}hasCitationCharacterization`]: { id: citationKinds[stance] },
      ...(quote ? { selector: { type: 'TextQuoteSelector', exact: quote } } : {}),
      ...state,
    },
  ]
}

/** Makes the targets of a claim of this edition: one for each of its spans, or the page where it has none. */
function targetsIn(edition: Edition, base: string): (claim: EditionClaim) => unknown {
  const { article, revision, mode } = edition
  const position = codePointPosition(edition.text)
  const cached = article.archiveUrl === null ? {} : { cached: uriOf(article.archiveUrl) }
  const state = { type: 'TimeState', sourceDate: revision.createdAt, ...cached }
  const page =
    article.sourceUrl === null ? { source: `${base}#text` } : { source: uriOf(article.sourceUrl), state }
  return ({ spans }) => {
    if (spans.length === 0) return page.source
    return spans.map((span) => {
      const { start, end, exact } = span
      const quote = { type: 'TextQuoteSelector', exact, ...knownSurroundings(edition, span) }
      const isKnown = start !== null && end !== null && mode === 'full'
      const selector = isKnown
        ? [quote, { type: 'TextPositionSelector', start: position(start), end: position(end) }]
        : quote
      return { type: 'SpecificResource', ...page, selector }
    })
  }
}

/** Turns an offset in UTF-16 code units into one in code points. */
function codePointPosition(text: string): (offset: number) => number {
  const pairs = [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map((match) => match.index)
  return (offset) => offset - firstWhere(pairs.length, (index) => (pairs[index] ?? 0) >= offset)
}
