import type { RatingDefinition, RatingFamily } from '../verdicts/scale'
import type { NumbersInStep, NumbersOfSubject, NumbersOfSubjects, NumberStep, RatingCount } from './numbers'
import { stepOf, stepsBetween } from './steps'

/** How many rulings of one rating there are in a month, of a speaker, an outlet or a topic. */
export interface RulingRow {
  of: 'period' | 'speaker' | 'outlet' | 'topic'
  name: string | null
  scaleVersion: number
  rating: string
  rulings: number
}

interface ScaleOfNumbers {
  version: number
  ratings: readonly RatingDefinition[]
}

/** How many speakers, outlets or topics are told one by one. */
export const mostSubjects = 200

/**
 * What rows of rulings say, each rating with the label and the family of the scale version that it was given under: a
 * rating that was renamed stands twice. Ratings come in the order of the newest scale that has them; speakers, outlets
 * and topics with the most rulings first. Names that differ in case or white space alone are one.
 */
export function shapeRulings(
  rows: readonly RulingRow[],
  scales: readonly ScaleOfNumbers[],
  { by, from, before }: { by: NumberStep; from: Date | null; before: Date | null },
) {
  const ratings = knownRatings(scales)
  const inPeriods = rows.filter((row) => row.of === 'period')
  const periods = stepsOf(inPeriods, { by, from, before }).map((period): NumbersInStep => ({
    period,
    ...counted(
      inPeriods.filter((row) => row.name === period),
      ratings,
    ),
  }))
  const of = (kind: RulingRow['of'], most: number) =>
    subjectsOf(
      rows.filter((row) => row.of === kind),
      ratings,
      most,
    )
  return {
    ...counted(inPeriods, ratings),
    periods,
    subjects: (most = mostSubjects) => ({
      speakers: of('speaker', most),
      outlets: of('outlet', most),
      topics: of('topic', most),
    }),
  }
}

/** A period that has ends goes from one to the other; an open end is where the first or last ruling is. */
function stepsOf(
  rows: readonly RulingRow[],
  { by, from, before }: { by: NumberStep; from: Date | null; before: Date | null },
): string[] {
  const names = rows.flatMap(({ name }) => name ?? []).sort()
  const first = from ? stepOf(from, by) : names[0]
  const last = before ? stepOf(new Date(before.getTime() - 1), by) : names.at(-1)
  return names.length > 0 && first !== undefined && last !== undefined ? stepsBetween(first, last, by) : []
}

interface KnownRatings {
  find: (version: number, key: string) => Omit<RatingCount, 'rulings'>
  place: (rating: Omit<RatingCount, 'rulings'>) => number
}

function knownRatings(scales: readonly ScaleOfNumbers[]): KnownRatings {
  const newestFirst = [...scales].sort((a, b) => b.version - a.version)
  const inOrder = [...new Set(newestFirst.flatMap(({ ratings }) => ratings.map(signature)))]
  const places = new Map(inOrder.map((known, place) => [known, place]))
  const found = new Map(
    scales.flatMap(({ version, ratings }) =>
      ratings.map(({ key, label, family }) => [`${version} ${key}`, { key, label, family }] as const),
    ),
  )
  const unknown = (key: string) => ({ key, label: key, family: 'open' as const })
  return {
    find: (version, key) => found.get(`${version} ${key}`) ?? unknown(key),
    place: (rating) => places.get(signature(rating)) ?? inOrder.length,
  }
}

function signature({ key, label, family }: { key: string; label: string; family: RatingFamily }): string {
  return JSON.stringify([key, label, family])
}

function counted(rows: readonly RulingRow[], known: KnownRatings) {
  const counts = new Map<string, RatingCount>()
  for (const row of rows) {
    const rating = known.find(row.scaleVersion, row.rating)
    const before = counts.get(signature(rating))
    counts.set(signature(rating), { ...rating, rulings: (before?.rulings ?? 0) + row.rulings })
  }
  const ratings = [...counts.values()].sort(
    (a, b) => known.place(a) - known.place(b) || compare(a.key, b.key) || compare(a.label, b.label),
  )
  return { rulings: ratings.reduce((sum, { rulings }) => sum + rulings, 0), ratings }
}

function subjectsOf(rows: readonly RulingRow[], known: KnownRatings, most: number): NumbersOfSubjects {
  const groups = new Map<string | null, RulingRow[]>()
  for (const row of rows) {
    const name = row.name === null ? null : folded(row.name)
    const group = groups.get(name)
    if (group) group.push(row)
    else groups.set(name, [row])
  }
  const items = [...groups.values()].map((group): NumbersOfSubject => ({
    name: commonest(group),
    ...counted(group, known),
  }))
  items.sort((a, b) => b.rulings - a.rulings || compare(a.name ?? '\uffff', b.name ?? '\uffff'))
  return { names: items.length, items: items.slice(0, most) }
}

function folded(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s+/g, ' ').trim().toLowerCase()
}

/** The spelling that most rulings have; among equals the first by its code units. */
function commonest(rows: readonly RulingRow[]): string | null {
  const spellings = new Map<string, number>()
  for (const { name, rulings } of rows)
    if (name !== null) spellings.set(name.trim(), (spellings.get(name.trim()) ?? 0) + rulings)
  const [first] = [...spellings].sort(([a, n], [b, m]) => m - n || compare(a, b))
  return first?.[0] ?? null
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
