import { z } from 'zod'
import { describeSpan } from '../anchoring/span'
import { articleDocument, canonicalText } from '../articles/document'
import { rightsSchema } from '../articles/article'
import { claimKindSchema, voiceSchema } from '../claims/claim'
import {
  languageTag,
  partialDate,
  sourceAccess,
  sourceTiers,
  sourceTypes,
  webAddress,
} from '../sources/source'
import { ratingDefinition } from '../verdicts/scale'
import { stanceSchema } from '../verdicts/verdict'
import { correctionChange, correctionKindSchema } from '../corrections/correction'
import { editionIssues } from './edition-issues'

/** What is not known is `null`; in what is read, it may also be missing. */
function known<S extends z.ZodType>(schema: S) {
  return schema.nullable().default(null)
}
const text = known(z.string().max(100_000))
const date = known(partialDate)
const address = known(webAddress)
const language = known(languageTag)
const offset = known(z.int().min(0))

/** How much of the article an edition holds: all of it, or the sentences that its claims stand in. */
export const editionModeSchema = z.enum(['full', 'excerpts'])
export type EditionMode = z.infer<typeof editionModeSchema>

const claimNumbers = z.array(z.int().min(1)).default([])

/** A correction as readers see it; `minor` ones stand in the log alone. */
const editionCorrection = z.strictObject({
  number: z.int().min(1),
  /** The edition that made it. */
  edition: z.int().min(1),
  kind: correctionKindSchema,
  at: partialDate,
  summary: z.string().max(100_000),
  /** Why it was needed. */
  reason: text,
  claims: claimNumbers,
  changes: z.array(correctionChange).default([]),
})

/** A span by its place in `text` (UTF-16 code units) and its quote; one that has no place has the quote alone. */
const editionSpan = z.strictObject({
  start: offset,
  end: offset,
  exact: z.string(),
  /** 32 units before and after it; what a placed span leaves out is read from the text. */
  prefix: z.string().optional(),
  suffix: z.string().optional(),
})

const openSource = z.strictObject({
  url: address,
  title: text,
  publisher: text,
  author: text,
  publishedAt: date,
  /** When the desk last looked at it: a day or an instant in UTC. */
  accessedAt: date,
  archiveUrl: address,
  type: z.enum(sourceTypes),
  tier: known(z.enum(sourceTiers)),
  access: z.enum(sourceAccess),
  language: language,
})

const editionCitation = z.strictObject({
  /** 1, 2, 3 … within the claim: what `[@2]` in its explanation means. */
  number: z.int().min(1),
  stance: stanceSchema,
  quote: text,
  quoteLanguage: language,
  translation: text,
  /** Where in the source: a page, a minute, a table. */
  locator: text,
  note: text,
  /** `withheld` is what readers are told of a confidential source; nothing else of it is here. */
  source: z.union([openSource, z.strictObject({ withheld: z.string().max(10_000) })]),
})

/** Opinions of reviewers who saw it otherwise, where the desk prints them; without names, by the claim's scale. */
const editionDissents = z
  .array(z.strictObject({ rating: z.string(), saidRating: known(z.string()), summary: text }))
  .default([])

const editionClaim = z.strictObject({
  /** The *n* of every address; never reused in an article. */
  number: z.int().min(1),
  spans: z.array(editionSpan).default([]),
  statement: z.string().max(5_000),
  kind: known(claimKindSchema),
  voices: z.array(voiceSchema).default([]),
  saidAt: date,
  firstAppearance: address,
  /** `agreed`: independent verdicts are the same and no ruling was made yet. */
  state: z.enum(['ruled', 'agreed', 'being-checked']),
  /** The version of the scale that the two ratings are keys of; all three are `null` while it is being checked. */
  scaleVersion: known(z.int().min(1)),
  rating: known(z.string()),
  saidRating: known(z.string()),
  summary: text,
  /** Markdown, with `[@2]` for the second citation. */
  explanation: text,
  /** The day up to which the evidence was read. */
  asOf: date,
  /** When the ruling was made, or the verdict filed that stands for those that agree. */
  decidedAt: date,
  citations: z.array(editionCitation).default([]),
  dissents: editionDissents,
})

