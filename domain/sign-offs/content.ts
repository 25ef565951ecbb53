import { editionData } from '../exports/edition-data'
import type { Edition } from '../exports/edition'
import { canonicalJson } from '../history/event'

/**
 * What a sign-off approves, as canonical JSON to be hashed: all that readers get of an article, and nothing that
 * changes while it stays the same for them (where it is published, the form of our files). What is not known is left
 * out, so that a field that a later version adds voids no approval.
 */
export function readersContent(edition: Edition): string {
  const { schemaVersion: _, publicUrl: __, ...content } = editionData(edition)
  return canonicalJson(content)
}
