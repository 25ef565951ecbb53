import { z } from 'zod'
import { checkWorthyReasonSchema } from './reason'

const decision = z.enum(['accepted', 'dismissed'])

/** `GET /articles/{id}/check-worthy`: what to look at, best first, with the cues that speak for each. */
export const checkWorthyView = z.object({
  revision: z.number(),
  items: z.array(
    z.object({
      start: z.number(),
      end: z.number(),
      exact: z.string(),
      reasons: z.array(checkWorthyReasonSchema),
      score: z.number(),
    }),
  ),
  /** What somebody dismissed and is not offered any more, in the order of the text. */
  dismissed: z.array(z.object({ start: z.number(), end: z.number(), exact: z.string() })),
})
export type CheckWorthyView = z.infer<typeof checkWorthyView>

/** `POST /articles/{id}/check-worthy`: `claimId` names the claim that was marked from an accepted sentence. */
export const decideCheckWorthyInput = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(1),
  revision: z.int().min(1).optional(),
  decision,
  claimId: z.string().max(64).nullish(),
})
