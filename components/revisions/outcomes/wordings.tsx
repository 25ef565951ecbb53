'use client'

import { useTranslations } from 'next-intl'
import { useId, useMemo } from 'react'
import { textDiff } from '../../threads/suggestions/text-diff'

interface WordingsProps {
  was: string
  now: string
  lang: string | null
}

/** A claim's words as they were checked and as they are now, side by side; what differs is struck through or underlined. */
export function Wordings({ was, now, lang }: WordingsProps) {
  const t = useTranslations('revisions.wordings')
  const id = useId()
  const parts = useMemo(() => textDiff(was, now), [was, now])
  const side = (name: 'was' | 'now') => {
    const other = name === 'was' ? 'added' : 'removed'
    return (
      <div role="group" aria-labelledby={`${id}-${name}`} className="min-w-0 rounded-md bg-sunken px-3 py-2">
        <p id={`${id}-${name}`} className="text-sm text-muted">
          {t(name)}
        </p>
        <p dir="auto" lang={lang ?? undefined} className="font-serif text-lg whitespace-pre-line">
          {parts
            .filter(({ kind }) => kind !== other)
            .map(({ kind, text }, index) =>
              kind === 'same' ? (
                <span key={index}>{text}</span>
              ) : kind === 'removed' ? (
                <del key={index} className="text-muted line-through decoration-2">
                  {text}
                </del>
              ) : (
                <ins key={index} className="underline decoration-accent decoration-2 underline-offset-3">
                  {text}
                </ins>
              ),
            )}
        </p>
      </div>
    )
  }
  return (
    <div className="grid gap-2 @sm:grid-cols-2">
      {side('was')}
      {side('now')}
    </div>
  )
}
