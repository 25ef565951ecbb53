import { z } from 'zod'
import { csvParts } from '@/domain/exports/csv/edition-csv'
import { downloadOf } from '../download'

const table = z.enum(['claims', 'sources'])

/** The claims or their sources for spreadsheets. */
export const exportCsv = downloadOf({
  name: 'csv',
  summary: 'A table as CSV: a row for each claim, or with `of=sources` for each source that a claim cites.',
  mediaType: 'text/csv; charset=utf-8',
  ending: 'csv',
  options: z.object({ of: table.optional() }),
  write: (edition, { options }) => csvParts(edition, table.default('claims').parse(options.of)),
})
