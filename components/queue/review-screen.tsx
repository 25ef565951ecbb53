'use client'

import { ArrowLeft } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import type { QueueItem } from '@/domain/queue/queue'
import { useLiveChanges } from '../live/use-live-changes'
import { useRowKeys } from '../register/use-row-keys'
import { Button } from '../ui/actions/button'
import { classNames } from '../ui/class-names'
import { EmptyState } from '../ui/display/empty-state'
import { Notice } from '../ui/display/notice'
import { ProblemNotice } from '../ui/display/problem-notice'
import { toast } from '../ui/overlays/toast'
import { QueuePanel, type QueueDesk } from './queue-panel'
import { aboutItem, QueueRow } from './queue-row'
import { useQueue } from './use-queue'

interface ReviewScreenProps extends QueueDesk {
  items: QueueItem[]
  named: QueueItem | null
  /** Whether there is more than the list holds. */
  more: boolean
  teamId: string
  /** The team's newest event when the list was read. */
  seq: number
}

// What happens comes in bunches; one reading afterwards is enough.
const gatherMs = 500

/** My queue: the list at the left, the opened thing at the right; on a phone one after the other. */
export function ReviewScreen({ items: first, named, more, teamId, seq, ...desk }: ReviewScreenProps) {
  const t = useTranslations('queue')
  const { items, open, openId, show, works, reread } = useQueue({
    items: first,
    named,
    userId: desk.me.id,
    teamId,
    onDone: (next) => toast(next ? t('nextIs', { what: aboutItem(next, t('untitled')) }) : t('done.title')),
  })
  useRowKeys()
  useLiveChanges({ userId: desk.me.id, teamId, articleId: null, after: seq }, gatherMs, () => {
    // An opened thing stays under the hands of whoever works on it; the list is read again after it.
    if (openId === null) void reread.run()
  })
  useEffect(() => {
    document.querySelector('[data-row][aria-current="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [openId])
  const mine = items.filter(({ kind }) => kind !== 'quorum').length
  return (
    <div className="mx-auto grid w-full max-w-[100rem] flex-1 lg:grid-cols-[minmax(20rem,27rem)_minmax(0,1fr)]">
      <div
        className={classNames(
          'flex min-w-0 flex-col lg:sticky lg:top-(--bar-height) lg:max-h-[calc(100dvh-var(--bar-height))] lg:self-start lg:overflow-y-auto lg:border-e lg:border-rule',
          openId !== null && 'max-lg:hidden',
        )}
      >
        <div className="flex flex-col gap-1 border-b border-rule px-4 py-4 sm:px-6">
          <h1 className="text-xl font-semibold">{t('title')}</h1>
          <p className="text-sm text-muted">
            {t('count', { count: mine })} {t('intro')}
          </p>
        </div>
        <ProblemNotice failure={reread.failure} kept={null} retry={() => void reread.run()} />
        {items.length > 0 ? (
          <ul role="list" aria-label={t('list')} className="sm:px-3">
            {items.map((item) => (
              <QueueRow
                key={item.id}
                item={item}
                href={`/review?item=${item.id}`}
                current={item.id === openId}
                onOpen={() => show(item.id)}
              />
            ))}
          </ul>
        ) : (
          <div className="p-4 sm:px-6">
            <EmptyState title={t('done.title')}>{t('done.body')}</EmptyState>
          </div>
        )}
        {more ? <p className="px-6 py-3 text-sm text-muted">{t('more')}</p> : null}
      </div>
      <div className={classNames('min-w-0 px-4 py-5 pb-32 sm:px-6', openId === null && 'max-lg:hidden')}>
        {openId !== null ? <h1 className="sr-only lg:hidden">{t('title')}</h1> : null}
        <Button
          look="quiet"
          size="small"
          icon={<ArrowLeft size={16} aria-hidden className="rtl:-scale-x-100" />}
          onClick={() => show(null)}
          className="mb-3 lg:hidden"
        >
          {t('back')}
        </Button>
        {open ? (
          <div className="max-w-page">
            <QueuePanel {...desk} item={open} works={works} onActed={() => void reread.run()} />
          </div>
        ) : openId !== null ? (
          <Notice title={t('gone.title')}>{t('gone.body')}</Notice>
        ) : items.length > 0 ? (
          <p className="text-muted">{t('choose')}</p>
        ) : null}
      </div>
    </div>
  )
}
