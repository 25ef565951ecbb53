import { z } from 'zod'

/** "We are reviewing claim 4", as the desk sees it: readers get the number and the time alone. */
export const reviewNoticeView = z.object({
  /** The claim's number. */
  claim: z.number(),
  startedBy: z.object({ id: z.string(), name: z.string() }),
  startedAt: z.string(),
})
export type ReviewNoticeView = z.infer<typeof reviewNoticeView>
