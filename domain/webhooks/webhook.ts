import { z } from 'zod'
import type { EventType } from '../history/event'
import { eventSchemas } from '../history/event-schemas'

const eventTypes = Object.keys(eventSchemas) as [EventType, ...EventType[]]
const url = z.url({ protocol: /^https?$/, error: 'Send an http or https address.' }).max(2000)
const types = z.array(z.enum(eventTypes)).max(eventTypes.length)

/** A webhook as owners see it. `secret` is shown once, when it is made; `types` is empty for all. */
export const webhookView = z.object({
  id: z.string(),
  teamId: z.string(),
  url: z.string(),
  types: z.array(z.string()),
  secret: z.string().nullable(),
  createdAt: z.string(),
  /** When it was switched off, by an owner or because its address did not answer for days. */
  disabledAt: z.string().nullable(),
  /** The last try: its HTTP status, or why there was none. */
  lastTry: z
    .object({
      deliveredAt: z.string().nullable(),
      status: z.number().nullable(),
      error: z.string().nullable(),
    })
    .nullable(),
  version: z.number(),
})
export type WebhookView = z.infer<typeof webhookView>

export const createWebhookInput = z.strictObject({ url, types: types.optional() })
export const changeWebhookInput = z.strictObject({
  url: url.optional(),
  types: types.optional(),
  enabled: z.boolean().optional(),
})
export type ChangeWebhookInput = z.infer<typeof changeWebhookInput>

const seconds = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400]

/** How often a delivery is tried: over three days and three hours. */
export const deliveryTries = seconds.length + 1

/** How long to wait after this many failed tries, in milliseconds. */
export function deliveryDelay(failures: number): number {
  return 1000 * (seconds[failures - 1] ?? seconds.at(-1) ?? 0)
}
