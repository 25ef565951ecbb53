import type { ClaimState } from '../claims/state'

const hour = 3_600_000

/** How a claim's due date is asked for: `today` is within the next 24 hours, `week` within the next seven days. */
export const dueFilters = ['overdue', 'today', 'week', 'none'] as const
export type DueFilter = (typeof dueFilters)[number]

/** How far ahead `today` and `week` look, in milliseconds. */
export const dueWithin = { today: 24 * hour, week: 7 * 24 * hour } as const

/** When a claim is due: its own date, else that of its article's check. */
export function dueOf(claim: { dueAt: string | null }, check: { dueAt: string | null }): string | null {
  return claim.dueAt ?? check.dueAt
}

/** Whether nothing more is to be done for a claim: a date that has passed is no concern of it. */
export function isSettled(state: ClaimState): boolean {
  return state === 'ruled' || state === 'parked' || state === 'withdrawn'
}

/** Whether a claim should have been done by `now` and is not. */
export function isOverdue(claim: { due: string | null; state: ClaimState }, now: Date): boolean {
  return claim.due !== null && Date.parse(claim.due) < now.getTime() && !isSettled(claim.state)
}
