import { z } from 'zod'
import { signOffStateSchema, type SignOffState } from './state'

export const signOffKinds = ['legal', 'desk'] as const
export const signOffKindSchema = z.enum(signOffKinds)
export type SignOffKind = (typeof signOffKinds)[number]

export const signOffDecisions = ['approved', 'refused'] as const
export type SignOffDecision = (typeof signOffDecisions)[number]

/** How long a link holds unless told, and at most, in days. */
export const linkDays = { usual: 7, most: 90 }

const personName = z.string().trim().min(1, 'Give a name.').max(120)

/** `POST /articles/{id}/sign-offs`: a member by `userId`, or `name` for somebody who gets a link. */
export const askSignOffInput = z
  .strictObject({
    kind: signOffKindSchema,
    userId: z.string().max(64).optional(),
    name: personName.optional(),
    expiresInDays: z.int().min(1).max(linkDays.most).optional(),
  })
  .refine((input) => (input.userId === undefined) !== (input.name === undefined), {
    path: ['userId'],
    message: 'Name a member by userId, or somebody outside by name.',
  })
  .refine((input) => input.userId === undefined || input.expiresInDays === undefined, {
    path: ['expiresInDays'],
    message: 'A member needs no link that expires.',
  })
export type AskSignOffInput = z.infer<typeof askSignOffInput>

const decisionFields = {
  decision: z.enum(signOffDecisions),
  /** That of the content which was read. */
  contentHash: z.string().regex(/^[0-9a-f]{64}$/, 'Send the contentHash of what you read.'),
  note: z.string().trim().max(10_000).nullish(),
}
/** `POST /sign-offs/{id}/decide` */
export const decideInput = z.strictObject(decisionFields)
/** `POST /sign-off/{token}`: whoever has the link may also correct how they are called. */
export const decideByLinkInput = z.strictObject({ ...decisionFields, name: personName.optional() })
export type DecideInput = z.infer<typeof decideByLinkInput>

export const signOffView = z.object({
  id: z.string(),
  kind: signOffKindSchema,
  signer: z.object({ id: z.string().nullable(), name: z.string(), byLink: z.boolean() }),
  state: signOffStateSchema,
  /** Of the content that was approved or refused. */
  contentHash: z.string().nullable(),
  decidedAt: z.string().nullable(),
  note: z.string().nullable(),
  expiresAt: z.string().nullable(),
  requestedBy: z.object({ id: z.string(), name: z.string() }),
  createdAt: z.string(),
})
export type SignOffView = z.infer<typeof signOffView>

/** The answer to asking: `url` is the link, in this answer only; `null` for a member. */
export const askedSignOffView = signOffView.extend({ url: z.string().nullable() })
export type AskedSignOffView = z.infer<typeof askedSignOffView>

/** What somebody with a link is told; `contentHash` is that of the present content, to be sent with a decision. */
export const linkSignOffView = z.object({
  kind: signOffKindSchema,
  name: z.string(),
  desk: z.string(),
  title: z.string().nullable(),
  contentHash: z.string(),
  state: signOffStateSchema,
  decided: z
    .object({
      decision: z.enum(signOffDecisions),
      contentHash: z.string(),
      at: z.string(),
      note: z.string().nullable(),
    })
    .nullable(),
  expiresAt: z.string().nullable(),
})
export type LinkSignOffView = z.infer<typeof linkSignOffView>

/** Sign-offs of an article in short: how many of each kind hold, wait, were refused or voided. */
export interface SignOffSummary {
  contentHash: string
  items: { id: string; kind: SignOffKind; state: SignOffState }[]
}

/** Whether a kind of sign-off is given for the present content and nobody's refusal of that kind stands beside it. */
export function isSignedOff({ items }: SignOffSummary, kind: SignOffKind): boolean {
  const own = items.filter((item) => item.kind === kind)
  return own.some(({ state }) => state === 'approved') && !own.some(({ state }) => state === 'refused')
}
