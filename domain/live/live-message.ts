import { z } from 'zod'

/** What a live stream says of an event: where to look, never what it holds. `claimId` only where it is about one. */
export const liveEvent = z.object({
  articleId: z.string().nullable(),
  claimId: z.string().optional(),
  type: z.string(),
  seq: z.number(),
})
export type LiveEvent = z.infer<typeof liveEvent>

/** Somebody who has an article open; `writing` is the number of the claim on which they write a verdict. */
export const presentPerson = z.object({
  id: z.string(),
  name: z.string(),
  writing: z.number().nullable(),
})
export type PresentPerson = z.infer<typeof presentPerson>

/** Who has an article open at this moment, by name. */
export const presenceView = z.object({ articleId: z.string(), people: z.array(presentPerson) })
export type PresenceView = z.infer<typeof presenceView>

/** What a browser says of one of its tabs. `tab` is a name of its own making; `writing` is a claim's id. */
export const presenceInput = z.strictObject({
  tab: z.string().min(1).max(64),
  writing: z.string().max(64).nullable(),
})
export type PresenceInput = z.infer<typeof presenceInput>

/** How long a tab counts as open after it was last heard of. */
export const presenceLastsMs = 30_000

/** Further behind than this many events, a stream says `reset` instead of repeating them. */
export const mostBehind = 1000