const editionTeam = z.strictObject({
  name: z.string(),
  /** How the desk works, and what it does about its mistakes: Markdown. */
  methodology: text,
  correctionsPolicy: text,
  /** Where readers write to: a mail address or a web address. */
  contact: text,
  website: address,
})

const publishedState = known(
  z.strictObject({
    number: z.int().min(1),
    at: partialDate,
    note: text,
    /** The head of the desk's history when it was published, so that a tail cut off later can be noticed. */
    history: known(z.strictObject({ seq: z.int().min(0), hash: z.string() })),
  }),
)

/** What somebody whom the article speaks of answered, as far as they let it be printed. */
const editionReplies = z
  .array(z.strictObject({ whom: text, statement: z.string().max(100_000), at: date, claims: claimNumbers }))
  .default([])

/** What an edition says that a restored article keeps beside its records, until somebody changes anything of it. */
export const restoredParts = z.strictObject({
  team: editionTeam,
  published: publishedState,
  publicUrl: address,
  corrections: z.array(editionCorrection).default([]),
  replies: editionReplies,
  /** By claim number. */
  dissents: z.record(z.string(), editionDissents),
})
export type RestoredParts = z.output<typeof restoredParts>

/**
 * Everything that one published state of a check says, and the only thing that the export formats are made of. It
 * holds no id of the database, no person but those who are credited, and all that importing it back needs. Reads the
 * form of `editionData` too, whose gaps it fills, and refuses what contradicts itself.
 */
export const edition = z
  .strictObject({
    schemaVersion: z.literal(1),
    mode: editionModeSchema.default('full'),
    team: editionTeam,
    /** `null` in a download of the present state, which nobody published yet. */
    published: publishedState,
    /** Where readers find the page; addresses in the exports are relative while it is `null`. */
    publicUrl: address,
    /** The day or instant of the check's last change, not of the export: two exports of one state are the same bytes. */
    checkedAt: date,
    article: z.strictObject({
      slug: z.string(),
      title: text,
      byline: text,
      publisher: text,
      publishedAt: date,
      sourceUrl: address,
      archiveUrl: address,
      language,
      direction: z.enum(['ltr', 'rtl']),
      rights: known(rightsSchema),
    }),
    check: z.strictObject({ headline: text, standfirst: text, conclusion: text, credits: text }),
    /** What was corrected, oldest first. */
    corrections: z.array(editionCorrection).default([]),
    replies: editionReplies,
    revision: z.strictObject({
      number: z.int().min(1),
      /** Of the canonical text in UTF-8, in small hexadecimal digits. */
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      createdAt: partialDate,
    }),
    document: articleDocument,
    /** The canonical text of `document`. */
    text: z.string().optional(),
    /** Every scale version that a claim was rated by, oldest first. */
    scales: z
      .array(
        z.strictObject({
          version: z.int().min(1),
          ratings: z.array(ratingDefinition),
          saidRatings: z.array(ratingDefinition).default([]),
        }),
      )
      .default([]),
    claims: z.array(editionClaim).default([]),
  })
  .transform((read, context) => {
    const text = canonicalText(read.document)
    if (read.text !== undefined && read.text !== text)
      context.addIssue({ code: 'custom', path: ['text'], message: 'The text is not that of the document' })
    for (const issue of editionIssues({ ...read, text })) context.addIssue({ code: 'custom', ...issue })
    const claims = read.claims.map((claim) => ({
      ...claim,
      spans: claim.spans.map((span) => ({ ...describeQuote(text, span), ...span })),
    }))
    return { ...read, text, claims }
  })

export type Edition = z.output<typeof edition>
export type EditionClaim = Edition['claims'][number]
export type EditionCitation = EditionClaim['citations'][number]
export type EditionDissent = EditionClaim['dissents'][number]
export type EditionCorrection = Edition['corrections'][number]
export type EditionSource = Exclude<EditionCitation['source'], { withheld: string }>

/** Prefix and suffix that the text gives a span; empty where it has no place. */
export function describeQuote(text: string, { start, end }: { start: number | null; end: number | null }) {
  if (start === null || end === null) return { prefix: '', suffix: '' }
  const { prefix, suffix } = describeSpan(text, start, end)
  return { prefix, suffix }
}
