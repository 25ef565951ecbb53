import { z } from 'zod'
import { registerRow } from '../register/register'

/** Why something waits for a person, in the order in which they are told when there are several reasons. */
export const queueKinds = [
  'asked',
  'confirm',
  'assigned',
  'rule',
  'approve',
  'recheck',
  'mention',
  'reply',
  'sign-off',
  'quorum',
] as const
export type QueueKind = (typeof queueKinds)[number]

/** The kinds that come from where a claim stands, rather than from a discussion, a reply or a sign-off. */
export type ClaimKind = Exclude<QueueKind, 'mention' | 'reply' | 'sign-off'>

/** One thing that waits for me. `quorum` waits for anybody who may file; everything else for me. */
export const queueItem = z.object({
  id: z.string(),
  kind: z.enum(queueKinds),
  claim: registerRow.nullable(),
  articleId: z.string(),
  articleTitle: z.string().nullable(),
  threadId: z.string().nullable(),
  replyId: z.string().nullable(),
  signOffId: z.string().nullable(),
  dueAt: z.string().nullable(),
  priority: z.number().nullable(),
  overdue: z.boolean(),
  why: z.string(),
})
export type QueueItem = z.infer<typeof queueItem>

/** How much waits for me, and how much for anybody who may file. */
export const queueCount = z.object({ mine: z.number(), anybody: z.number() })
export type QueueCount = z.infer<typeof queueCount>
