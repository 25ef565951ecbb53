import { z } from 'zod'
import type { Failure } from '@/components/api/failure'
import { claimKindSchema, voiceSchema, type ClaimView } from '@/domain/claims/claim'

/** What of a claim is edited in its card. */
export type ClaimFields = Pick<
  ClaimView,
  'statement' | 'kind' | 'voices' | 'reason' | 'saidAt' | 'firstAppearance'
>
export type ClaimField = keyof ClaimFields
export const claimFields = [
  'statement',
  'kind',
  'voices',
  'reason',
  'saidAt',
  'firstAppearance',
] as const satisfies ClaimField[]

const text = z.string().nullable()

/** The same as this browser keeps it: lines of the speakers may be empty yet. */
export const keptChange = z
  .object({
    statement: z.string(),
    kind: claimKindSchema.nullable(),
    voices: z.array(
      voiceSchema.extend({
        chain: z.array(z.object({ name: z.string(), role: text.optional(), organisation: text.optional() })),
      }),
    ),
    reason: text,
    saidAt: text,
    firstAppearance: text,
  })
  .partial()

/** An edit of a claim that the server has not taken yet. */
export interface ClaimEdit {
  change: Partial<ClaimFields>
  /** The claim as it was when the edit began. */
  base: ClaimFields
  busy: boolean
  failure: Failure | null
  /** Somebody changed the same fields, or filed, meanwhile: the person has to look before it is kept. */
  meanwhile: boolean
}

export function fieldsOf({
  statement,
  kind,
  voices,
  reason,
  saidAt,
  firstAppearance,
}: ClaimFields): ClaimFields {
  return { statement, kind, voices, reason, saidAt, firstAppearance }
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** The names of the fields of `change` that are another value in `claim`. */
export function changedFields(claim: ClaimFields, change: Partial<ClaimFields>): ClaimField[] {
  return claimFields.filter((field) => change[field] !== undefined && !same(change[field], claim[field]))
}

/** The body of the `PATCH`: only what is another value than now, empty texts as `null`, speakers without a name left out. */
export function patchOf(claim: ClaimFields, change: Partial<ClaimFields>): Partial<ClaimFields> {
  const sent = sendable(change)
  return Object.fromEntries(changedFields(claim, sent).map((field) => [field, sent[field]]))
}

/** An edit as it is kept: texts trimmed. */
function sendable(change: Partial<ClaimFields>): Partial<ClaimFields> {
  const { statement, voices, reason, saidAt, firstAppearance, ...rest } = change
  return {
    ...rest,
    ...(statement === undefined ? {} : { statement: statement.trim() }),
    ...(reason === undefined ? {} : { reason: reason?.trim() || null }),
    ...(saidAt === undefined ? {} : { saidAt: saidAt?.trim() || null }),
    ...(firstAppearance === undefined ? {} : { firstAppearance: firstAppearance?.trim() || null }),
    ...(voices === undefined ? {} : { voices: namedVoices(voices) }),
  }
}

/** The voices without the lines that nobody filled in. */
export function namedVoices(voices: ClaimView['voices']): ClaimView['voices'] {
  return voices
    .map((voice) => ({ ...voice, chain: voice.chain.filter(({ name }) => name.trim() !== '') }))
    .filter(({ chain }) => chain.length > 0)
}

/** Whether somebody else changed what is being edited since the edit began. */
export function wasTouched(edit: Pick<ClaimEdit, 'base' | 'change'>, now: ClaimFields): boolean {
  return changedFields(edit.base, edit.change).some((field) => !same(edit.base[field], now[field]))
}
