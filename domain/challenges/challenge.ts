import { z } from 'zod'

/** `answered`: the check stands. `set-aside`: it is spam, or not about the check. */
export const challengeStates = ['open', 'answered', 'corrected', 'set-aside'] as const
export const challengeStateSchema = z.enum(challengeStates)
export type ChallengeState = (typeof challengeStates)[number]

/** A text of several lines as a form sends it: its line ends count as one character. */
const lines = (max: number) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : value),
    z.string().trim().max(max),
  )

/** `POST /read/{slug}/challenges`: what a reader objects to, of one claim of the published page or of the whole. */
export const challengeInput = z.strictObject({
  body: lines(10_000).refine((value) => value !== '', 'Say what is wrong.'),
  claim: z.int().min(1).nullish(),
  name: z.string().trim().max(200).nullish(),
  email: z
    .string()
    .trim()
    .max(320)
    .regex(/^([^\s@]+@[^\s@]+)?$/, 'Give an e-mail address.')
    .nullish(),
  /** People do not see this field; what fills it in is a machine. */
  website: z.string().max(10_000).nullish(),
})
export type ChallengeInput = z.infer<typeof challengeInput>

/** All that the reader is told: that it came. */
export const receivedChallenge = z.object({ number: z.number(), receivedAt: z.string() })
export type ReceivedChallenge = z.infer<typeof receivedChallenge>

/** A reader's objection as the team sees it. */
export const challengeView = z.object({
  id: z.string(),
  /** Counts per article. */
  number: z.number(),
  articleId: z.string(),
  articleTitle: z.string().nullable(),
  /** The edition that the reader saw, by number. */
  edition: z.number(),
  /** The claim's number; `null` for the whole page. */
  claim: z.number().nullable(),
  /** `null` once it was redacted. */
  body: z.string().nullable(),
  /** How the reader is called and reached: for editors and owners, `null` for others. */
  name: z.string().nullable(),
  email: z.string().nullable(),
  receivedAt: z.string(),
  state: challengeStateSchema,
  answer: z.string().nullable(),
  /** The correction that it led to, by number. */
  correction: z.number().nullable(),
  answeredBy: z.object({ id: z.string(), name: z.string() }).nullable(),
  answeredAt: z.string().nullable(),
  redacted: z.boolean(),
  version: z.number(),
})
export type ChallengeView = z.infer<typeof challengeView>

/** `POST /challenges/{id}/answer`. `answer` is what the desk says to it; `correction` names one of the article's. */
export const answerChallengeInput = z
  .strictObject({
    state: challengeStateSchema.exclude(['open']),
    answer: lines(20_000).nullish(),
    correction: z.int().min(1).nullish(),
  })
  .refine(({ state, correction }) => state !== 'corrected' || typeof correction === 'number', {
    path: ['correction'],
    message: 'Name the correction that it led to.',
  })
  .refine(({ state, correction }) => state === 'corrected' || typeof correction !== 'number', {
    path: ['correction'],
    message: 'Only what led to a correction names one.',
  })
export type AnswerChallengeInput = z.infer<typeof answerChallengeInput>
