import { z } from 'zod'
import { spanInput } from '../anchoring/span'
import { spanView } from '../claims/claim'

/** The most that one comment holds, in UTF-16 code units. */
export const bodyLimit = 10_000

/** Plain text with line breaks, stored as sent. */
const body = z
  .string()
  .max(bodyLimit, 'A comment has 10,000 characters at most.')
  .refine((text) => text.trim() !== '', 'Write something.')

/** `POST …/threads`; `revision` is the one that the span's offsets count in. */
export const startThreadInput = z.strictObject({
  body,
  span: spanInput.nullish(),
  revision: z.int().min(1).nullish(),
})

/** `POST /threads/{id}/comments` and `PATCH /comments/{id}`. */
export const commentInput = z.strictObject({ body })

/** What a change can be suggested to: the claim's statement, or the texts of its newest ruling. */
export const suggestionFields = ['statement', 'summary', 'explanation'] as const
export const suggestionFieldSchema = z.enum(suggestionFields)
export type SuggestionField = (typeof suggestionFields)[number]

/** `POST /claims/{id}/suggestions`; `note` becomes the first comment of its thread. */
export const suggestionInput = z.strictObject({
  field: suggestionFieldSchema,
  text: z.string().max(100_000),
  note: body.nullish(),
})

const person = z.object({ id: z.string(), name: z.string() })

export const commentView = z.object({
  id: z.string(),
  author: person,
  /** Whether it came from a file: the author is then a name as given there, never a member. */
  imported: z.boolean(),
  /** `null` once it was redacted. */
  body: z.string().nullable(),
  createdAt: z.string(),
  editedAt: z.string().nullable(),
  /** The members that it mentions. */
  mentions: z.array(person),
  /** What it said before its edits, oldest first; `at` is when those words were replaced. */
  earlier: z.array(z.object({ body: z.string().nullable(), at: z.string() })),
  /** Whether the reader wrote it. */
  mine: z.boolean(),
})
export type CommentView = z.infer<typeof commentView>

export const suggestionView = z.object({
  id: z.string(),
  field: suggestionFieldSchema,
  /** The text that it was made upon, and the text that it proposes; `null` once redacted. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  state: z.enum(['open', 'accepted', 'declined']),
  author: person,
  decidedBy: person.nullable(),
  decidedAt: z.string().nullable(),
  /** Whether the reader may accept or decline it. */
  mayDecide: z.boolean(),
})
export type SuggestionView = z.infer<typeof suggestionView>

/** A discussion, as everybody in the team may read it: before the reveal too, so it never holds anything of a verdict. */
export const threadView = z.object({
  id: z.string(),
  articleId: z.string(),
  claimId: z.string().nullable(),
  claimNumber: z.number().nullable(),
  /** The words that it is about, where it is about some. */
  span: spanView.nullable(),
  startedBy: person,
  /** Whether it came from a file: who started it is then a name as given there, never a member. */
  imported: z.boolean(),
  resolved: z.boolean(),
  resolvedBy: person.nullable(),
  resolvedAt: z.string().nullable(),
  comments: z.array(commentView),
  suggestion: suggestionView.nullable(),
  /** Whether the reader may resolve and reopen it. */
  mayResolve: z.boolean(),
  version: z.number(),
  createdAt: z.string(),
})
export type ThreadView = z.infer<typeof threadView>

/**
 * How long a comment can be edited, in ms: long enough to mend a slip, too short to rewrite what others have answered.
 * Afterwards one says it anew, so that a discussion reads as it was held.
 */
export const editWindow = 15 * 60 * 1000

/** Whether a comment that was written then may still be edited; times in ms since 1970. */
export function mayStillEdit(writtenAt: number, now: number): boolean {
  return now - writtenAt < editWindow
}
