'use client'

import { useTranslations } from 'next-intl'
import { ArticleNav } from '../articles/article-nav'
import { useState } from 'react'
import type { CoverageView } from '@/domain/coverage/coverage'
import { api } from '../api'
import { useAction } from '../api/use-action'
import { Button } from '../ui/actions/button'
import { EmptyState } from '../ui/display/empty-state'
import { ProblemNotice } from '../ui/display/problem-notice'
import { toast } from '../ui/overlays/toast'
import { CoverageWork } from './coverage-work'
import type { CoveredArticle } from './sentence-item'

interface CoverageScreenProps {
  article: CoveredArticle & { title: string | null }
  coverage: CoverageView
  mayMark: boolean
  /** Whether they may switch coverage on and off. */
  maySwitch: boolean
}

/** `/articles/{id}/coverage`: what of the text the desk has looked at. */
export function CoverageScreen({ article, coverage: initial, mayMark, maySwitch }: CoverageScreenProps) {
  const t = useTranslations('coverage')
  const [coverage, setCoverage] = useState(initial)
  const { run, busy, failure } = useAction(async (enabled: boolean) => {
    const { data } = await api.put<CoverageView>(`/articles/${article.id}/coverage`, { enabled })
    setCoverage(data)
    if (!enabled) toast(t('switchedOff'))
  })
  return (
    <div className="flex flex-col gap-6">
      <div>
        <ArticleNav article={article} current="coverage" />
        <h1 className="text-xl font-semibold">{t('title')}</h1>
        <p className="max-w-measure pt-1 text-muted">{t('intro')}</p>
      </div>
      <ProblemNotice failure={failure} kept={null} takesFocus />
      {coverage.enabled ? (
        <>
          <CoverageWork article={article} coverage={coverage} onChange={setCoverage} mayMark={mayMark} />
          {maySwitch ? (
            <Button busy={busy} onClick={() => void run(false)} className="self-start">
              {t('switchOff')}
            </Button>
          ) : null}
        </>
      ) : (
        <EmptyState
          title={t('offTitle')}
          actions={
            maySwitch ? (
              <Button look="primary" busy={busy} onClick={() => void run(true)}>
                {t('on')}
              </Button>
            ) : null
          }
        >
          {maySwitch ? t('off') : t('offReader')}
        </EmptyState>
      )}
    </div>
  )
}
