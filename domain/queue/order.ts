import { z } from 'zod'

/** What decides the place of a thing in a queue. */
export interface QueuePlaced {
  id: string
  /** Waits for anybody rather than for me. */
  forAnybody: boolean
  dueAt: string | null
  priority: number | null
  /** How far apart the revealed ratings are; 0 where none may be known. */
  disagreement: number
  createdAt: string
}

/** A place in a queue: smaller comes first, one figure after the other, then the id. */
export const queuePlace = z.tuple([
  z.number(),
  z.number(),
  z.number(),
  z.number(),
  z.number(),
  z.number(),
  z.string(),
])
export type QueuePlace = z.infer<typeof queuePlace>

/** After every date that can be. */
const never = 9e15

/**
 * The order of a queue: what is overdue, then what waits for me before what waits for anybody, each by due date,
 * priority (5 before 0), disagreement (the largest first) and age (the oldest first).
 */
export function placeInQueue(item: QueuePlaced, now: Date): QueuePlace {
  const due = item.dueAt === null ? never : Date.parse(item.dueAt)
  return [
    due < now.getTime() ? 0 : 1,
    item.forAnybody ? 1 : 0,
    due,
    -(item.priority ?? -1),
    -item.disagreement,
    Date.parse(item.createdAt),
    item.id,
  ]
}

/** Negative where `a` comes before `b`. */
export function comparePlaces(a: QueuePlace, b: QueuePlace): number {
  for (let at = 0; at < a.length; at++) {
    const [left, right] = [a[at] ?? 0, b[at] ?? 0]
    if (left !== right) return left < right ? -1 : 1
  }
  return 0
}
