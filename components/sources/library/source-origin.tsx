'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '../../ui/actions/button'
import { sourceName, sourceOf } from '../draft-source'
import { LibrarySearch } from '../library-search'

/** The source that another passes on. */
export interface Origin {
  id: string
  name: string
}

interface SourceOriginProps {
  origin: Origin | null
  error: string | undefined
  onChange: (origin: Origin | null) => void
}

/** Names the source that this one passes on: outlets that carry one agency report are one origin. */
export function SourceOrigin({ origin, error, onChange }: SourceOriginProps) {
  const t = useTranslations('sources.origin')
  const ts = useTranslations('sources')
  const [choosing, setChoosing] = useState(false)
  return (
    <section aria-label={t('title')} className="flex flex-col gap-2 border-t border-rule pt-3">
      <h3 className="text-sm font-medium">{t('title')}</h3>
      <p className="text-sm text-muted">{t('explain')}</p>
      <div className="flex flex-wrap items-center gap-2">
        <span className="min-w-0 break-words">{origin ? origin.name : t('none')}</span>
        {choosing ? null : (
          <Button size="small" onClick={() => setChoosing(true)}>
            {t(origin ? 'other' : 'choose')}
          </Button>
        )}
        {origin ? (
          <Button size="small" look="quiet" onClick={() => onChange(null)}>
            {t('remove')}
          </Button>
        ) : null}
      </div>
      {choosing ? (
        <LibrarySearch
          onPick={(source) => {
            setChoosing(false)
            onChange({ id: source.id, name: sourceName(sourceOf(source)) ?? ts('untitled') })
          }}
        />
      ) : null}
      {error ? (
        <p role="alert" className="text-sm text-danger">
          {error}
        </p>
      ) : null}
    </section>
  )
}
