import { splitsPair } from '../../anchoring/span'
import { leafBlocks } from '../../articles/document'
import { mostBlocks } from '../../articles/proposal'
import { problem, type Problem, type ProblemDetail } from '../../problem'
import { edition, type Edition } from '../edition'
import { isRecord, reAnchored } from './re-anchor'
import { highestScaleVersion } from './restored-names'

/** More than any check has; what holds more is refused before work is done on each. */
const mostClaims = 20_000
const mostParts = 50_000
const mostScales = 100
const longestText = 2_000_000
/** How many faults are told of one file. */
const mostErrors = 20

/**
 * The edition that a parsed file of ours holds. Where its text was edited, its claims are sought by their quotes. Throws
 * `broken-export` with the reason for what is damaged, made by a newer version, too large, or holds excerpts only.
 */
export function readEditionFile(value: unknown): Edition {
  if (!isRecord(value)) throw broken('Its data is no object.')
  if (value.schemaVersion !== 1) throw broken(versionFault(value.schemaVersion))
  if (value.document === undefined || value.mode === 'excerpts')
    throw broken(
      'It holds excerpts only, not the text of the article. Export the article in full and import that.',
    )
  refuseTooMuch(value)
  const read = edition.safeParse(reAnchored(value))
  if (!read.success)
    throw broken('Its data is damaged.', {
      errors: read.error.issues.slice(0, mostErrors).map(({ path, message }) => ({
        path: path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
        message,
      })),
    })
  const errors = faults(read.data)
  if (errors.length > 0) throw broken('Its data is damaged.', { errors: errors.slice(0, mostErrors) })
  return read.data
}

/** The problem of a file that says that it is ours and is not whole. */
export function broken(why: string, extras: { errors?: ProblemDetail[] } = {}): Problem {
  const detail = `This file was made by Plumbline, but it cannot be imported. ${why}`
  return problem('broken-export', { detail, ...extras })
}

function versionFault(version: unknown): string {
  return typeof version === 'number' && version > 1
    ? 'It is from a newer version of Plumbline. Update this one, or export the file from it.'
    : 'It does not say which version of the format it has.'
}

/** Counts what each needs work, before any of it is looked at. */
function refuseTooMuch({ claims, scales, document }: Record<string, unknown>): void {
  const tooMuch = (what: string) => broken(`It holds more ${what} than any article has.`)
  const list = Array.isArray(claims) ? claims : []
  if (list.length > mostClaims) throw tooMuch('claims')
  for (const field of ['spans', 'citations', 'voices']) if (sum(list, field) > mostParts) throw tooMuch(field)
  const versions = Array.isArray(scales) ? scales : []
  if (versions.length > mostScales || sum(versions, 'ratings') > 12 * mostScales) throw tooMuch('scales')
  if (isRecord(document) && Array.isArray(document.content) && document.content.length > mostBlocks)
    throw tooMuch('blocks')
}

function sum(items: unknown[], field: string): number {
  return items.reduce<number>((count, item) => {
    const list = isRecord(item) ? item[field] : null
    return count + (Array.isArray(list) ? list.length : 0)
  }, 0)
}

/** What the schema does not say because nothing of ours could have it. */
function faults({ article, text, document, revision, scales, claims }: Edition): ProblemDetail[] {
  const errors: ProblemDetail[] = []
  const report = (path: string, message: string) => errors.push({ path, message })
  if (!/^[a-z0-9-]{1,80}$/.test(article.slug)) report('/article/slug', 'This is no name of an address')
  if (text.trim() === '') report('/document', 'There is no text in it')
  if (text.length > longestText) report('/document', 'The text is longer than 2 MB')
  const leaves = leafBlocks(document)
  if (leaves.length > mostBlocks) report('/document', 'It has too many blocks')
  if (
    leaves.some(({ content = [] }) =>
      content.some((node) => node.type === 'text' && /[\n\r]/.test(node.text)),
    )
  )
    report('/document', 'A line break stands inside of a text')
  if (!isStorable(revision.createdAt)) report('/revision/createdAt', 'There is no such day')
  const versions = new Set<number>()
  scales.forEach(({ version }, index) => {
    if (versions.has(version)) report(`/scales/${index}`, `There is a second version ${version}`)
    if (version > highestScaleVersion) report(`/scales/${index}`, 'The version is too high')
    versions.add(version)
  })
  claims.forEach((claim, index) => {
    if (claim.number > 1_000_000) report(`/claims/${index}/number`, 'The number is too high')
    if (claim.decidedAt !== null && !isStorable(claim.decidedAt))
      report(`/claims/${index}/decidedAt`, 'There is no such day')
    claim.spans.forEach(({ start, end }, at) => {
      if (start !== null && end !== null && (splitsPair(text, start) || splitsPair(text, end)))
        report(`/claims/${index}/spans/${at}`, 'It stands inside of a character')
    })
    claim.citations.forEach(({ source }, at) => {
      if (!('withheld' in source) && source.accessedAt !== null && !isStorable(source.accessedAt))
        report(`/claims/${index}/citations/${at}/source/accessedAt`, 'There is no such day')
    })
  })
  return errors
}

/** Whether a partial date is a moment that a database keeps. */
function isStorable(date: string): boolean {
  return date >= '1000' && !Number.isNaN(Date.parse(date))
}
