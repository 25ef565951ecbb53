'use client'

import { MessageSquare } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import type { Role } from '@/domain/team/roles'
import type { Named } from '@/domain/threads/mentions'
import type { ThreadView } from '@/domain/threads/thread'
import { Popover } from '../ui/overlays/popover'
import { gathered, type Mark } from './gathered'
import { ThreadCard } from './thread-card'

interface ThreadMarksProps {
  /** All discussions of the article; those that are open and stand on words get a mark. */
  threads: readonly ThreadView[]
  /** How far below the top of this layer an offset of the text stands, in CSS pixels; `null` where that is unknown. */
  topOf: (start: number) => number | null
  me: Named & { role?: Role }
  people: readonly Named[]
  /** Whether the verdicts of a claim are revealed. */
  isRevealed: (claimId: string | null) => boolean
  onTake: (thread: ThreadView) => void
  onDecided?: () => void
}

/** A counted bubble in the margin beside the words that are discussed; it opens the discussion. Fills its positioned parent. */
export function ThreadMarks({ threads, topOf, ...card }: ThreadMarksProps) {
  return gathered(threads, topOf).map((mark) => (
    <ThreadMark key={mark.threads[0]?.id ?? mark.top} mark={mark} {...card} />
  ))
}

type ThreadMarkProps = Omit<ThreadMarksProps, 'threads' | 'topOf'> & { mark: Mark }

function ThreadMark({ mark, isRevealed, ...card }: ThreadMarkProps) {
  const t = useTranslations('threads')
  const [open, setOpen] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const label = t('mark', { count: mark.threads.length, words: mark.words })
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      side="left"
      label={label}
      initialFocus={heading}
      className="flex max-h-[70dvh] w-96 flex-col gap-3 overflow-y-auto p-3"
      trigger={
        <button
          type="button"
          aria-label={label}
          title={label}
          style={{ top: mark.top }}
          className="target absolute end-0 inline-flex h-6 items-center gap-1 rounded-md border border-rule bg-surface px-1.5 text-sm text-muted hover:border-edge hover:text-ink"
        >
          <MessageSquare size={14} aria-hidden />
          <span aria-hidden>{mark.threads.length}</span>
        </button>
      }
    >
      <h2 ref={heading} tabIndex={-1} className="font-semibold">
        {t('title')}
      </h2>
      {mark.threads.map((thread) => (
        <ThreadCard key={thread.id} thread={thread} revealed={isRevealed(thread.claimId)} {...card} />
      ))}
    </Popover>
  )
}
