import { z } from 'zod'

/** What one person has to do and did: counts alone, never a rating. */
export const workloadRow = z.object({
  user: z.object({ id: z.string(), name: z.string() }),
  /** `null` for somebody who is not in the team any more. */
  role: z.enum(['viewer', 'reviewer', 'editor', 'owner']).nullable(),
  /** Open claims that are assigned to them. */
  assigned: z.number(),
  overdue: z.number(),
  /** Assigned ones whose present wording they have not filed a verdict on. */
  toFile: z.number(),
  /** Verdicts that they filed in the last seven days. */
  filedThisWeek: z.number(),
})
export const workloadView = z.object({ items: z.array(workloadRow), unassigned: z.number() })
export type WorkloadView = z.infer<typeof workloadView>
