import type { Voice } from '../../claims/claim'
import type { Edition } from '../edition'
import { ratedClaims, type RatedClaim } from '../rated-claims'
import type { Cell } from './cell'

/** A column of a table: its heading, and what stands in it. */
export interface Column<Row> {
  name: string
  cell(row: Row): Cell
}

/** The columns of the table of claims: one row a claim. Dates are ISO 8601, ratings their keys and their words. */
export function claimColumns(edition: Edition): Column<RatedClaim>[] {
  const { article, publicUrl, check, team } = edition
  return [
    { name: 'claim', cell: ({ claim }) => claim.number },
    { name: 'state', cell: ({ claim }) => claim.state },
    { name: 'statement', cell: ({ statement }) => statement },
    { name: 'quote', cell: ({ claim }) => quoteOf(claim) },
    { name: 'kind', cell: ({ claim }) => claim.kind },
    { name: 'said_by', cell: ({ claim }) => voicesText(claim.voices) },
    { name: 'said_at', cell: ({ claim }) => claim.saidAt },
    { name: 'first_appearance', cell: ({ claim }) => claim.firstAppearance },
    { name: 'rating', cell: ({ claim }) => claim.rating },
    { name: 'rating_label', cell: ({ rating }) => rating?.label ?? null },
    { name: 'rating_order', cell: ({ rating }) => rating?.order ?? null },
    { name: 'said_rating', cell: ({ claim }) => claim.saidRating },
    { name: 'said_rating_label', cell: ({ said }) => said?.label ?? null },
    { name: 'summary', cell: ({ claim }) => claim.summary },
    { name: 'explanation', cell: ({ claim }) => claim.explanation },
    { name: 'as_of', cell: ({ claim }) => claim.asOf },
    { name: 'decided_at', cell: ({ claim }) => claim.decidedAt },
    { name: 'sources', cell: ({ claim }) => claim.citations.length },
    { name: 'source_addresses', cell: ({ claim }) => sourceAddresses(claim) },
    { name: 'address', cell: ({ claim }) => publicUrl && `${publicUrl}#claim-${claim.number}` },
    { name: 'article_title', cell: () => article.title },
    { name: 'article_publisher', cell: () => article.publisher },
    { name: 'article_published_at', cell: () => article.publishedAt },
    { name: 'article_address', cell: () => article.sourceUrl },
    { name: 'article_language', cell: () => article.language },
    { name: 'check_headline', cell: () => check.headline },
    { name: 'desk', cell: () => team.name },
  ]
}

/** The rows of the table of claims. */
export function claimRows(edition: Edition): RatedClaim[] {
  return ratedClaims(edition)
}

/** The marked words of a claim, its pieces parted as omissions are: "one […] two". */
export function quoteOf({ spans }: RatedClaim['claim']): string | null {
  return spans.length === 0 ? null : spans.map(({ exact }) => exact).join(' […] ')
}

/** The addresses of the open sources, parted by spaces, which no address holds. */
function sourceAddresses({ citations }: RatedClaim['claim']): string | null {
  const known = citations.flatMap(({ source }) => ('withheld' in source ? [] : (source.url ?? [])))
  return known.length > 0 ? known.join(' ') : null
}

/** Who says it: the chain from the outlet's source outward, and what the last of it does. */
export function voicesText(voices: readonly Voice[]): string | null {
  if (voices.length === 0) return null
  return voices
    .map(({ chain, act }) => {
      const names = chain.map(({ name, role, organisation }) => {
        const about = [role, organisation].filter(Boolean).join(', ')
        return about ? `${name} (${about})` : name
      })
      return `${names.join(' → ')}: ${act}`
    })
    .join('; ')
}
