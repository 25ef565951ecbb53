import { z } from 'zod'

/** What can be redacted: the thing of the database that holds the text or the bytes. */
export const redactionKinds = [
  'claim-version',
  'filing',
  'ruling',
  'comment',
  'suggestion',
  'reason',
  'source',
  'file',
  'reply',
  'sign-off',
  'expert-statement',
  'correction',
  'challenge',
] as const
export const redactionKindSchema = z.enum(redactionKinds)
export type RedactionKind = (typeof redactionKinds)[number]

/**
 * `POST /redactions`. `subjectId` is the thing's id; a version of a claim is `{claimId}.{version}`, a ruling
 * `{claimId}.{number}`, a correction `{articleId}.{number}`; a `filing` is a verdict, with all that its author filed. The reason must not repeat the text.
 */
export const redactionInput = z.strictObject({
  kind: redactionKindSchema,
  subjectId: z.string().min(1).max(200),
  reason: z.string().trim().min(1, 'Say why.').max(2_000),
  articleId: z.string().max(64).nullish(),
})
export type RedactionInput = z.infer<typeof redactionInput>

export const redactionStates = ['asked', 'carried-out', 'refused'] as const
export type RedactionState = (typeof redactionStates)[number]

const person = z.object({ id: z.string(), name: z.string() })

/** A redaction as the team sees it. `subject` says what it is about and repeats no word of it. */
export const redactionView = z.object({
  id: z.string(),
  kind: redactionKindSchema,
  subjectId: z.string(),
  subject: z.string(),
  articleId: z.string().nullable(),
  reason: z.string().nullable(),
  requestedBy: person,
  createdAt: z.string(),
  state: z.enum(redactionStates),
  carriedOutBy: person.nullable(),
  carriedOutAt: z.string().nullable(),
  /** Whether I am one of those who may carry it out now. */
  mayCarryOut: z.boolean(),
})
export type RedactionView = z.infer<typeof redactionView>

/** Something that I can see and that could be redacted, with its words, to choose from. */
export const redactableView = z.object({
  kind: redactionKindSchema,
  subjectId: z.string(),
  subject: z.string(),
  text: z.string(),
  at: z.string(),
})
export type RedactableView = z.infer<typeof redactableView>
