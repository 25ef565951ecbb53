import { editionData } from '../exports/edition-data'
import type { Edition } from '../exports/edition'
import { canonicalJson } from '../history/event'

/**
 * What a sign-off approves, as canonical JSON to be hashed: all that readers get of an article, and nothing that
 * changes while the check stays the same (where and when it was published, what was corrected before, what the desk says
 * of itself, the form of our files). What is not known is left
 * out, so that a field that a later version adds voids no approval.
 */
export function readersContent(edition: Edition): string {
  const { article, check, replies, checkedAt, revision, document, scales, claims } = editionData(edition)
  const team = { name: edition.team.name }
  return canonicalJson({ team, article, check, replies, checkedAt, revision, document, scales, claims })
}
