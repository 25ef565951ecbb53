/** The periods that have a name. */
export const periodNames = ['12-months', 'this-year', 'last-year', 'all'] as const
export type PeriodName = (typeof periodNames)[number]

/**
 * The first and the last day, in UTC, of a named period as of now; empty is open. The twelve months are this one and the
 * eleven whole ones before it.
 */
export function namedPeriod(name: PeriodName, now: Date): { from: string; to: string } {
  const year = now.getUTCFullYear()
  const today = now.toISOString().slice(0, 10)
  if (name === 'this-year') return { from: `${year}-01-01`, to: today }
  if (name === 'last-year') return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` }
  if (name === 'all') return { from: '', to: '' }
  const start = new Date(Date.UTC(year, now.getUTCMonth() - 11, 1))
  return { from: start.toISOString().slice(0, 10), to: today }
}
