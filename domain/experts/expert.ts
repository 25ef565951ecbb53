import { z } from 'zod'
import { voiceSchema } from '../claims/claim'
import { ratingDefinition } from '../verdicts/scale'

/** How long an expert's link holds unless told, and at most, in days. */
export const expertDays = { usual: 14, most: 90 }
/** How an anonymous expert is called; their real name is kept nowhere. */
export const anonymousExpert = 'Outside expert'

/** `POST /articles/{id}/experts`: `claim` is a number; left out, the expert may rate every claim of the article. */
export const inviteExpertInput = z.strictObject({
  name: z.string().trim().min(1, 'Give a name.').max(120),
  affiliation: z.string().trim().max(300).nullish(),
  claim: z.int().min(1).optional(),
  anonymous: z.boolean().optional(),
  expiresInDays: z.int().min(1).max(expertDays.most).optional(),
})

export const expertStates = ['invited', 'declared', 'expired', 'revoked'] as const
export type ExpertState = (typeof expertStates)[number]

/** Where an expert's link stands at a moment: whoever has declared may file. */
export function expertStateOf(
  link: { declaredAt: Date | null; expiresAt: Date; revokedAt: Date | null },
  now: Date,
): ExpertState {
  if (link.revokedAt) return 'revoked'
  if (link.expiresAt <= now) return 'expired'
  return link.declaredAt ? 'declared' : 'invited'
}

/** An expert as the team sees them; how many verdicts they filed, never which. */
export const expertView = z.object({
  id: z.string(),
  name: z.string(),
  affiliation: z.string().nullable(),
  anonymous: z.boolean(),
  claim: z.number().nullable(),
  state: z.enum(expertStates),
  conflict: z.string().nullable(),
  declaredAt: z.string().nullable(),
  filed: z.number(),
  expiresAt: z.string(),
  invitedBy: z.object({ id: z.string(), name: z.string() }),
  createdAt: z.string(),
})
export type ExpertView = z.infer<typeof expertView>
/** The answer to inviting: `url` is the link, in this answer only. */
export const invitedExpertView = expertView.extend({ url: z.string().nullable() })
export type InvitedExpertView = z.infer<typeof invitedExpertView>

/** `PUT /expert/conflict`: what ties the expert to whom or what the article speaks of; "none" is an answer. */
export const conflictInput = z.strictObject({
  statement: z.string().trim().min(1, 'Say “none” where there is none.').max(5_000),
})

const expertEvidence = z.object({
  title: z.string().nullable(),
  url: z.string().nullable(),
  publisher: z.string().nullable(),
  type: z.string(),
  note: z.string().nullable(),
  /** The words of an answer that the desk was given, where the source is one. */
  answer: z.string().nullable(),
})
const expertClaim = z.object({
  number: z.number(),
  statement: z.string(),
  kind: z.string().nullable(),
  voices: z.array(voiceSchema),
  quotes: z.array(z.string()),
  evidence: z.array(expertEvidence),
})

/** `GET /expert`: all that an expert is shown, which is nobody's opinion. */
export const expertDesk = z.object({
  name: z.string(),
  desk: z.string(),
  expiresAt: z.string(),
  conflict: z.string().nullable(),
  article: z.object({
    title: z.string().nullable(),
    byline: z.string().nullable(),
    publisher: z.string().nullable(),
    publishedAt: z.string().nullable(),
    sourceUrl: z.string().nullable(),
    language: z.string().nullable(),
    direction: z.enum(['ltr', 'rtl']),
    text: z.string(),
    evidence: z.array(expertEvidence),
  }),
  claims: z.array(expertClaim),
  scale: z.object({ ratings: z.array(ratingDefinition), saidRatings: z.array(ratingDefinition) }),
})
export type ExpertDesk = z.infer<typeof expertDesk>
