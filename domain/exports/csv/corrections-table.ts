import type { EditionCorrection } from '../edition'
import type { Column } from './claims-table'

/** The columns of the table of corrections: one row a correction, what changed as lines in its last cell. */
export const correctionColumns: Column<EditionCorrection>[] = [
  { name: 'correction', cell: ({ number }) => number },
  { name: 'edition', cell: ({ edition }) => edition },
  { name: 'kind', cell: ({ kind }) => kind },
  { name: 'at', cell: ({ at }) => at },
  { name: 'summary', cell: ({ summary }) => summary },
  { name: 'reason', cell: ({ reason }) => reason },
  { name: 'claims', cell: ({ claims }) => claims.join(', ') },
  {
    name: 'changes',
    cell: ({ changes }) =>
      changes
        .map(
          ({ claim, field, from, to }) =>
            `Claim ${claim}, ${field}: ${from ?? 'nothing'} → ${to ?? 'nothing'}`,
        )
        .join('\n'),
  },
]
