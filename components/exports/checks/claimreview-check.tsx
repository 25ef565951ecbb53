'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useEffect, useState } from 'react'
import { isFailure, type Failure } from '../../api/failure'
import { findClaimReviewProblems, type ClaimReviewFinding } from '../../api/publishing'
import { ProblemNotice } from '../../ui/display/problem-notice'
import type { ExportChoice } from '../formats/export-formats'
import { Check, CheckLine } from './check'

const shown = 6

/** What services that read ClaimReview would miss. */
export function ClaimReviewCheck({
  articleId,
  claims,
}: {
  articleId: string
  claims: ExportChoice['claims']
}) {
  const t = useTranslations('exports.checks')
  const [known, setKnown] = useState<{ claims: string; problems: ClaimReviewFinding[] } | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [all, setAll] = useState(false)

  useEffect(() => {
    const leaving = new AbortController()
    findClaimReviewProblems(articleId, claims, leaving.signal).then(
      (problems) => {
        setKnown({ claims, problems })
        setFailure(null)
      },
      (error: unknown) => {
        if (leaving.signal.aborted) return
        if (!isFailure(error)) throw error
        setFailure(error)
      },
    )
    return () => leaving.abort()
  }, [articleId, claims])

  const problems = known?.claims === claims ? known.problems : null
  return (
    <Check title={t('claimReview')}>
      <ProblemNotice failure={failure} kept={null} />
      {problems === null && !failure ? <p className="text-muted">{t('looking')}</p> : null}
      {problems?.length === 0 ? <CheckLine good>{t('claimReviewGood')}</CheckLine> : null}
      <ul role="list" className="flex flex-col gap-1.5">
        {(problems ?? [])
          .slice(0, all ? undefined : shown)
          .map(({ claim, field, severity, message, href }) => (
            <li key={`${claim ?? ''} ${field} ${message}`}>
              <CheckLine good={false} mild={severity === 'warning'}>
                {message}{' '}
                {href === null ? null : (
                  <Link href={href} className="link target inline-flex items-center text-sm">
                    {claim === null ? t('mend') : t('claim', { number: claim })}
                  </Link>
                )}
              </CheckLine>
            </li>
          ))}
      </ul>
      {problems && problems.length > shown && !all ? (
        <button type="button" className="link target self-start text-sm" onClick={() => setAll(true)}>
          {t('more', { count: problems.length - shown })}
        </button>
      ) : null}
    </Check>
  )
}
