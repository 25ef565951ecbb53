import { z } from 'zod'
import { isWebAddress } from './address'

/** What a source is. It may have no address: a call, a mail, a book, a screenshot. */
export const sourceTypes = [
  'web',
  'document',
  'dataset',
  'law',
  'interview',
  'correspondence',
  'observation',
  'image',
  'video',
  'audio',
] as const
export const sourceTiers = ['primary', 'secondary', 'tertiary'] as const
export const sourceAccess = ['open', 'registration', 'paywall', 'offline'] as const
/** What the last look at its address found: the page as it was, other words, nothing any more, or a refusal. */
export const linkStates = ['ok', 'changed', 'dead', 'refused'] as const
export type LinkState = (typeof linkStates)[number]

/** Any address field of the product: http and https only. */
export const webAddress = z
  .string()
  .max(4_096)
  .refine(isWebAddress, 'Only http and https addresses are accepted')
/** A BCP 47 tag. */
export const languageTag = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'Use a BCP 47 language tag such as en or pt-BR')
const line = z.string().max(1_000)
/** A date as far as it is known: year, month, day, or an instant in UTC. */
export const partialDate = z
  .string()
  .max(30)
  .regex(
    /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z)?)?)?$/,
    'Use an ISO 8601 date: 2017, 2017-09, 2017-09-21 or an instant in UTC',
  )

const fields = {
  url: webAddress.nullish(),
  title: line.nullish(),
  publisher: line.nullish(),
  author: line.nullish(),
  publishedAt: partialDate.nullish(),
  archiveUrl: webAddress.nullish(),
  type: z.enum(sourceTypes).nullish(),
  tier: z.enum(sourceTiers).nullish(),
  access: z.enum(sourceAccess).nullish(),
  language: languageTag.nullish(),
}

/** A source as somebody describes it: in a citation, or for the library. */
export const sourceInput = z.strictObject(fields)
export type SourceInput = z.infer<typeof sourceInput>
/** `POST /sources`: an address or a title is needed. */
export const createSourceInput = z.strictObject({ teamId: z.string().max(64).optional(), ...fields })

/** Who may know a source, as `PATCH /sources/{id}` says it. Readers of exports get the public description alone. */
export const confidenceInput = z.strictObject({
  confidential: z.boolean().optional(),
  publicDescription: line.nullish(),
  confidentialReason: z.string().max(2_000).nullish(),
  readers: z.array(z.string().max(64)).max(200).optional(),
})
export type ConfidenceInput = z.infer<typeof confidenceInput>
export const changeSourceInput = z.strictObject({
  ...fields,
  ...confidenceInput.shape,
  /** The source of the library that this one passes on: five outlets that carry one agency are one origin. */
  originId: z.string().max(64).nullish(),
})

export const sourceFileView = z.object({
  id: z.string(),
  name: z.string(),
  mediaType: z.string(),
  size: z.number(),
  sha256: z.string(),
  private: z.boolean(),
  /** The address that this is a snapshot of; `null` for a file that a person added. */
  snapshotOf: z.string().nullable(),
  /** When it was added or fetched; `null` where that would tell whose source it is. */
  createdAt: z.string().nullable(),
})

/**
 * A source as one person may see it. One that is withheld from them has its public description as `title`, no file,
 * and `null` for everything else.
 */
export const sourceView = z.object({
  id: z.string(),
  url: z.string().nullable(),
  canonicalUrl: z.string().nullable(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  author: z.string().nullable(),
  publishedAt: z.string().nullable(),
  accessedAt: z.string().nullable(),
  archiveUrl: z.string().nullable(),
  type: z.enum(sourceTypes).nullable(),
  tier: z.enum(sourceTiers).nullable(),
  originId: z.string().nullable(),
  access: z.enum(sourceAccess).nullable(),
  language: z.string().nullable(),
  confidential: z.boolean(),
  /** Whether it is confidential and I am not named as one of its readers. */
  withheld: z.boolean(),
  /** What readers of an export are told instead of its name; the next two are for its readers in the team alone. */
  publicDescription: z.string().nullable(),
  confidentialReason: z.string().nullable(),
  /** The members who may read it, by id; empty where it is not confidential or withheld from me. */
  readers: z.array(z.string()),
  /** Whether what it said was redacted. */
  redacted: z.boolean(),
  /** Whether only I see it yet: it is cited in a verdict of mine that is not revealed. */
  mine: z.boolean(),
  files: z.array(sourceFileView),
  /** What the last look at its address found and when that was; `null` while nobody looked. */
  linkState: z.enum(linkStates).nullable(),
  linkCheckedAt: z.string().nullable(),
  version: z.number(),
})
export type SourceView = z.infer<typeof sourceView>
