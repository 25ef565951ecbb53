import type { DiffCounts } from './diff'

/** What a ready-made note says, or proposes for readers: never more than what is known. */
export interface ReadyNoteFacts {
  diff: Pick<DiffCounts, 'added' | 'removed' | 'moved' | 'reworded'>
  /** When the text that the desk checked was taken, ISO 8601 in UTC; the day is named. */
  checkedAt: string
  /** When the changed text was read, ISO 8601 in UTC. */
  readAt: string
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

function day(instant: string): string {
  const date = new Date(instant)
  return `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`
}

function counted(count: number, one: string): string {
  return count === 1 ? `1 ${one}` : `${count} ${one}s`
}

function listed(parts: string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
}

/**
 * A note on a silent edit that an editor can take over as it is or change: how many passages the outlet changed after
 * the text was checked, and what was done to them. English, with days in UTC.
 */
export function readyNote({ diff, checkedAt, readAt }: ReadyNoteFacts): string {
  const added = diff.added - diff.reworded
  const removed = diff.removed - diff.reworded
  const parts = [
    ...(diff.reworded > 0 ? [`${diff.reworded} reworded`] : []),
    ...(added > 0 ? [`${added} added`] : []),
    ...(removed > 0 ? [`${removed} removed`] : []),
    ...(diff.moved > 0 ? [`${diff.moved} moved`] : []),
  ]
  const total = diff.reworded + added + removed + diff.moved
  if (total === 0)
    return `The outlet changed the text after our check of ${day(checkedAt)}. We saw it on ${day(readAt)}.`
  return `The outlet changed ${counted(total, 'passage')} after our check of ${day(checkedAt)}: ${listed(parts)}. We saw it on ${day(readAt)}.`
}
