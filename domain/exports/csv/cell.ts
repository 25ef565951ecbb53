/** A value of a table: a text, a number that stays one, or nothing. */
export type Cell = string | number | null

/**
 * What spreadsheets take for the beginning of a formula, also after what they overlook: white space, marks without
 * width, quotation marks. The wide and small forms count too, as some programs fold them.
 */
const formula =
  /^[\s\p{Cc}\p{Cf}"'`´‘’‚‛“”„‟«»‹›]*[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u2212]|^[\t\r\n]/u

/** A text that no spreadsheet computes: an apostrophe stands before what could be a formula, and nothing else changes. */
export function inert(text: string): string {
  return formula.test(text) ? `'${text}` : text
}

/**
 * One row of a CSV table by RFC 4180, with its line end. Every text is in quotes, so that no program which guesses
 * another separator finds a cell inside of one.
 */
export function csvRow(cells: readonly Cell[]): string {
  return `${cells.map(cellText).join(',')}\r\n`
}

function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  return `"${inert(cell).replaceAll('"', '""')}"`
}
