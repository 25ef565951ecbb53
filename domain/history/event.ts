import { z } from 'zod'
import { eventSchemas } from './event-schemas'

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
