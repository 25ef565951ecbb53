import type { ProblemDetail } from '../problem'
import type { ConfidenceInput } from './source'

/** Who may know a source, as it is stored. */
export interface Confidence {
  confidential: boolean
  publicDescription: string | null
  confidentialReason: string | null
  /** The members who may read it, by id. */
  readers: string[]
}

/** Whether a person may know what a source is: it is open, or they are named. A role gives no right to it. */
export function mayReadSource(
  viewerId: string,
  source: { confidential: boolean; readers: readonly { userId: string }[] },
): boolean {
  return !source.confidential || source.readers.some((reader) => reader.userId === viewerId)
}

/** Whether a change of a source touches who may know it. */
export function touchesConfidence(patch: ConfidenceInput): boolean {
  const { confidential, publicDescription, confidentialReason, readers } = patch
  return [confidential, publicDescription, confidentialReason, readers].some((sent) => sent !== undefined)
}

/**
 * Who may know a source after a merge patch by `setterId`, who is always a reader of what they make confidential. A
 * confidential source needs a description for readers and a reason; every reader must be a member. An open one has none
 * of it.
 */
export function decideConfidence(
  now: Confidence,
  patch: ConfidenceInput,
  setterId: string,
  memberIds: ReadonlySet<string>,
): { next: Confidence; errors: ProblemDetail[] } {
  const confidential = patch.confidential ?? now.confidential
  if (!confidential)
    return {
      next: { confidential, publicDescription: null, confidentialReason: null, readers: [] },
      errors: patch.publicDescription || patch.confidentialReason || patch.readers?.length ? [notYet] : [],
    }
  const text = (sent: string | null | undefined, kept: string | null) =>
    (sent === undefined ? kept : sent)?.trim() || null
  const publicDescription = text(patch.publicDescription, now.publicDescription)
  const confidentialReason = text(patch.confidentialReason, now.confidentialReason)
  const named = patch.readers ?? now.readers
  const errors = [
    ...(publicDescription ? [] : [missing('publicDescription', 'Say what readers are told of the source.')]),
    ...(confidentialReason ? [] : [missing('confidentialReason', 'Say why the source is confidential.')]),
    ...(patch.readers ?? []).flatMap((id, index) =>
      memberIds.has(id) ? [] : [missing(`readers/${index}`, 'Nobody in the team has this id.')],
    ),
  ]
  const readers = [...new Set([...named, setterId])].sort()
  return { next: { confidential, publicDescription, confidentialReason, readers }, errors }
}

const notYet = { path: '/confidential', message: 'Make the source confidential first.' }

function missing(field: string, message: string): ProblemDetail {
  return { path: `/${field}`, message }
}
