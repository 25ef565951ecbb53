import { z } from 'zod'
import { correctionKindSchema } from '../corrections/correction'
import { ratingFamilies } from '../verdicts/scale'

/** Into what a period is divided: calendar months or years, in UTC. */
export const numberSteps = ['month', 'year'] as const
export const numberStepSchema = z.enum(numberSteps)
export type NumberStep = (typeof numberSteps)[number]

/** A rating as the scale had it under which it was given, with how many rulings have it. */
export const ratingCount = z.object({
  key: z.string(),
  label: z.string(),
  family: z.enum(ratingFamilies),
  rulings: z.number(),
})
export type RatingCount = z.infer<typeof ratingCount>

const rated = { rulings: z.number(), ratings: z.array(ratingCount) }
const step = z.object({ period: z.string(), ...rated })
export type NumbersInStep = z.infer<typeof step>

const subject = z.object({ name: z.string().nullable(), ...rated })
/** Whom or what rulings are about: the most frequent ones, and how many there are in all. */
const subjects = z.object({ names: z.number(), items: z.array(subject) })
export type NumbersOfSubject = z.infer<typeof subject>
export type NumbersOfSubjects = z.infer<typeof subjects>

/** How long something took, in hours: the median and the quartiles, `null` where nothing was counted. */
export const spread = z.object({
  count: z.number(),
  lower: z.number().nullable(),
  median: z.number().nullable(),
  upper: z.number().nullable(),
})
export type Spread = z.infer<typeof spread>

/** `GET /teams/{id}/numbers`: a desk's work in a period, of what the whole team may see. */
export const numbersView = z.object({
  /** The first instant of the period, and the first one after it. */
  from: z.string().nullable(),
  before: z.string().nullable(),
  by: numberStepSchema,
  /** Claims that are ruled today, by when that ruling was approved. */
  ...rated,
  /** Without gaps from the first to the last; named as `2026-05` or `2026`. */
  periods: z.array(step),
  /** By the last voice of each chain, else the outlet; a claim of two voices counts for both. */
  speakers: subjects,
  outlets: subjects,
  topics: subjects,
  turnaround: z.object({
    /** From an article's import to its first edition, for first editions in the period. */
    published: spread,
    /** From a claim's marking to its first approved ruling, for such rulings in the period. */
    ruled: spread,
  }),
  corrections: z.array(z.object({ kind: correctionKindSchema, corrections: z.number() })),
  /** Readers' objections that came in the period, by what became of them. */
  challenges: z.object({
    received: z.number(),
    open: z.number(),
    answered: z.number(),
    corrected: z.number(),
    setAside: z.number(),
  }),
  impact: z.object({
    /** Articles that were published for the first time, and all editions. */
    articles: z.number(),
    editions: z.number(),
    /** Claims in the newest edition of each article that was published in the period. */
    claims: z.number(),
    /** Revisions of which an editor recorded that the outlet corrected itself. */
    outletCorrected: z.number(),
    /** Corrections that say that the outlet changed its article. */
    outletChanged: z.number(),
  }),
})
export type NumbersView = z.infer<typeof numbersView>

/** The tables that can be taken along as CSV. */
export const numbersTables = [
  'ratings',
  'speakers',
  'outlets',
  'topics',
  'turnaround',
  'corrections',
] as const
export const numbersTableSchema = z.enum(numbersTables)
export type NumbersTable = (typeof numbersTables)[number]
