import { z } from 'zod'
import { rulingView } from '../rulings/ruling'
import { claimStateSchema } from '../claims/state'
import { ratingView } from '../verdicts/verdict'

/** Texts that are longer are refused: they would not fit an address. */
export const longestQuery = 10_000

/** `GET /search`: either `q`, words that a claim must hold, or `similarTo`, a text that claims are compared with. */
export const searchQuery = z
  .object({
    q: z.string().max(500).optional(),
    similarTo: z.string().max(longestQuery).optional(),
    /** The language of `similarTo` as a BCP 47 tag: claims in it come first. */
    language: z.string().max(40).optional(),
    team: z.string().max(64).optional(),
    /** An article whose team is searched: who writes a claim need not know the team. */
    article: z.string().max(64).optional(),
    /** A claim that is left out: the one that is compared. */
    except: z.string().max(64).optional(),
    limit: z
      .string()
      .regex(/^\d{1,4}$/, 'Send a whole number')
      .transform(Number)
      .refine((limit) => limit >= 1 && limit <= 200, 'A page has 1 to 200 items')
      .optional(),
  })
  .refine(({ q, similarTo }) => (q === undefined) !== (similarTo === undefined), {
    message: 'Send either q or similarTo.',
    path: ['q'],
  })
export type SearchQuery = z.infer<typeof searchQuery>

/** A claim that was found, with what the team made of it. */
export const foundClaim = z.object({
  claimId: z.string(),
  articleId: z.string(),
  /** Its number in the article. */
  number: z.number(),
  statement: z.string(),
  /** The marked words, several spans parted by “ … ”. */
  exact: z.string(),
  article: z.object({
    title: z.string().nullable(),
    publishedAt: z.string().nullable(),
    archived: z.boolean(),
  }),
  language: z.string().nullable(),
  direction: z.enum(['ltr', 'rtl']),
  speaker: z.string().nullable(),
  state: claimStateSchema,
  /** The ruling that stands; one that awaits approval does not. */
  ruling: rulingView.nullable(),
  /** The ruling's rating, else the one on which all agreed, once revealed. */
  rating: ratingView.nullable(),
  /** From 0 to 1; from `similarScore` on the claims say much the same. */
  score: z.number(),
})
export type FoundClaim = z.infer<typeof foundClaim>

/** `elsewhere` says whether `GET /search/elsewhere` can be asked. */
export const searchAnswer = z.object({ items: z.array(foundClaim), elsewhere: z.boolean() })
export type SearchAnswer = z.infer<typeof searchAnswer>
