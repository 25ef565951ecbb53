'use client'

import { useTranslations } from 'next-intl'
import { exportFormats, exportHref, type ExportChoice, type ExportFormat } from './export-formats'
import { FormatRow } from './format-row'
import { useSizes } from './use-sizes'

interface FormatListProps {
  article: { id: string; slug: string }
  choice: ExportChoice
  /** Whether all formats are made once to tell their sizes; else each tells its own once it is taken. */
  measure: boolean
}

/** Every format with what it is good for, its size, and its download. */
export function FormatList({ article, choice, measure }: FormatListProps) {
  const t = useTranslations('exports')
  const sizes = useSizes(article.id, choice, measure)
  return (
    <ul role="list" aria-label={t('formats')} className="border-t border-rule">
      {exportFormats.map((format: ExportFormat) => (
        <FormatRow
          key={format}
          format={format}
          href={exportHref(article.id, format, choice)}
          fileName={`${article.slug}.${format}`}
          measured={sizes.get(format)}
        />
      ))}
    </ul>
  )
}
