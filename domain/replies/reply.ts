import { z } from 'zod'
import { dueSchema } from './due'

/** How somebody was asked for their side. */
export const replyWays = ['mail', 'phone', 'letter', 'form', 'message', 'in-person', 'other'] as const
export type ReplyWay = (typeof replyWays)[number]

const words = (max: number) => z.string().trim().max(max)
const instant = z.iso.datetime()
const fields = {
  whom: words(300).min(1, 'Say who was asked.'),
  how: z.enum(replyWays),
  contact: words(1_000).nullish(),
  question: words(20_000).nullish(),
  /** Numbers of claims; none is the whole article. */
  claims: z.array(z.int().min(1)).max(200).optional(),
}

/** `POST /articles/{id}/replies`; asked now where `askedAt` is left out. */
export const askReplyInput = z.strictObject({ ...fields, askedAt: instant.optional(), deadline: instant })
export type AskReplyInput = z.infer<typeof askReplyInput>

/** `PATCH /replies/{id}`: a JSON merge patch. */
export const changeReplyInput = z.strictObject({
  ...fields,
  whom: fields.whom.optional(),
  how: fields.how.optional(),
  askedAt: instant.optional(),
  deadline: instant.optional(),
  publicStatement: words(20_000).nullish(),
})
export type ChangeReplyInput = z.infer<typeof changeReplyInput>

/** `POST /replies/{id}/answer`; answered now where `answeredAt` is left out. */
export const answerReplyInput = z.strictObject({
  answer: words(100_000).min(1, 'Write down the answer.'),
  answeredAt: instant.optional(),
  /** What they let the desk print. */
  publicStatement: words(20_000).nullish(),
})
export type AnswerReplyInput = z.infer<typeof answerReplyInput>

/** A request for a reply as the team sees it; texts are `null` once they were redacted. */
export const replyView = z.object({
  id: z.string(),
  articleId: z.string(),
  whom: z.string().nullable(),
  how: z.enum(replyWays),
  contact: z.string().nullable(),
  question: z.string().nullable(),
  claims: z.array(z.number()),
  askedAt: z.string(),
  deadline: z.string(),
  answer: z.string().nullable(),
  answeredAt: z.string().nullable(),
  publicStatement: z.string().nullable(),
  closedAt: z.string().nullable(),
  due: dueSchema,
  /** The answer as a source of the library, which is evidence for all. */
  sourceId: z.string().nullable(),
  createdBy: z.object({ id: z.string(), name: z.string() }),
  version: z.number(),
})
export type ReplyView = z.infer<typeof replyView>
