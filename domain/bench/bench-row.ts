import { z } from 'zod'

const bound = z.union([z.object({ most: z.number() }), z.object({ least: z.number() })])

/** One figure of `npm run bench`, as a part prints it in a line of JSON and the runner reads it. */
export const benchRow = z.object({
  what: z.string(),
  /** `null`, as JSON has no NaN, is a measurement that failed: it meets no goal. */
  value: z.number().nullable(),
  /** `×` is a ratio to what `beside` names, taken in the same run. */
  unit: z.enum(['×', '%', 'ms', 'kB', '']),
  /** `null` is told for information only. */
  goal: bound.nullable(),
  /** The peers and the plain figures behind it; may be empty. */
  beside: z.string(),
})
export type BenchRow = z.infer<typeof benchRow>

/** Whether a row reached its goal; `null` where it has none. */
export function isMet({ value, goal }: BenchRow): boolean | null {
  if (goal === null) return null
  if (value === null) return false
  return 'most' in goal ? value <= goal.most : value >= goal.least
}

/** Rows as lines of JSON, the form in which a part hands them to the runner. */
export function rowLines(rows: readonly BenchRow[]): string {
  return rows.map((row) => JSON.stringify(row)).join('\n')
}

/** The rows of what a part printed. Throws where a line is no row. */
export function readRowLines(printed: string): BenchRow[] {
  const lines = printed.split('\n').filter((line) => line !== '')
  return lines.map((line) => benchRow.parse(JSON.parse(line)))
}
