import { firstWhere } from '../../anchoring/segments'
import { blockRanges } from '../../articles/document'
import { voicesText, quoteOf } from '../csv/claims-table'
import type { Edition, EditionClaim, EditionCitation } from '../edition'
import { ratedClaims, type RatedClaim } from '../rated-claims'
import { placedSpans } from '../reading-order'
import { recordFields } from './record-fields'

/** One claim as a flat record: every member is there, `null` where nothing is known. */
export type DatasetRecord = Record<keyof typeof recordFields, unknown>

/**
 * The decided claims of an edition as a data set for research, in pieces of one JSON file: what each field means, under
 * which terms it comes, then flat records. Same input, same bytes.
 */
export function* datasetParts(edition: Edition): Generator<string> {
  const head = {
    format: 'plumbline-claims',
    version: 1,
    licence: null,
    licence_note: licenceNote(edition),
    desk: edition.team.name,
    fields: recordFields,
    scales: edition.scales,
  }
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "records": [`
  let separator = '\n'
  for (const record of datasetRecords(edition)) {
    yield `${separator}    ${JSON.stringify(record)}`
    separator = ',\n'
  }
  yield `${separator === '\n' ? '' : '\n  '}]\n}\n`
}

/** The same in one piece. */
export function datasetJson(edition: Edition): string {
  return [...datasetParts(edition)].join('')
}

/** The records of the claims that have a rating, in the edition's order. */
export function datasetRecords(edition: Edition): DatasetRecord[] {
  const context = contextIn(edition)
  const bounds = new Map(edition.scales.map(({ version, ratings }) => [version, lineOf(ratings)]))
  return ratedClaims(edition)
    .filter(({ rating }) => rating !== null)
    .map((rated) => recordOf(edition, rated, bounds.get(rated.claim.scaleVersion ?? 0), context(rated.claim)))
}

type Line = { worst: number; best: number } | null | undefined

function recordOf(
  { article, revision, team, publicUrl, mode, published }: Edition,
  { claim, rating, said, label, statement }: RatedClaim,
  line: Line,
  context: string | null,
): DatasetRecord {
  const [voice] = claim.voices
  const order = rating?.order ?? null
  const [span] = claim.spans
  return {
    id: `${article.slug}#claim-${claim.number}`,
    claim: claim.number,
    statement,
    quote: quoteOf(claim),
    quote_prefix: span?.prefix || null,
    quote_suffix: span?.suffix || null,
    context,
    start: mode === 'full' ? (span?.start ?? null) : null,
    end: mode === 'full' ? (span?.end ?? null) : null,
    kind: claim.kind,
    speaker: voice?.chain.at(-1)?.name ?? null,
    speaker_role: voice?.chain.at(-1)?.role ?? null,
    speaker_organisation: voice?.chain.at(-1)?.organisation ?? null,
    speaker_act: voice?.act ?? null,
    speaker_chain: voicesText(claim.voices),
    said_at: claim.saidAt,
    first_appearance: claim.firstAppearance,
    state: claim.state,
    rating: claim.rating,
    rating_label: label,
    rating_order: order,
    rating_normalised: normalised(order, line),
    rating_family: rating?.family ?? null,
    scale_version: claim.scaleVersion,
    said_rating: claim.saidRating,
    said_rating_label: said?.label ?? null,
    summary: claim.summary,
    explanation: claim.explanation,
    as_of: claim.asOf,
    decided_at: claim.decidedAt,
    sources: claim.citations.map(sourceRecord),
    address: publicUrl && `${publicUrl}#claim-${claim.number}`,
    edition: published?.number ?? null,
    article_title: article.title,
    article_byline: article.byline,
    article_publisher: article.publisher,
    article_published_at: article.publishedAt,
    article_address: article.sourceUrl,
    article_archive_address: article.archiveUrl,
    article_revision: revision.number,
    article_sha256: revision.sha256,
    language: article.language,
    article_rights: article.rights,
    desk: team.name,
  }
}

function sourceRecord({ number, stance, quote, translation, locator, source }: EditionCitation) {
  const words = { number, stance, quote, translation, locator }
  if ('withheld' in source) return { ...words, withheld: source.withheld }
  const { url, archiveUrl, title, publisher, publishedAt, type, tier, language } = source
  return {
    ...words,
    title,
    url,
    archive_url: archiveUrl,
    publisher,
    published_at: publishedAt,
    type,
    tier,
    language,
  }
}

function lineOf(ratings: { order: number | null }[]): Line {
  const orders = ratings.flatMap(({ order }) => order ?? [])
  return orders.length > 1 ? { worst: Math.min(...orders), best: Math.max(...orders) } : null
}

/** 0 at the wrong end of the scale's line, 1 at the right one, to four digits; `null` outside of it. */
function normalised(order: number | null, line: Line): number | null {
  if (order === null || !line || line.best === line.worst) return null
  return Math.round(((order - line.worst) / (line.best - line.worst)) * 10_000) / 10_000
}

/** Finds the whole blocks that the first place of a claim touches. */
function contextIn(edition: Edition): (claim: EditionClaim) => string | null {
  const blocks = blockRanges(edition.document)
  return (claim) => {
    const [first] = placedSpans(claim)
    if (!first) return null
    const from = firstWhere(blocks.length, (index) => (blocks[index]?.end ?? 0) > first.start)
    const to = firstWhere(blocks.length, (index) => (blocks[index]?.end ?? 0) >= first.end)
    const end = blocks[Math.min(to, blocks.length - 1)]?.end ?? first.end
    return edition.text.slice(blocks[from]?.start ?? first.start, end)
  }
}

function licenceNote({ team, article }: Edition): string {
  const outlet = article.publisher ?? 'their publisher'
  const words =
    article.rights === 'own'
      ? `The article is the desk’s own.`
      : `Quotes and context are words of ${outlet}, quoted to be checked.`
  return `No licence is stated. Ask ${team.name} before you publish this data. ${words}`
}
