import { z } from 'zod'
import { problem } from '@/domain/problem'

/** What was revealed from one moment to before another; either may be open. */
export interface Period {
  from: Date | null
  before: Date | null
}

const moment = z.union([z.iso.date(), z.iso.datetime()], 'Send a date (2026-05-31) or an instant in UTC')
export const periodQuery = z.object({ from: moment.optional(), to: moment.optional() })
const day = 24 * 60 * 60 * 1_000

/** The period that two dates mean; a day given as the end is in it as a whole. Days are those of UTC. */
export function periodOf({ from, to }: z.infer<typeof periodQuery>): Period {
  const end = to === undefined ? null : Date.parse(to) + (to.length === 10 ? day : 1)
  const period = {
    from: from === undefined ? null : new Date(from),
    before: end === null ? null : new Date(end),
  }
  if (period.from && period.before && period.from >= period.before)
    throw problem('invalid', { errors: [{ path: '/to', message: 'The end is before the start.' }] })
  return period
}

/** The same for a page: what is no day, or a period that ends before it starts, is no period at all. */
export function shownPeriod(sent: { from: string; to: string }) {
  const dayOf = (text: string) => (z.iso.date().safeParse(text).success ? text : '')
  const [from, to] = [dayOf(sent.from), dayOf(sent.to)]
  const wrong = from !== '' && to !== '' && from > to
  const period = wrong ? {} : { ...(from ? { from } : {}), ...(to ? { to } : {}) }
  return { from, to, wrong, period: periodOf(period) }
}
