import { z } from 'zod'
import { sourceTypes } from './source'

/** `POST /sources/lookup`: an address of which somebody wants to know what it is. */
export const lookupInput = z.strictObject({
  teamId: z.string().max(64).optional(),
  url: z.string().max(4_096),
})

/** What a page says of itself. Nothing of it is stored; unknown is `null`. */
export const sourceLookup = z.object({
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  author: z.string().nullable(),
  publishedAt: z.string().nullable(),
  type: z.enum(sourceTypes),
  language: z.string().nullable(),
  /** The address to cite it by. */
  canonicalUrl: z.string(),
  /** The newest copy in the Internet Archive, where this installation asks there. */
  archive: z.object({ url: z.string(), at: z.string() }).nullable(),
  /** The source with this address that the person may see already. */
  existing: z.string().nullable(),
})
export type SourceLookup = z.infer<typeof sourceLookup>
