import { ApiProblem, type Failure } from '../../../api/failure'
import type { ImportSource } from '../import-body'

/** The ways in, in the order of their tabs. */
export const sourceKinds = ['paste', 'address', 'file'] as const
export type SourceKind = (typeof sourceKinds)[number]

/** What was given in each of the tabs; looking at another one loses nothing. */
export interface SourceDraft {
  kind: SourceKind
  text: string
  url: string
  file: File | null
}

export const emptyDraft: SourceDraft = { kind: 'paste', text: '', url: '', file: null }

/** What the open tab holds to be read, or `null` where it is still empty. */
export function sourceOf({ kind, text, url, file }: SourceDraft): ImportSource | null {
  if (kind === 'paste') return text.trim() === '' ? null : { text }
  if (kind === 'address') return url.trim() === '' ? null : { url: withScheme(url.trim()) }
  return file && { file }
}

/** An address as people type it: `example.org/story` means https. */
export function withScheme(address: string): string {
  return /^[a-z][a-z\d+.-]*:/i.test(address) && !/^[^/]+:\d+(\/|$)/.test(address)
    ? address
    : `https://${address}`
}

/** The address, where the whole of a pasted text is one; else `null`. */
export function pastedAddress(text: string): string | null {
  const words = text.trim()
  return /^https?:\/\/\S+$/i.test(words) ? words : null
}

const textProblems = [
  'empty-text',
  'invalid-text',
  'not-text',
  'too-hard',
  'too-large',
  'too-deep',
  'wrong-type',
  'broken-export',
  'not-annotations',
]
const addressProblems = ['bad-address', ...textProblems]
const pageProblems = ['page-refused', 'page-empty', 'page-slow', 'not-public']

/** The sentence that belongs to the field of a tab, or `null` where the failure is of another kind. */
export function fieldProblem(kind: SourceKind, failure: Failure | null): string | null {
  if (!(failure instanceof ApiProblem)) return null
  const atAddress = failure.errors.find(({ path }) => path === '/url')?.message
  if (kind === 'address' && atAddress) return atAddress
  const own = kind === 'address' ? addressProblems : textProblems
  return own.includes(failure.code) ? failure.detail : null
}

/** The sentence that says why a page did not come, where its words can still be pasted; else `null`. */
export function pageProblem(failure: Failure | null): string | null {
  return failure instanceof ApiProblem && pageProblems.includes(failure.code) ? failure.detail : null
}
