'use client'

import { ChevronDown, Unlink } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { useObservable } from '../../verdicts/observable'
import { useThreads } from '../../threads/use-threads'
import { lostSpans, lostThreads } from '../store/put-back'
import { useWorkspace } from '../workspace-context'
import { LostItem } from './lost-item'
import { LostThread } from './lost-thread'

/** The tray of words that have no place in the text: each can be put back, a claim's recorded as taken out by the outlet. */
export function LostWords() {
  const { store } = useWorkspace()
  const { claims, article } = useObservable(store)
  const t = useTranslations('workspace.lost')
  const id = useId()
  const [open, setOpen] = useState(false)
  const { threads } = useThreads(article.id)
  const lost = lostSpans(claims)
  const discussed = lostThreads(threads ?? [])
  const count = lost.length + discussed.length
  if (count === 0) return null
  return (
    <section aria-labelledby={`${id}-heading`} className="rounded-md border border-accent bg-surface">
      <h3 id={`${id}-heading`}>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={`${id}-list`}
          onClick={() => setOpen(!open)}
          className="target flex w-full items-center gap-2 rounded-md px-3 py-1.5 text-start font-medium"
        >
          <Unlink size={14} aria-hidden className="text-accent" />
          <span className="flex-1">
            {t('heading')} <span className="font-normal text-muted">{count}</span>
          </span>
          <ChevronDown size={14} aria-hidden className={open ? '' : '-rotate-90'} />
        </button>
      </h3>
      <ul
        id={`${id}-list`}
        role="list"
        aria-labelledby={`${id}-heading`}
        hidden={!open}
        className="flex max-h-[50dvh] flex-col overflow-y-auto [&[hidden]]:hidden"
      >
        {lost.map(({ claim, span }) => (
          <LostItem key={span.id} claim={claim} span={span} lang={article.language} />
        ))}
        {discussed.map(({ thread, span }) => (
          <LostThread key={span.id} thread={thread} span={span} lang={article.language} />
        ))}
      </ul>
    </section>
  )
}
