import type { Edition } from '../edition'
import { csvRow, type Cell } from './cell'
import { claimColumns, claimRows, type Column } from './claims-table'
import { sourceColumns, sourceRows } from './sources-table'
import { byteOrderMark } from './table'

/** Which table of an edition: a row for each claim, or for each source that a claim cites. */
export type CsvTable = 'claims' | 'sources'

/**
 * A table of an edition as CSV (RFC 4180, CRLF, UTF-8 with its mark), in pieces. Dates are ISO 8601, numbers are
 * numbers, and no text is a formula.
 */
export function* csvParts(edition: Edition, table: CsvTable): Generator<string> {
  yield byteOrderMark
  if (table === 'claims') yield* rowsOf(claimColumns(edition), claimRows(edition))
  else yield* rowsOf(sourceColumns, sourceRows(edition))
}

/** The same in one piece. */
export function editionCsv(edition: Edition, table: CsvTable = 'claims'): string {
  return [...csvParts(edition, table)].join('')
}

function* rowsOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Generator<string> {
  yield csvRow(columns.map(({ name }): Cell => name))
  for (const row of rows) yield csvRow(columns.map(({ cell }) => cell(row)))
}
