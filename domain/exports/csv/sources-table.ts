import type { Edition, EditionCitation, EditionSource } from '../edition'
import { ratedClaims, type RatedClaim } from '../rated-claims'
import type { Cell } from './cell'
import type { Column } from './claims-table'

/** A row of the table of sources: one use of a source by one claim. */
export interface CitedSource {
  rated: RatedClaim
  citation: EditionCitation
}

/** The rows of the table of sources: claim by claim, in the order of the citations. */
export function sourceRows(edition: Edition): CitedSource[] {
  return ratedClaims(edition).flatMap((rated) =>
    rated.claim.citations.map((citation) => ({ rated, citation })),
  )
}

/** What an open source says of itself; of one that is withheld nothing. */
function ofSource(read: (source: EditionSource) => Cell) {
  return ({ citation: { source } }: CitedSource): Cell => ('withheld' in source ? null : read(source))
}

/** The columns of the table of sources: one row for each source that a claim cites. */
export const sourceColumns: Column<CitedSource>[] = [
  { name: 'claim', cell: ({ rated }) => rated.claim.number },
  { name: 'citation', cell: ({ citation }) => citation.number },
  { name: 'stance', cell: ({ citation }) => citation.stance },
  { name: 'title', cell: ofSource(({ title }) => title) },
  { name: 'address', cell: ofSource(({ url }) => url) },
  { name: 'archive_address', cell: ofSource(({ archiveUrl }) => archiveUrl) },
  { name: 'publisher', cell: ofSource(({ publisher }) => publisher) },
  { name: 'author', cell: ofSource(({ author }) => author) },
  { name: 'published_at', cell: ofSource(({ publishedAt }) => publishedAt) },
  { name: 'accessed_at', cell: ofSource(({ accessedAt }) => accessedAt) },
  { name: 'type', cell: ofSource(({ type }) => type) },
  { name: 'tier', cell: ofSource(({ tier }) => tier) },
  { name: 'access', cell: ofSource(({ access }) => access) },
  { name: 'language', cell: ofSource(({ language }) => language) },
  { name: 'quote', cell: ({ citation }) => citation.quote },
  { name: 'quote_language', cell: ({ citation }) => citation.quoteLanguage },
  { name: 'translation', cell: ({ citation }) => citation.translation },
  { name: 'locator', cell: ({ citation }) => citation.locator },
  { name: 'note', cell: ({ citation }) => citation.note },
  {
    name: 'withheld',
    cell: ({ citation: { source } }) => ('withheld' in source ? source.withheld : null),
  },
  { name: 'statement', cell: ({ rated }) => rated.statement },
  { name: 'rating', cell: ({ rated }) => rated.claim.rating },
]
