import { z } from 'zod'
import { modeSchema, quorumSchema } from '../claims/claim'
import { watchSchema } from '../revisions/watching'
import { articleDocument, blockKinds } from './document'
import { languageTag, partialDate, webAddress } from '../sources/source'

export const articleStates = ['open', 'checking', 'ready', 'published', 'archived'] as const
export const articleStateSchema = z.enum(articleStates)
export type ArticleState = (typeof articleStates)[number]

export const rightsSchema = z.enum(['own', 'licensed', 'quotation'])
export type Rights = z.infer<typeof rightsSchema>
const line = z.string().max(1_000)
const passage = z.string().max(20_000)

/** What is known of somebody's text. `publishedAt` is an instant in UTC, or a date where the hour is not known. */
const metadata = {
  title: line.nullish(),
  byline: line.nullish(),
  publisher: line.nullish(),
  publishedAt: partialDate.nullish(),
  sourceUrl: webAddress.nullish(),
  language: languageTag.nullish(),
}
/** What an article's page is cited by; a file of ours may bring it, a person says it afterwards. */
const archive = { archiveUrl: webAddress.nullish() }
const blockIndices = z.array(z.int().min(0)).max(100_000).optional()

/** What an import may bring; exactly one of `text`, `html`, `markdown`, `url` or a file. */
export const importInput = z.strictObject({
  teamId: z.string().max(64).optional(),
  text: z.string().optional(),
  html: z.string().optional(),
  markdown: z.string().optional(),
  /** A page of the public internet that the server fetches. */
  url: z.string().max(4_096).optional(),
  /** The hash of the bytes that a preview showed: where the page at `url` is another by now, it is not imported. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'Send the sha256 of the preview')
    .optional(),
  ...metadata,
  drop: blockIndices,
  keep: blockIndices,
  quorum: quorumSchema.optional(),
  mode: modeSchema.optional(),
  rights: rightsSchema.nullish(),
})
export type ImportInput = z.infer<typeof importInput>

/** `PATCH /articles/{id}/blocks`: indices of the proposal that are overruled. */
export const changeBlocksInput = z.strictObject({ drop: blockIndices, keep: blockIndices })

/** The desk's own work on an article. */
export const checkView = z.object({
  headline: z.string().nullable(),
  standfirst: z.string().nullable(),
  conclusion: z.string().nullable(),
  credits: z.string().nullable(),
  topic: z.string().nullable(),
  dueAt: z.string().nullable(),
  priority: z.number().nullable(),
})
export type CheckView = z.infer<typeof checkView>
export const emptyCheck: CheckView = {
  headline: null,
  standfirst: null,
  conclusion: null,
  credits: null,
  topic: null,
  dueAt: null,
  priority: null,
}

/** `PATCH /articles/{id}`: a JSON merge patch. */
export const changeArticleInput = z.strictObject({
  ...metadata,
  ...archive,
  rights: rightsSchema.nullish(),
  quorum: quorumSchema.optional(),
  mode: modeSchema.optional(),
  /** How often its address is looked at again; `null` is never. */
  watch: watchSchema.nullish(),
  check: z
    .strictObject({
      headline: line.nullish(),
      standfirst: passage.nullish(),
      conclusion: passage.nullish(),
      credits: passage.nullish(),
      topic: line.nullish(),
      dueAt: z.iso.datetime().nullish(),
      priority: z.int().min(0).max(5).nullish(),
    })
    .optional(),
})
export type ChangeArticleInput = z.infer<typeof changeArticleInput>

export const previewView = z.object({
  title: z.string().nullable(),
  byline: z.string().nullable(),
  publisher: z.string().nullable(),
  publishedAt: z.string().nullable(),
  sourceUrl: z.string().nullable(),
  language: z.string().nullable(),
  direction: z.enum(['ltr', 'rtl']),
  blocks: z.array(
    z.object({
      index: z.number(),
      kind: z.enum(blockKinds),
      text: z.string(),
      keep: z.boolean(),
      reason: z.string().nullable(),
    }),
  ),
  /** An article of the team with the same text or address. */
  duplicateOf: z.object({ id: z.string(), title: z.string().nullable() }).nullable(),
  /** Of the bytes that were read. */
  sha256: z.string(),
  /** What comes with the text where it is a file that Plumbline exported. */
  restores: z.object({ claims: z.number() }).nullable(),
  /** What a person should look at before they keep it: how the text was found, where that can go wrong. */
  notice: z.string().nullable(),
  /** How many discussions come with it: a Word file's comments. */
  discussions: z.number(),
})
export type PreviewView = z.infer<typeof previewView>

export const claimCounts = z.object({
  claims: z.number(),
  open: z.number(),
  checking: z.number(),
  agreed: z.number(),
  disputed: z.number(),
  awaitingApproval: z.number(),
  ruled: z.number(),
  parked: z.number(),
  withdrawn: z.number(),
  recheck: z.number(),
})
export type ClaimCounts = z.infer<typeof claimCounts>

const listed = {
  id: z.string(),
  teamId: z.string(),
  slug: z.string(),
  /** The team's newest event when this was read: where a live feed starts from. */
  seq: z.number(),
  title: z.string().nullable(),
  byline: z.string().nullable(),
  publisher: z.string().nullable(),
  publishedAt: z.string().nullable(),
  sourceUrl: z.string().nullable(),
  /** Where the outlet's page was archived as the desk read it. */
  archiveUrl: z.string().nullable(),
  language: z.string().nullable(),
  direction: z.enum(['ltr', 'rtl']),
  rights: rightsSchema.nullable(),
  /** The newest edition that readers see, and where the desk publishes it elsewhere. */
  publishedEdition: z.number().nullable(),
  publicUrl: z.string().nullable(),
  state: articleStateSchema,
  quorum: z.number(),
  mode: modeSchema,
  check: checkView,
  watch: watchSchema.nullable(),
  /** When its address was last looked at, and what came of it: `unchanged`, `changed` or the code of a problem. */
  lookedAt: z.string().nullable(),
  lookedOutcome: z.string().nullable(),
  /** The number of the newest revision where an editor has still to decide on it. */
  pendingRevision: z.number().nullable(),
  sample: z.boolean(),
  importedBy: z.object({ id: z.string(), name: z.string() }),
  createdAt: z.string(),
  version: z.number(),
  revision: z.object({
    id: z.string(),
    number: z.number(),
    sha256: z.string(),
    words: z.number(),
    createdAt: z.string(),
  }),
  counts: claimCounts,
}
/** An article in a list; the single one has its text and document (TipTap JSON) too. */
export const articleListView = z.object(listed)
export type ArticleListView = z.infer<typeof articleListView>
export const articleView = z.object({
  ...listed,
  text: z.string(),
  document: articleDocument,
  /** Another article of the team with the same text or address. */
  duplicateOf: z.object({ id: z.string(), title: z.string().nullable() }).nullable(),
})
export type ArticleView = z.infer<typeof articleView>
