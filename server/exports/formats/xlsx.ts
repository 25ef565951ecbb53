import { downloadOf } from '../download'
import { officeFile } from '../office/office-file'

/** The tables of a check for those who work in a spreadsheet. */
export const exportXlsx = downloadOf({
  name: 'xlsx',
  summary: 'The claims, their sources and the corrections as a workbook for spreadsheets.',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ending: 'xlsx',
  write: (edition) => officeFile('xlsx', edition),
})
