'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { textDiff } from './text-diff'

/** Two texts as one: what goes is struck through, what comes is underlined, and both are said in words. */
export function ShownDiff({ before, after, label }: { before: string; after: string; label?: string }) {
  const t = useTranslations('threads.diff')
  const parts = useMemo(() => textDiff(before, after), [before, after])
  return (
    <p dir="auto" aria-label={label} role={label ? 'group' : undefined} className="whitespace-pre-wrap">
      {parts.map(({ kind, text }, index) =>
        kind === 'same' ? (
          <span key={index}>{text}</span>
        ) : kind === 'added' ? (
          <ins key={index} className="rounded-sm bg-accent-tint px-0.5 decoration-2 underline-offset-2">
            <span className="sr-only">{t('added')} </span>
            {text}
            <span className="sr-only"> {t('end')}</span>
          </ins>
        ) : (
          <del key={index} className="rounded-sm bg-sunken px-0.5 text-muted">
            <span className="sr-only">{t('removed')} </span>
            {text}
            <span className="sr-only"> {t('end')}</span>
          </del>
        ),
      )}
    </p>
  )
}
