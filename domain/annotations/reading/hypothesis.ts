import { isRecord } from '../../exports/restore/re-anchor'
import type { ForeignAnnotation } from '../annotation'
import { instantOf, listOf, recordsOf, textOf, type Json } from './json'
import { targetsOf } from './selectors'

/** Whether an object is an annotation as the Hypothesis API gives it: an address, and a user or a target of its own. */
export function isHypothesis(value: unknown): value is Json {
  if (!isRecord(value) || value.type !== undefined || value['@type'] !== undefined) return false
  return (
    typeof value.uri === 'string' &&
    (typeof value.user === 'string' || typeof value.text === 'string' || Array.isArray(value.target))
  )
}

/**
 * Annotations of Hypothesis, oldest first, so that what is answered comes before its answers. What was hidden by a
 * moderator or deleted is left out; positions count in a page that we do not have, and only confirm a quote.
 */
export function readHypothesis(rows: Json[]): ForeignAnnotation[] {
  return rows
    .filter((row) => row.hidden !== true && row.deleted !== true)
    .map((row): ForeignAnnotation => {
      const answers = listOf(row.references).flatMap((id) => textOf(id) ?? [])
      return {
        id: textOf(row.id),
        author: authorOf(row),
        createdAt: instantOf(row.created),
        assesses: false,
        texts: listOf(row.text).flatMap((text) => textOf(text) ?? []),
        tags: listOf(row.tags).flatMap((tag) => textOf(tag) ?? []),
        targets: answers.length > 0 ? [] : targetsOf(row.target, 'page'),
        answers,
      }
    })
    .sort((a, b) => ((a.createdAt ?? '') < (b.createdAt ?? '') ? -1 : a.createdAt === b.createdAt ? 0 : 1))
}

/** The name that is shown there, else the one of the account: `acct:name@host` is "name". */
function authorOf(row: Json): string | null {
  const shown = recordsOf(row.user_info).flatMap((info) => textOf(info.display_name) ?? [])[0]
  const account = textOf(row.user)
  return shown ?? (account === null ? null : (/^acct:([^@]+)@/.exec(account)?.[1] ?? account))
}
