import { z } from 'zod'
import { webAddress } from '../../sources/source'

/** What schema.org knows of each type that we use, as far as consumers of ClaimReview read it; nothing else may be there. */
const text = z.string().min(1)
const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z)?)?)?$/)
const organization = z.strictObject({
  '@type': z.literal('Organization'),
  name: text,
  url: webAddress.optional(),
  sameAs: webAddress.optional(),
})
const person = z.strictObject({
  '@type': z.literal('Person'),
  name: text,
  jobTitle: text.optional(),
  affiliation: organization.optional(),
})
const claimant = z.union([person, organization])
const work = z.strictObject({
  '@type': z.literal('CreativeWork'),
  url: webAddress.optional(),
  name: text.optional(),
  headline: text.optional(),
  inLanguage: text.optional(),
  datePublished: date.optional(),
  publisher: organization.optional(),
  archivedAt: webAddress.optional(),
})
const rating = z
  .strictObject({
    '@type': z.literal('Rating'),
    alternateName: text,
    name: text.optional(),
    ratingValue: z.number().optional(),
    bestRating: z.number().optional(),
    worstRating: z.number().optional(),
    ratingExplanation: text.optional(),
  })
  .refine(
    ({ ratingValue, bestRating, worstRating }) =>
      ratingValue === undefined
        ? bestRating === undefined && worstRating === undefined
        : bestRating !== undefined &&
          worstRating !== undefined &&
          worstRating <= ratingValue &&
          ratingValue <= bestRating,
    'A rating lies within the bounds that it declares',
  )

/** The closed list of properties of a ClaimReview of ours, with the bounds of its rating. */
export const claimReviewPropertyList = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('ClaimReview'),
  url: z.string().regex(/#claim-\d+$/),
  claimReviewed: z.string(),
  inLanguage: text.optional(),
  datePublished: date.optional(),
  dateModified: date.optional(),
  author: organization,
  itemReviewed: z.strictObject({
    '@type': z.literal('Claim'),
    author: z.union([claimant, z.array(claimant).min(2)]).optional(),
    datePublished: date.optional(),
    inLanguage: text.optional(),
    appearance: work.optional(),
    firstAppearance: work.optional(),
    claimInterpreter: organization.optional(),
  }),
  reviewRating: rating,
  associatedReview: z
    .strictObject({ '@type': z.literal('Review'), reviewAspect: text, reviewRating: rating })
    .optional(),
  reviewBody: text.optional(),
  citation: z.array(work).min(1).optional(),
  correction: z
    .array(
      z.strictObject({
        '@type': z.literal('CorrectionComment'),
        text,
        datePublished: date,
        url: webAddress.optional(),
      }),
    )
    .min(1)
    .optional(),
})
