import type { NumberStep } from './numbers'

/** No chart shows more; what began before has no bar, and is in the figures all the same. */
const mostSteps = 600

/** The months or years from one to another, both included, in order: `2026-11`, `2026-12`, `2027-01`. */
export function stepsBetween(first: string, last: string, by: NumberStep): string[] {
  const count = Math.min(mostSteps, placeOf(last, by) - placeOf(first, by) + 1)
  const end = placeOf(last, by)
  return Array.from({ length: Math.max(0, count) }, (_, index) => nameOf(end - count + 1 + index, by))
}

/** The month or year, in UTC, that an instant lies in. */
export function stepOf(at: Date, by: NumberStep): string {
  return at.toISOString().slice(0, by === 'month' ? 7 : 4)
}

function placeOf(name: string, by: NumberStep): number {
  const [year = 0, month = 1] = name.split('-').map(Number)
  return by === 'month' ? year * 12 + month - 1 : year
}

function nameOf(place: number, by: NumberStep): string {
  const year = String(by === 'month' ? Math.floor(place / 12) : place).padStart(4, '0')
  return by === 'month' ? `${year}-${String((place % 12) + 1).padStart(2, '0')}` : year
}
