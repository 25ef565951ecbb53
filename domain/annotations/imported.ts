import { z } from 'zod'
import type { UnplacedReason } from './annotation'

const reasons = [
  'quote-not-found',
  'ambiguous',
  'other-surroundings',
  'outside-text',
  'unsupported-selector',
  'no-parent',
  'empty',
] as const satisfies readonly UnplacedReason[]

/** What an import of annotations answers: how many came in as what, and a list of what could not be placed. */
export const importedView = z.object({
  /** Annotations that became a claim, a discussion or a comment. */
  created: z.number(),
  claims: z.number(),
  threads: z.number(),
  comments: z.number(),
  /** Those that had come in before. */
  already: z.number(),
  unplaced: z.array(
    z.object({
      /** What it is called where it came from. */
      id: z.string().nullable(),
      /** The words that it is about, or else the beginning of what it says. */
      quote: z.string().nullable(),
      reason: z.enum(reasons),
    }),
  ),
})
export type ImportedView = z.infer<typeof importedView>
