'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '@/components/api'
import { isFailure, type Failure } from '@/components/api/failure'
import type { ElsewhereAnswer } from '@/domain/search/elsewhere'
import { Button } from '../ui/actions/button'
import { DateTime } from '../ui/display/date-time'
import { ProblemNotice } from '../ui/display/problem-notice'

interface ElsewhereListProps {
  statement: string
  language: string | null
}

/** What others published on the same. The statement leaves the desk only when somebody asks for it. */
export function ElsewhereList({ statement, language }: ElsewhereListProps) {
  const t = useTranslations('search.elsewhere')
  const [busy, setBusy] = useState(false)
  const [found, setFound] = useState<ElsewhereAnswer['items'] | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const look = async () => {
    setBusy(true)
    setFailure(null)
    const query = new URLSearchParams({ q: statement.trim().slice(0, 500) })
    if (language) query.set('language', language)
    try {
      setFound((await api.get<ElsewhereAnswer>(`/search/elsewhere?${query.toString()}`)).data.items)
    } catch (error) {
      if (!isFailure(error)) throw error
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-sm text-muted">{t('leaves')}</p>
        <Button size="small" busy={busy} disabled={statement.trim() === ''} onClick={() => void look()}>
          {t('ask')}
        </Button>
      </div>
      <ProblemNotice failure={failure} kept={null} />
      {found?.length === 0 ? (
        <p role="status" className="text-sm text-muted">
          {t('none')}
        </p>
      ) : null}
      {found && found.length > 0 ? (
        <ol role="list" aria-label={t('label')} className="flex flex-col divide-y divide-rule">
          {found.map((review, index) => (
            <li key={`${review.url} ${index}`} className="flex flex-col gap-1 py-2 first:pt-0 last:pb-0">
              <a
                href={review.url}
                target="_blank"
                rel="noopener noreferrer"
                lang={review.language ?? undefined}
                dir="auto"
                className="line-clamp-3 self-start font-medium break-words text-ink hover:underline"
              >
                {review.claim || review.title || review.url}
              </a>
              <div className="flex flex-wrap gap-x-3 gap-y-1 text-sm text-muted">
                {review.rating ? (
                  <span dir="auto" className="font-medium text-ink">
                    {review.rating}
                  </span>
                ) : null}
                {review.claimant ? <span dir="auto">{review.claimant}</span> : null}
                {review.publisher ? <span dir="auto">{review.publisher}</span> : null}
                {review.reviewedAt ? <DateTime value={review.reviewedAt} show="date" /> : null}
              </div>
            </li>
          ))}
        </ol>
      ) : null}
    </div>
  )
}
