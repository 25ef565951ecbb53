import { z } from 'zod'
import { webAddress } from '../sources/source'

/** `GET /search/elsewhere`: what others published on the same. */
export const elsewhereQuery = z.object({
  q: z.string().trim().min(1, 'Send the words to look for').max(1_000),
  /** A BCP 47 tag: only reviews in this language. */
  language: z.string().max(40).optional(),
})

/** A review of a claim that somebody else published; `null` is not known. */
export const reviewElsewhere = z.object({
  claim: z.string(),
  claimant: z.string().nullable(),
  claimedAt: z.string().nullable(),
  publisher: z.string().nullable(),
  url: z.string(),
  title: z.string().nullable(),
  reviewedAt: z.string().nullable(),
  /** In the publisher's own words. */
  rating: z.string().nullable(),
  language: z.string().nullable(),
})
export type ReviewElsewhere = z.infer<typeof reviewElsewhere>
export const elsewhereAnswer = z.object({ items: z.array(reviewElsewhere) })
export type ElsewhereAnswer = z.infer<typeof elsewhereAnswer>

const text = z.string().max(5_000).optional().catch(undefined)

/** What Google's `claims:search` answers, as far as it is used; what does not look like it is left out. */
const googleAnswer = z.object({
  claims: z
    .array(
      z.object({
        text,
        claimant: text,
        claimDate: text,
        claimReview: z
          .array(
            z.object({
              publisher: z.object({ name: text, site: text }).optional().catch(undefined),
              url: webAddress.optional().catch(undefined),
              title: text,
              reviewDate: text,
              textualRating: text,
              languageCode: text,
            }),
          )
          .catch([]),
      }),
    )
    .default([]),
})

/**
 * The reviews in an answer of Google's Fact Check Tools, in its order; those without a web address are left out.
 * `null` where it is no such answer.
 */
export function readGoogleAnswer(answer: unknown): ReviewElsewhere[] | null {
  const read = googleAnswer.safeParse(answer)
  if (!read.success) return null
  return read.data.claims.flatMap((claim) =>
    claim.claimReview.flatMap((review): ReviewElsewhere[] => {
      if (review.url === undefined) return []
      return [
        {
          claim: claim.text ?? review.title ?? '',
          claimant: claim.claimant ?? null,
          claimedAt: claim.claimDate ?? null,
          publisher: review.publisher?.name ?? review.publisher?.site ?? null,
          url: review.url,
          title: review.title ?? null,
          reviewedAt: review.reviewDate ?? null,
          rating: review.textualRating ?? null,
          language: review.languageCode ?? null,
        },
      ]
    }),
  )
}
