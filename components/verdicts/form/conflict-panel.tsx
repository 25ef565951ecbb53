'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/actions/button'
import { Notice } from '@/components/ui/display/notice'
import { sourceName } from '@/components/sources/draft-source'
import { bothTexts } from '../both-texts'
import type { DraftContent } from '../content'
import type { Scales } from '../shown/rating-mark'

interface ConflictPanelProps {
  mine: DraftContent
  /** `null` where the draft was thrown away elsewhere. */
  theirs: DraftContent | null
  scales: Scales
  onResolve: (content: DraftContent) => void
}

/** Two texts of one verdict, side by side. Nothing is lost whichever is chosen: both in one can be kept too. */
export function ConflictPanel({ mine, theirs, scales, onResolve }: ConflictPanelProps) {
  const t = useTranslations('verdicts.conflict')
  const panel = useRef<HTMLDivElement>(null)

  useEffect(() => {
    panel.current?.focus()
  }, [])

  return (
    <Notice
      ref={panel}
      tone="danger"
      title={t('title')}
      actions={
        <>
          <Button size="small" onClick={() => onResolve(mine)}>
            {t('keepMine')}
          </Button>
          {theirs ? (
            <>
              <Button size="small" onClick={() => onResolve(theirs)}>
                {t('takeTheirs')}
              </Button>
              <Button size="small" onClick={() => onResolve(bothTexts(mine, theirs))}>
                {t('both')}
              </Button>
            </>
          ) : null}
        </>
      }
    >
      <p>{theirs ? t('body') : t('gone')}</p>
      <div className="grid gap-3 pt-1 sm:grid-cols-2">
        <Side label={t('mine')} content={mine} scales={scales} />
        {theirs ? <Side label={t('theirs')} content={theirs} scales={scales} /> : null}
      </div>
    </Notice>
  )
}

function Side({ label, content, scales }: { label: string; content: DraftContent; scales: Scales }) {
  const t = useTranslations('verdicts')
  const rating = scales.ratings.find(({ key }) => key === content.rating)
  const said = scales.saidRatings.find(({ key }) => key === content.saidRating)
  return (
    <section
      aria-label={label}
      className="flex min-w-0 flex-col gap-1 rounded-md border border-rule bg-surface p-2.5"
    >
      <h4 className="text-sm font-semibold">{label}</h4>
      <p className="text-sm text-muted">
        {[said?.label, rating?.label ?? t('noRating')].filter(Boolean).join(' · ')}
      </p>
      {content.summary ? <p className="font-medium break-words">{content.summary}</p> : null}
      <p className="break-words whitespace-pre-wrap" dir="auto">
        {content.reasoning}
      </p>
      {content.citations.length > 0 ? (
        <ul className="list-disc ps-5 text-sm">
          {content.citations.map((citation) => (
            <li key={citation.key}>{sourceName(citation.source) ?? t('sources')}</li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
