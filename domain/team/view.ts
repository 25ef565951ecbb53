import { z } from 'zod'
import { modeSchema, quorumSchema } from '../claims/claim'
import { publication, publicationInput } from './publication'
import { roleSchema } from './roles'

const personName = z.string().trim().min(1, 'Give a name.').max(120)
const teamName = z.string().trim().min(1, 'Give the team a name.').max(120)
const email = z
  .string()
  .trim()
  .max(254)
  .regex(/^[^\s@]+@[^\s@]+$/, 'Give an e-mail address.')
const password = z.string().min(10, 'Use at least 10 characters.').max(1_000)

/** `POST /welcome`: the first owner and their team; only while there is no user. */
export const welcomeInput = z.strictObject({
  name: personName,
  email,
  password,
  teamName,
  setupCode: z.string().max(100).optional(),
  sample: z.boolean().optional(),
})
/** `POST /invites/{token}/accept`; somebody who is signed in sends nothing. */
export const acceptInviteInput = z.strictObject({
  name: personName.optional(),
  email: email.optional(),
  password: password.optional(),
})
export const changePasswordInput = z.strictObject({ current: z.string().max(1_000), password })
export const newUserInput = z.object({ name: personName, email, password })
export const newTeamInput = z.object({ name: teamName })

export const meView = z.object({
  user: z.object({ id: z.string(), name: z.string(), email: z.string().nullable() }),
  teams: z.array(z.object({ id: z.string(), name: z.string(), role: roleSchema, seq: z.number() })),
})
export type MeView = z.infer<typeof meView>

export const teamView = z.object({
  id: z.string(),
  name: z.string(),
  fourEyes: z.boolean(),
  quorum: z.number(),
  mode: modeSchema,
  /** What readers are told of it on every page that it publishes. */
  publication,
  version: z.number(),
})
export type TeamView = z.infer<typeof teamView>
export const changeTeamInput = z.strictObject({
  name: teamName.optional(),
  fourEyes: z.boolean().optional(),
  quorum: quorumSchema.optional(),
  mode: modeSchema.optional(),
  publication: publicationInput.optional(),
})

export type ChangeTeamInput = z.infer<typeof changeTeamInput>

export const memberView = z.object({
  userId: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  role: roleSchema,
  joinedAt: z.string(),
  version: z.number(),
})
export type MemberView = z.infer<typeof memberView>
export const roleInput = z.strictObject({ role: roleSchema })
export const inviteView = z.object({ url: z.string(), expiresAt: z.string(), role: roleSchema })
export type InviteView = z.infer<typeof inviteView>

export const createTokenInput = z.strictObject({
  name: z.string().trim().min(1, 'Give the token a name.').max(120),
  expiresAt: z.iso.datetime().nullish(),
})
export const tokenView = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: z.string(),
  lastUsedAt: z.string().nullable(),
  expiresAt: z.string().nullable(),
  /** The token itself: once, in the answer that creates it. */
  token: z.string().nullable(),
})
export type TokenView = z.infer<typeof tokenView>
export const sessionView = z.object({
  id: z.string(),
  userAgent: z.string(),
  createdAt: z.string(),
  lastSeenAt: z.string(),
  current: z.boolean(),
})
export type SessionView = z.infer<typeof sessionView>
