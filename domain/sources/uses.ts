import { z } from 'zod'

/** One place that uses a source: as evidence, or cited in a verdict that the viewer may see. */
export const sourceUse = z.object({
  as: z.enum(['citation', 'evidence']),
  articleId: z.string(),
  articleTitle: z.string().nullable(),
  /** `null`: the whole article. */
  claim: z.object({ id: z.string(), number: z.number(), statement: z.string().nullable() }).nullable(),
})
export type SourceUse = z.infer<typeof sourceUse>
