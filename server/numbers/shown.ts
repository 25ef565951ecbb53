import { namedPeriod, periodNames } from '@/domain/numbers/named-period'
import type { Actor } from '@/domain/team/roles'
import { shownPeriod } from '@/server/agreement/period'
import { oneOf, textOf } from '@/server/http/search-params'
import { readNumbers } from './read'

/** From how many months on a picture shows years. */
const mostMonths = 36

/**
 * The numbers that a page's address asks for: of chosen days (`from`, `to`), else of a named period (`period`), else of
 * the last twelve months; by year where that are too many months to tell apart.
 */
export async function readShownNumbers(
  actor: Actor,
  teamId: string,
  asked: Record<string, string | string[] | undefined>,
  now: Date,
) {
  const days = { from: textOf(asked.from), to: textOf(asked.to) }
  const chosen = days.from !== '' || days.to !== ''
  const name = chosen ? null : oneOf(asked.period, periodNames) || '12-months'
  const { period, ...shown } = shownPeriod(name === null ? days : namedPeriod(name, now))
  const byMonth = await readNumbers(actor, teamId, { period, by: 'month' })
  const numbers =
    byMonth.periods.length > mostMonths ? await readNumbers(actor, teamId, { period, by: 'year' }) : byMonth
  return { numbers, period: { name, ...shown } }
}
