import type { Unit } from './rated'

/**
 * What two people chose who rated one claim. `counts[i][j]` is the number of pairs of people of whom one chose the
 * i-th and the other the j-th rating; each pair stands once, in both `[i][j]` and `[j][i]`.
 */
export interface Confusion {
  keys: { key: string; label: string }[]
  counts: number[][]
}

/** The confusion of ratings over all pairs of people, for the ratings that occur, in the order of `known`. */
export function confusionOf(
  units: readonly Unit[],
  known: readonly { key: string; label: string }[],
): Confusion {
  const used = new Set(units.flat())
  const keys = known.filter(({ key }) => used.has(key)).map(({ key, label }) => ({ key, label }))
  const indexOf = new Map(keys.map(({ key }, index) => [key, index]))
  const counts = keys.map(() => keys.map(() => 0))
  const add = (row: number, column: number) => {
    const line = counts[row]
    if (line) line[column] = (line[column] ?? 0) + 1
  }
  for (const unit of units)
    unit.forEach((key, at) => {
      const row = indexOf.get(key)
      for (const other of unit.slice(at + 1)) {
        const column = indexOf.get(other)
        if (row === undefined || column === undefined) throw new Error(`The rating ${key} is not known`)
        add(row, column)
        if (row !== column) add(column, row)
      }
    })
  return { keys, counts }
}

/** How many pairs there are, and in how many both chose the same. */
export function pairsOf({ counts }: Pick<Confusion, 'counts'>): { pairs: number; same: number } {
  let [pairs, same] = [0, 0]
  counts.forEach((line, row) =>
    line.forEach((count, column) => {
      if (column <= row) pairs += count
      if (column === row) same += count
    }),
  )
  return { pairs, same }
}
