'use client'

import { useTranslations } from 'next-intl'
import type { MouseEvent } from 'react'
import type { QueueItem } from '@/domain/queue/queue'
import { Due } from '../register/register-row'
import { rowMark } from '../register/use-row-keys'
import { Chip, type ChipTone } from '../ui/display/chip'
import { classNames } from '../ui/class-names'

/** What an item is about, in one line: the claim's statement, else the article. */
export function aboutItem(item: QueueItem, untitled: string): string {
  return item.claim?.statement ?? item.articleTitle ?? untitled
}

export const kindTone = (kind: QueueItem['kind']): ChipTone => (kind === 'quorum' ? 'plain' : 'accent')

interface QueueRowProps {
  item: QueueItem
  href: string
  current: boolean
  onOpen: () => void
}

/** One thing that waits, as a link to it. */
export function QueueRow({ item, href, current, onOpen }: QueueRowProps) {
  const t = useTranslations('queue')
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    onOpen()
  }
  return (
    <li data-row-box>
      <a
        {...rowMark}
        href={href}
        onClick={open}
        aria-current={current ? 'true' : undefined}
        className={classNames(
          'flex flex-col gap-1 border-b border-rule px-3 py-2.5 -outline-offset-2',
          current ? 'bg-accent-tint' : 'hover:bg-sunken',
        )}
      >
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
          <Chip tone={kindTone(item.kind)}>{t(`kinds.${item.kind}`)}</Chip>
          {item.dueAt ? <Due due={item.dueAt} late={item.overdue} /> : null}
          {item.priority !== null && item.priority >= 4 ? (
            <span className="font-medium">{t('priority', { priority: item.priority })}</span>
          ) : null}
        </span>
        <span
          lang={item.claim?.article.language ?? undefined}
          dir={item.claim ? item.claim.article.direction : 'auto'}
          className="line-clamp-2 font-medium"
        >
          {aboutItem(item, t('untitled'))}
        </span>
        <span className="text-sm text-muted">{item.why}</span>
      </a>
    </li>
  )
}
