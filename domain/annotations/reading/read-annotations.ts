import { isRecord } from '../../exports/restore/re-anchor'
import { problem } from '../../problem'
import type { ForeignAnnotation } from '../annotation'
import { isHypothesis, readHypothesis } from './hypothesis'
import { listOf, member } from './json'
import { isWebAnnotation, readWebAnnotations } from './web-annotation'

/** More than anybody made on one article. */
const mostAnnotations = 20_000

/**
 * The annotations in parsed JSON: W3C Web Annotations (one, several, a page, a collection) or what the Hypothesis API or
 * its export gives. Throws `not-annotations`, saying what is missing, for everything else and for more than 20,000.
 */
export function readAnnotations(value: unknown): ForeignAnnotation[] {
  const found = readAny(value)
  if (found.length > mostAnnotations) throw refused(`There are more than ${mostAnnotations} of them.`)
  return found
}

function readAny(value: unknown): ForeignAnnotation[] {
  if (isRecord(value)) {
    for (const rows of [value.rows, value.annotations]) if (Array.isArray(rows)) return readRows(rows)
    const graph = member(value, 'graph')
    if (Array.isArray(graph)) return readAny(graph.filter(isWebAnnotation))
    if (isHypothesis(value)) return readHypothesis([value])
    if (isWebAnnotation(value)) return readWhole(value)
    throw refused('This object says neither that it is an Annotation nor holds rows of Hypothesis.')
  }
  if (!Array.isArray(value)) throw refused('Send an object or a list.')
  if (value.length > mostAnnotations) throw refused(`There are more than ${mostAnnotations} of them.`)
  if (value.length > 0 && value.every(isHypothesis)) return readHypothesis(value)
  if (value.length > 0 && value.every(isWebAnnotation)) return value.flatMap(readWebAnnotations)
  throw refused(value.length === 0 ? 'The list is empty.' : 'Something in the list is no annotation.')
}

function readRows(rows: unknown[]): ForeignAnnotation[] {
  if (rows.length > mostAnnotations) throw refused(`There are more than ${mostAnnotations} of them.`)
  if (rows.every(isHypothesis)) return readHypothesis(rows)
  if (rows.every(isWebAnnotation)) return rows.flatMap(readWebAnnotations)
  throw refused('Something in its rows is no annotation.')
}

/** A page or a collection may be there by its address alone. */
function readWhole(value: Record<string, unknown>): ForeignAnnotation[] {
  const found = readWebAnnotations(value)
  const isElsewhere = listOf(value.first).some((page) => typeof page === 'string')
  if (found.length === 0 && isElsewhere)
    throw refused('It only names the address of its first page. Send the pages themselves.')
  return found
}

function refused(why: string) {
  return problem('not-annotations', `These are no annotations that can be read. ${why}`)
}
