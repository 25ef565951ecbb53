'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { SourceUse } from '@/domain/sources/uses'
import { api } from '../../api'
import { isFailure } from '../../api/failure'

/** Where a source is used, as far as this person may know. */
export function SourceUses({ sourceId }: { sourceId: string }) {
  const t = useTranslations('sources.uses')
  const [uses, setUses] = useState<readonly SourceUse[] | null>(null)
  useEffect(() => {
    const cancel = new AbortController()
    const read = async () => {
      try {
        const options = { signal: cancel.signal, stay: true }
        const { data } = await api.get<{ items: SourceUse[] }>(`/sources/${sourceId}/uses`, options)
        setUses(data.items)
      } catch (error) {
        if (!isFailure(error) && !cancel.signal.aborted) throw error
      }
    }
    void read()
    return () => cancel.abort()
  }, [sourceId])
  if (uses === null) return null
  return (
    <section aria-label={t('title')} className="flex flex-col gap-1 border-t border-rule pt-3">
      <h3 className="text-sm font-medium">{t('title')}</h3>
      {uses.length === 0 ? <p className="text-sm text-muted">{t('none')}</p> : null}
      <ul className="flex flex-col gap-1 text-sm">
        {uses.map((use) => (
          <li key={`${use.as} ${use.claim?.id ?? use.articleId}`} className="min-w-0 break-words">
            <a
              className="link"
              href={`/articles/${use.articleId}${use.claim ? `#claim-${use.claim.number}` : ''}`}
            >
              {use.claim
                ? t('claim', { number: use.claim.number, statement: use.claim.statement ?? '' })
                : (use.articleTitle ?? t('untitled'))}
            </a>
            <span className="text-muted">
              {use.claim && use.articleTitle ? ` · ${use.articleTitle}` : null}
              {use.as === 'evidence' ? ` · ${t('evidence')}` : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
