import { csvRow, type Cell } from './cell'

/** So that spreadsheets read the letters as UTF-8. */
export const byteOrderMark = '\ufeff'

/** One table as CSV (RFC 4180): UTF-8 with a byte order mark, lines ended by CR LF, no cell that a program computes. */
export function csvTable(rows: Iterable<readonly Cell[]>): string {
  return `${byteOrderMark}${[...rows].map(csvRow).join('')}`
}
