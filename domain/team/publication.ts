import { z } from 'zod'
import { webAddress } from '../sources/source'

const words = z.string().trim().max(20_000).nullable().default(null)

/** What readers are told of a desk on every page that it publishes. */
export const publication = z.strictObject({
  /** How it works, and what it does about its mistakes: Markdown. */
  methodology: words,
  correctionsPolicy: words,
  /** Where readers write to: a mail address or a web address. */
  contact: z
    .string()
    .trim()
    .max(2_000)
    .refine((value) => /^[^\s@]+@[^\s@]+$/.test(value) || webAddress.safeParse(value).success, {
      error: 'Give a mail address or a web address.',
    })
    .nullable()
    .default(null),
  website: webAddress.nullable().default(null),
})
/** The same as a JSON merge patch. */
export const publicationInput = z
  .strictObject({
    methodology: publication.shape.methodology.unwrap(),
    correctionsPolicy: publication.shape.correctionsPolicy.unwrap(),
    contact: publication.shape.contact.unwrap(),
    website: publication.shape.website.unwrap(),
  })
  .partial()
export type Publication = z.infer<typeof publication>
