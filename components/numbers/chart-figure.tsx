import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { NumbersTable } from '@/domain/numbers/numbers'

/** Where the numbers of a figure can be taken along. */
export interface CsvSource {
  teamId: string
  from: string
  to: string
  by: string
}

interface ChartFigureProps {
  title: ReactNode
  /** What the picture says, in a sentence or two. */
  summary: ReactNode
  /** The same numbers as a table. */
  table: ReactNode
  of: NumbersTable
  csv: CsvSource
  children: ReactNode
}

/** A picture of numbers with its title, what it says, the numbers themselves and the way to take them along. */
export function ChartFigure({ title, summary, table, of, csv, children }: ChartFigureProps) {
  const t = useTranslations('numbers')
  const query = new URLSearchParams({
    of,
    by: csv.by,
    ...(csv.from ? { from: csv.from } : {}),
    ...(csv.to ? { to: csv.to } : {}),
  }).toString()
  return (
    <figure className="flex min-w-0 break-inside-avoid flex-col gap-3">
      <figcaption className="max-w-measure">
        <span className="block font-medium">{title}</span>
        <span className="block text-muted">{summary}</span>
      </figcaption>
      {children}
      <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
        <details className="min-w-0 max-w-full">
          <summary className="link target w-fit content-center print:hidden">{t('table')}</summary>
          {table}
        </details>
        <a
          href={`/api/v1/teams/${csv.teamId}/numbers/csv?${query}`}
          download
          className="link target content-center print:hidden"
        >
          {t(`csv.${of}`)}
        </a>
      </div>
    </figure>
  )
}
