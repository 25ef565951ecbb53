import { unzipSync } from 'fflate'
import writeXlsxFile, { type CellObject, type Row, type SheetData } from 'write-excel-file/node'
import { claimColumns, claimRows, type Column } from '@/domain/exports/csv/claims-table'
import { correctionColumns } from '@/domain/exports/csv/corrections-table'
import { sourceColumns, sourceRows } from '@/domain/exports/csv/sources-table'
import type { Edition } from '@/domain/exports/edition'
import { fixedZip } from '../fixed-zip'
import { aboutRows } from './about'
import { typedCell } from './cell'

const header: Partial<CellObject> = { fontWeight: 'bold' }
/** Columns of whole sentences are wide and their lines break; the others are as wide as a date. */
const long = new Set(
  'statement quote summary explanation criterion note translation changes reason withheld'.split(' '),
)
const [wide, narrow] = [60, 22]

/**
 * An edition as a workbook of four sheets: claims, sources, corrections, and what all of it is. Dates are ISO 8601 and
 * addresses plain text. Same edition, same bytes.
 */
export async function editionXlsx(edition: Edition): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = [
    sheetOf('Claims', claimColumns(edition), claimRows(edition)),
    sheetOf('Sources', sourceColumns, sourceRows(edition)),
    sheetOf('Corrections', correctionColumns, edition.corrections),
    sheetOf(
      'About',
      [
        { name: 'what', cell: ([what]) => what },
        { name: 'explanation', cell: ([, value]) => value },
      ],
      aboutRows(edition),
    ),
  ]
  const file = await writeXlsxFile(sheets).toBuffer()
  return fixedZip(unzipSync(file), '[Content_Types].xml')
}

function sheetOf<T>(sheet: string, columns: readonly Column<T>[], rows: readonly T[]) {
  const looks = columns.map(({ name }): Partial<CellObject> => (long.has(name) ? { wrap: true } : {}))
  const data: SheetData = [
    columns.map(({ name }) => typedCell(name, header)),
    ...rows.map((row): Row => columns.map(({ cell }, at) => typedCell(cell(row), looks[at]))),
  ]
  return {
    sheet,
    data,
    columns: columns.map(({ name }) => ({ width: long.has(name) ? wide : narrow })),
    stickyRowsCount: 1,
  }
}
