/** A cell of a table that is written out. `null` is an empty cell. */
export type Cell = string | number | null

/** What spreadsheets take for the beginning of a formula. */
const formula = /^[=+\-@\t\r]/

/**
 * One table as CSV (RFC 4180): UTF-8 with a byte order mark, lines ended by CR LF, every text in quotes. A text that a
 * spreadsheet would run as a formula gets an apostrophe in front; numbers are written as they are.
 */
export function csvTable(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`
}

function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const safe = formula.test(cell) ? `'${cell}` : cell
  return `"${safe.replaceAll('"', '""')}"`
}
