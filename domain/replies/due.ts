import { z } from 'zod'

export const dueSchema = z.enum(['waiting', 'overdue', 'answered', 'closed'])
export type ReplyDue = z.infer<typeof dueSchema>

interface ReplyDates {
  deadline: Date
  answeredAt: Date | null
  closedAt: Date | null
}

/**
 * Where a request for a reply stands at a moment. An answer counts however late it came, after a closing too; at the
 * deadline itself the time is over.
 */
export function replyDue({ deadline, answeredAt, closedAt }: ReplyDates, now: Date): ReplyDue {
  if (answeredAt) return 'answered'
  if (closedAt) return 'closed'
  return deadline <= now ? 'overdue' : 'waiting'
}

/** How long before its deadline a request stands in the queue, in milliseconds. */
export const soonMs = 24 * 60 * 60 * 1000

const rank: Record<ReplyDue, number> = { overdue: 0, waiting: 1, answered: 2, closed: 3 }

/** Requests in the order in which they need somebody: overdue first, the nearest deadline before the next. */
export function byUrgency<T extends { due: ReplyDue; deadline: string; id: string }>(
  replies: readonly T[],
): T[] {
  return [...replies].sort(
    (a, b) =>
      rank[a.due] - rank[b.due] || Date.parse(a.deadline) - Date.parse(b.deadline) || (a.id < b.id ? -1 : 1),
  )
}
