import { z } from 'zod'
import type { ProblemDetail } from '../problem'
import { ratingDefinition, scaleDefinition } from './scale'

const key = ratingDefinition.shape.key

/**
 * Where retired ratings went: the key of each → the key of the rating that took its place, or `null` for none. A
 * retired rating that is not in it stands for itself. No verdict changes by it; figures compare through it.
 */
export const scaleMapping = z.record(key, key.nullable())
export type ScaleMapping = z.infer<typeof scaleMapping>

/** A version of a team's scale as the API shows it. */
export const teamScaleView = z.object({
  version: z.number(),
  ratings: z.array(ratingDefinition),
  mapping: scaleMapping,
  /** Ratings of earlier versions that this one does not have, newest first. */
  retired: z.array(ratingDefinition),
})
export type TeamScaleView = z.infer<typeof teamScaleView>

/** `PUT /teams/{id}/scale`. What `GET` gives can be sent back; the version that counts is that of `If-Match`. */
export const changeScaleInput = scaleDefinition.extend({
  mapping: scaleMapping.optional(),
  version: z.int().optional(),
  retired: z.array(ratingDefinition).optional(),
})
export type ChangeScaleInput = z.infer<typeof changeScaleInput>

/** One stored version, as far as following a rating through the versions needs it. */
export interface MappingStep {
  version: number
  mapping: ScaleMapping
}

/**
 * What stands at present for a rating that was filed under an earlier version: itself, its successor's successor, or
 * `null` where something that was retired on the way has no successor. `steps` are in the order of their versions.
 */
export function presentKey(steps: readonly MappingStep[], filedUnder: number, filed: string): string | null {
  let current = filed
  for (const { version, mapping } of steps) {
    if (version <= filedUnder || !Object.hasOwn(mapping, current)) continue
    const successor = mapping[current] ?? null
    if (successor === null) return null
    current = successor
  }
  return current
}

/** What is wrong with the mapping of a new version, at its JSON Pointers: it leads from retired ratings to present ones. */
export function mappingProblems(
  mapping: ScaleMapping,
  ratings: readonly { key: string }[],
  earlier: ReadonlySet<string>,
): ProblemDetail[] {
  const present = new Set(ratings.map((rating) => rating.key))
  return Object.entries(mapping).flatMap(([retired, successor]) => {
    const path = `/mapping/${retired}`
    if (present.has(retired))
      return [{ path, message: `The rating "${retired}" is not retired: the new scale has it.` }]
    if (!earlier.has(retired))
      return [{ path, message: `No earlier version of the scale has a rating "${retired}".` }]
    if (successor !== null && !present.has(successor))
      return [{ path, message: `The new scale has no rating "${successor}" to take its place.` }]
    return []
  })
}
