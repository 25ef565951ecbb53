'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { SpanView } from '@/domain/claims/claim'
import { IconButton } from '../../ui/actions/icon-button'

interface SpanListProps {
  spans: SpanView[]
  lang: string | null
  /** Takes words out of the claim; `null` where that is not this person's to do. */
  onRemove: ((index: number) => void) | null
}

/** The words that the claim marks, where there are several pieces or one has lost its place. */
export function SpanList({ spans, lang, onRemove }: SpanListProps) {
  const t = useTranslations('claims')
  return (
    <div className="flex flex-col gap-1">
      <span className="font-medium">{t('spans.label')}</span>
      <ol aria-label={t('spans.label')} className="flex flex-col gap-1">
        {spans.map((span, index) => (
          <li key={span.id} className="flex items-center gap-2">
            <span className="min-w-0 flex-1 truncate font-serif" lang={lang ?? undefined} dir="auto">
              “{span.exact}”
            </span>
            {span.outcome === 'exact' ? null : (
              <span className="text-sm text-muted">{t(`spans.outcome.${span.outcome}`)}</span>
            )}
            {onRemove && spans.length > 1 ? (
              <IconButton
                size="small"
                label={t('spans.remove', { number: index + 1 })}
                icon={<X size={14} aria-hidden />}
                onClick={() => onRemove(index)}
              />
            ) : null}
          </li>
        ))}
      </ol>
    </div>
  )
}
