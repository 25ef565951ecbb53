import type { Cell } from '../exports/csv/cell'
import type { NumbersOfSubject, NumbersTable, NumbersView, RatingCount, Spread } from './numbers'

/** One table of the numbers, its heads first: what the CSV file holds. Counts are numbers, unknown figures are empty. */
export function numbersTable(of: NumbersTable, view: NumbersView): Cell[][] {
  if (of === 'ratings') return ratingsTable(view)
  if (of === 'turnaround') return turnaroundTable(view)
  if (of === 'corrections') return correctionsTable(view)
  return subjectTable(subjectHeads[of], view[of].items, view.ratings)
}

const subjectHeads = { speakers: 'Speaker', outlets: 'Outlet', topics: 'Topic' } as const

function ratingsTable({ periods }: NumbersView): Cell[][] {
  return [
    ['Period', 'Rating', 'Key', 'Family', 'Rulings'],
    ...periods.flatMap(({ period, ratings }) =>
      ratings.map(({ label, key, family, rulings }): Cell[] => [period, label, key, family, rulings]),
    ),
  ]
}

function subjectTable(
  head: string,
  items: readonly NumbersOfSubject[],
  ratings: readonly RatingCount[],
): Cell[][] {
  const same = (a: RatingCount, b: RatingCount) =>
    a.key === b.key && a.label === b.label && a.family === b.family
  return [
    [head, 'Rulings', ...ratings.map(({ label }) => label)],
    ...items.map((item): Cell[] => [
      item.name,
      item.rulings,
      ...ratings.map((rating) => item.ratings.find((own) => same(own, rating))?.rulings ?? 0),
    ]),
  ]
}

function turnaroundTable({ turnaround }: NumbersView): Cell[][] {
  const row = (name: string, { count, lower, median, upper }: Spread): Cell[] => [
    name,
    count,
    lower,
    median,
    upper,
  ]
  return [
    ['From and to', 'Counted', 'Lower quartile (hours)', 'Median (hours)', 'Upper quartile (hours)'],
    row('Article imported to first edition', turnaround.published),
    row('Claim marked to first ruling', turnaround.ruled),
  ]
}

function correctionsTable({ corrections, challenges, impact }: NumbersView): Cell[][] {
  return [
    ['What', 'Kind', 'Number'],
    ...corrections.map(({ kind, corrections }): Cell[] => ['Correction', kind, corrections]),
    ['Reader’s objection', 'received', challenges.received],
    ['Reader’s objection', 'open', challenges.open],
    ['Reader’s objection', 'answered', challenges.answered],
    ['Reader’s objection', 'corrected', challenges.corrected],
    ['Reader’s objection', 'set-aside', challenges.setAside],
    ['Published', 'articles', impact.articles],
    ['Published', 'editions', impact.editions],
    ['Published', 'claims', impact.claims],
    ['Impact', 'outlet corrected itself', impact.outletCorrected],
    ['Impact', 'outlet changed, told to readers', impact.outletChanged],
  ]
}
