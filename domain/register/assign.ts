import { z } from 'zod'

const ids = z.array(z.string().max(64)).max(50)

/** `POST /claims/assign`: one plan for many claims. `set` replaces who is assigned, `add` and `remove` change it. */
export const assignInput = z.strictObject({
  claimIds: z.array(z.string().max(64)).min(1, 'Name at least one claim.').max(500),
  assignees: z
    .strictObject({ add: ids.optional(), remove: ids.optional(), set: ids.optional() })
    .refine(({ add, remove, set }) => !set || (!add && !remove), 'Send either set, or add and remove.')
    .optional(),
  dueAt: z.iso.datetime().nullish(),
  priority: z.int().min(0).max(5).nullish(),
})
export type AssignInput = z.infer<typeof assignInput>
export type AssigneeChange = NonNullable<AssignInput['assignees']>

/** What a plan for many claims changed; claims that were so already are left out. */
export const assignView = z.object({
  items: z.array(z.object({ id: z.string(), version: z.number(), changed: z.array(z.string()) })),
})
export type AssignView = z.infer<typeof assignView>

/** Who is assigned after a change, each once, in the order of `before` and then of the change. */
export function assigneesAfter(before: readonly string[], change: AssigneeChange | undefined): string[] {
  if (!change) return [...before]
  if (change.set) return [...new Set(change.set)]
  const removed = new Set(change.remove)
  return [...new Set([...before.filter((id) => !removed.has(id)), ...(change.add ?? [])])]
}

/** `POST /queue/hand-over`: all open assignments of one person go to another, or to nobody. */
export const handOverInput = z.strictObject({
  teamId: z.string().max(64).optional(),
  from: z.string().max(64),
  to: z.string().max(64).nullable(),
})
