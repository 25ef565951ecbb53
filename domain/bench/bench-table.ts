import { isMet, type BenchRow } from './bench-row'

const header = ['part', 'what', 'reached', 'goal', 'met', 'beside']
/** Figures and goals stand under one another at their right end. */
const rightHand = [2, 3]

/** The one table of the benchmarks: a line a row, with its goal and whether it is met. */
export function benchTable(rows: readonly (BenchRow & { part: string })[]): string {
  const lines = rows.map((row) => {
    const met = isMet(row)
    return [
      row.part,
      row.what,
      figure(row.value, row.unit),
      goalOf(row),
      met === null ? '' : met ? 'yes' : 'NO',
      row.beside,
    ]
  })
  return printTable(header, lines, rightHand)
}

/** Lines of cells, each column as wide as its widest cell; only the columns of `right` end in one line. */
export function printTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = header.map((_, column) => column),
): string {
  const widths = header.map((_, column) =>
    Math.max(...[header, ...rows].map((row) => row[column]?.length ?? 0)),
  )
  const padded = (cell: string, column: number) =>
    right.includes(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)
  return [header, ...rows].map((row) => row.map(padded).join('  ').trimEnd()).join('\n')
}

/** A figure with its unit; small ones with more digits. */
function figure(value: number | null, unit: BenchRow['unit']): string {
  if (value === null || Number.isNaN(value)) return '–'
  const isWhole = Number.isInteger(value) && unit !== '×'
  const digits = isWhole ? 0 : unit === '×' ? 3 : Math.abs(value) < 100 ? 2 : 0
  return unit === '' ? value.toFixed(digits) : `${value.toFixed(digits)} ${unit}`
}

function goalOf({ goal, unit }: BenchRow): string {
  if (goal === null) return ''
  const [sign, value] = 'most' in goal ? ['≤', goal.most] : ['≥', goal.least]
  return `${sign} ${value}${unit === '' ? '' : ` ${unit}`}`
}
