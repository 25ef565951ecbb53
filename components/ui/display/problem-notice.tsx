'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { ApiProblem, type Failure } from '@/components/api/failure'
import { Button } from '../actions/button'
import { Notice } from './notice'

interface ProblemNoticeProps {
  failure: Failure | null
  /** What was kept, e.g. "Your text is still here." Left out: the usual sentence; `null`: nothing was typed. */
  kept?: string | null
  retry?: () => void
  /** JSON Pointers whose errors the form shows at the field itself. */
  shownAt?: readonly string[]
  /** Takes the focus when it appears, for failures far from where one looks. */
  takesFocus?: boolean
  className?: string
}

/** What happened, what was kept, what to do. Stays until the next try. */
export function ProblemNotice({
  failure,
  kept,
  retry,
  shownAt = [],
  takesFocus,
  className,
}: ProblemNoticeProps) {
  const t = useTranslations('ui.problem')
  const notice = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (failure && takesFocus) notice.current?.focus()
  }, [failure, takesFocus])

  if (!failure) return null
  const refused = failure instanceof ApiProblem
  const others = refused ? failure.errors.filter((error) => !shownAt.includes(error.path)) : []
  const allAtFields = refused && failure.errors.length > 0 && others.length === 0
  return (
    <Notice
      ref={notice}
      tone="danger"
      title={!refused ? t('offline') : allAtFields ? t('atFields') : failure.detail}
      className={className}
      actions={retry ? <Button onClick={retry}>{t('retry')}</Button> : null}
    >
      {others.length > 0 ? (
        <ul className="list-disc ps-5">
          {others.map((error) => (
            <li key={error.path + error.message}>{error.message}</li>
          ))}
        </ul>
      ) : null}
      {kept === null ? null : <p>{kept ?? t('kept')}</p>}
      {refused ? null : <p>{t('offlineAdvice')}</p>}
    </Notice>
  )
}
