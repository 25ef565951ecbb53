import { z } from 'zod'

const interval = z.object({ low: z.number(), high: z.number() }).nullable()

/** What is said of the agreement in one layer of the verdicts; a figure that is undefined is `null`. */
export const agreementFigures = z.object({
  /** Claims with two or more blind verdicts that count. */
  claims: z.number(),
  raters: z.number(),
  /** Of all pairs of people who rated one claim, the share that chose the same rating: 0 to 100. */
  percent: z.number().nullable(),
  alphaNominal: z.number().nullable(),
  /** The 95 % interval of `alphaNominal`. */
  interval,
  /** Claims with two or more ratings that have an order. */
  claimsOrdinal: z.number(),
  alphaOrdinal: z.number().nullable(),
  intervalOrdinal: interval,
  /** Whether there are claims enough for the figures to mean something. */
  enough: z.boolean(),
  /** Each pair of people stands once in `[i][j]` and once in `[j][i]`, on the diagonal once. */
  confusion: z.object({
    keys: z.array(z.object({ key: z.string(), label: z.string() })),
    counts: z.array(z.array(z.number())),
  }),
})
export type AgreementFigures = z.infer<typeof agreementFigures>

/** `GET /articles/{id}/agreement` and `GET /teams/{id}/agreement`: the *so?* layer, and the *said?* layer beside it. */
export const agreementView = agreementFigures.extend({
  /** Verdicts on revealed claims that are in no figure, by the reason; `unordered` are missing in the ordinal ones alone. */
  excluded: z.object({
    notBlind: z.number(),
    countersign: z.number(),
    /** Their claim was reworded, and their author has not confirmed them. */
    unconfirmed: z.number(),
    /** Their rating was retired, and nothing took its place. */
    retired: z.number(),
    redacted: z.number(),
    /** The only one of their claim. */
    alone: z.number(),
    unordered: z.number(),
  }),
  /** Revealed claims with a verdict, by mode; countersigned ones are in no figure. */
  modes: z.object({ blind: z.number(), 'blind-rating': z.number(), countersign: z.number() }),
  said: agreementFigures.nullable(),
})
export type AgreementView = z.infer<typeof agreementView>
