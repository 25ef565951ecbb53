import { z } from 'zod'

/**
 * The typed union of everything that history records, one line an act. Events hold ids, kinds and salted digests of
 * texts (HMAC-SHA256 under a salt kept beside the text), never prose: whoever reads the chain learns no hidden
 * rating and no redacted name. Changing a line needs a data migration: stored events are parsed again when read.
 */
const id = z.string()
const digest = z.string()
const changed = z.array(z.string())

export const eventSchemas = {
  'team.created': z.strictObject({}),
  'team.changed': z.strictObject({ changed }),
  'member.invited': z.strictObject({ inviteId: id, role: z.string() }),
  'member.joined': z.strictObject({ userId: id, role: z.string() }),
  'member.changed': z.strictObject({ userId: id, from: z.string(), to: z.string() }),
  'member.removed': z.strictObject({ userId: id }),
  'scale.changed': z.strictObject({ version: z.number() }),
  'article.imported': z.strictObject({
    articleId: id,
    revision: z.number(),
    sha256: digest,
    bodySha256: digest,
  }),
  'article.blocks-changed': z.strictObject({ articleId: id, revision: z.number(), sha256: digest }),
  'article.changed': z.strictObject({ articleId: id, changed }),
  'article.archived': z.strictObject({ articleId: id }),
  'claim.marked': z.strictObject({ articleId: id, claimId: id, number: z.number(), digest }),
  'claim.changed': z.strictObject({
    articleId: id,
    claimId: id,
    number: z.number(),
    changed,
    wording: z.number(),
    digest,
  }),
  'claim.removed': z.strictObject({ articleId: id, claimId: id, number: z.number() }),
  'claim.withdrawn': z.strictObject({ articleId: id, claimId: id, number: z.number(), reasonId: id, digest }),
  'claim.parked': z.strictObject({ articleId: id, claimId: id, number: z.number(), reasonId: id, digest }),
  'claim.reopened': z.strictObject({ articleId: id, claimId: id, number: z.number(), reasonId: id, digest }),
  'claim.revealed': z.strictObject({
    articleId: id,
    claimId: id,
    number: z.number(),
    by: z.enum(['quorum', 'editor']),
    reasonId: id.nullable(),
    digest: digest.nullable(),
  }),
  'claim.recheck-cleared': z.strictObject({
    articleId: id,
    claimId: id,
    number: z.number(),
    outcome: z.string(),
    reasonId: id,
    digest,
  }),
  'verdict.filed': z.strictObject({
    articleId: id,
    claimId: id,
    number: z.number(),
    filing: z.number(),
    wording: z.number(),
    digest,
  }),
  'verdict.confirmed': z.strictObject({
    articleId: id,
    claimId: id,
    number: z.number(),
    wording: z.number(),
  }),
  'source.added': z.strictObject({ sourceId: id }),
  'source.changed': z.strictObject({ sourceId: id, changed }),
  'source.file-added': z.strictObject({ sourceId: id, sha256: digest }),
} as const

export type EventType = keyof typeof eventSchemas
export type EventData<T extends EventType = EventType> = z.infer<(typeof eventSchemas)[T]>

/** What somebody did, before it has its place in the chain. */
export type NewEvent = { [T in EventType]: { type: T; data: EventData<T> } }[EventType]

/** An event in its chain. `at` is an instant in UTC with milliseconds. */
export type ChainedEvent = NewEvent & {
  chain: string
  seq: number
  at: string
  actorId: string
  prev: string
}

/** The value of `prev` of the first event of a chain. */
export const chainStart = '0'.repeat(64)

/** A JSON text with sorted keys and no white space, so that the same value always gives the same bytes. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value !== null && typeof value === 'object')
    return `{${Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
      .join(',')}}`
  return JSON.stringify(value)
}

/** The exact text that the chain hashes; stored as it is, so that a later format cannot break an old hash. */
export function canonicalEvent(event: ChainedEvent): string {
  return canonicalJson(event)
}

/** Reads a stored event back. `null` when it is not one: then somebody changed the row. */
export function parseEvent(canonical: string): ChainedEvent | null {
  let value: unknown
  try {
    value = JSON.parse(canonical)
  } catch {
    return null
  }
  const head = z
    .object({
      chain: z.string(),
      seq: z.number(),
      at: z.string(),
      actorId: z.string(),
      prev: z.string(),
      type: z.enum(Object.keys(eventSchemas) as [EventType, ...EventType[]]),
      data: z.unknown(),
    })
    .safeParse(value)
  if (!head.success || !eventSchemas[head.data.type].safeParse(head.data.data).success) return null
  return head.data as ChainedEvent
}

export const eventView = z.object({
  seq: z.number(),
  at: z.string(),
  actor: z.object({ id: z.string(), name: z.string() }),
  type: z.string(),
  subject: z.object({
    articleId: z.string().nullable(),
    claimId: z.string().nullable(),
    claimNumber: z.number().nullable(),
  }),
  sentence: z.string(),
  /** Why, where the act asked for a reason. */
  reason: z.string().nullable(),
  hash: z.string(),
})
export type EventView = z.infer<typeof eventView>
