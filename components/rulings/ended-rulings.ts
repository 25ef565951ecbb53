import type { EventView } from '@/domain/history/event'
import type { PastRulingView } from '@/domain/rulings/ruling'

/** A ruling that counts no more, and how that came. */
export interface EndedRuling extends PastRulingView {
  ended: {
    how: 'reopened' | 'replaced'
    at: string
    by: { id: string; name: string } | null
    /** Why it was reopened; `null` for a replaced one, and where it was redacted. */
    reason: string | null
  }
}

/**
 * Of all rulings of a claim those that were reopened, or replaced by the next one, in their order. Why one was reopened
 * stands in the claim's history.
 */
export function endedRulings(
  rulings: readonly PastRulingView[],
  history: readonly Pick<EventView, 'type' | 'at' | 'reason'>[],
): EndedRuling[] {
  return rulings.flatMap((ruling): EndedRuling[] => {
    const { number, reopenedAt, reopenedBy, replacedAt } = ruling
    if (reopenedAt !== null) {
      const event = history.find(({ type, at }) => type === 'ruling.reopened' && at === reopenedAt)
      const reason = event?.reason ?? null
      return [{ ...ruling, ended: { how: 'reopened', at: reopenedAt, by: reopenedBy, reason } }]
    }
    if (replacedAt === null) return []
    const next = rulings.find((other) => other.number === number + 1)
    return [
      {
        ...ruling,
        ended: { how: 'replaced', at: replacedAt, by: next?.ruledBy ?? null, reason: null },
      },
    ]
  })
}
