import { z } from 'zod'

/** How often an article's address can be looked at again. */
export const watchSchema = z.enum(['hourly', 'daily', 'weekly'])
export type Watch = z.infer<typeof watchSchema>

const HOUR_MS = 3_600_000
const intervals: Record<Watch, number> = { hourly: HOUR_MS, daily: 24 * HOUR_MS, weekly: 168 * HOUR_MS }

/** From when on an article that is looked at this often is due: what was looked at before that moment. */
export function dueBefore(watch: Watch, now: Date): Date {
  return new Date(now.getTime() - intervals[watch])
}

/** Below this share of the words a page has not been edited but hidden: behind a wall, or a notice in its place. */
const leastShare = 1 / 3

/** Whether a page that was read again lost most of its text, which is never recorded as a change of the article. */
export function lostItsText(words: { before: number; after: number }): boolean {
  return words.after < words.before * leastShare
}
