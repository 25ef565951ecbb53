import { z } from 'zod'

/** Real revisions with quotes and where each truly stands, as the development data has them. */
export const pairsFile = z.object({
  pairs: z.array(
    z.object({
      v1: z.array(z.string()),
      v2: z.array(z.string()),
      targets: z.array(
        z.object({
          cat: z.string(),
          start: z.number(),
          end: z.number(),
          exact: z.string(),
          prefix: z.string(),
          suffix: z.string(),
          truth: z.tuple([z.number(), z.number()]).nullable(),
        }),
      ),
    }),
  ),
})
