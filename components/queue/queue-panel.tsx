'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { QueueItem } from '@/domain/queue/queue'
import type { Colleague, Me } from '../claims/work-claim'
import { ClaimReview } from '../claims/review/claim-review'
import { Due } from '../register/register-row'
import { LinkButton } from '../ui/actions/link-button'
import { Chip } from '../ui/display/chip'
import type { Scales } from '../verdicts/shown/rating-mark'
import { aboutItem, kindTone } from './queue-row'
import { VerdictItem } from './verdict-item'
import type { VerdictWorks } from './verdict-works'

/** What the panel needs of the desk. */
export interface QueueDesk {
  me: Me
  people: Colleague[]
  scales: Scales
  fourEyes: boolean
}

interface QueuePanelProps extends QueueDesk {
  item: QueueItem
  works: VerdictWorks
  /** Something about the item's claim changed: it may not wait any more. */
  onActed: () => void
}

const places = { mention: 'discussion', reply: 'replies', 'sign-off': 'sign-off' } as const

/** The opened thing: worked on right here where it is a claim, else the way to where it is done. */
export function QueuePanel({ item, works, onActed, ...desk }: QueuePanelProps) {
  const t = useTranslations('queue')
  const panel = useRef<HTMLElement>(null)
  const { claim, kind } = item
  useEffect(() => {
    panel.current?.focus({ preventScroll: true })
    panel.current?.scrollIntoView({ block: 'nearest' })
  }, [item.id])
  const toReview = kind === 'rule' || kind === 'approve' || kind === 'recheck'
  const toWrite = kind === 'asked' || kind === 'confirm' || kind === 'assigned' || kind === 'quorum'
  return (
    <section
      ref={panel}
      tabIndex={-1}
      data-part="card"
      aria-label={t('item', { kind: t(`kinds.${kind}`), what: aboutItem(item, t('untitled')) })}
      className="flex min-w-0 flex-col gap-5 outline-none"
    >
      <header className="flex flex-col gap-2">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
          <Chip tone={kindTone(kind)}>{t(`kinds.${kind}`)}</Chip>
          <span dir="auto">{item.articleTitle ?? t('untitled')}</span>
          {item.dueAt ? <Due due={item.dueAt} late={item.overdue} /> : null}
        </p>
        {toReview ? null : (
          <h2
            lang={claim?.article.language ?? undefined}
            dir={claim ? claim.article.direction : 'auto'}
            className="max-w-measure text-lg font-semibold"
          >
            {aboutItem(item, t('untitled'))}
          </h2>
        )}
        <p className="text-muted">{item.why}</p>
      </header>
      {claim && toWrite ? (
        <VerdictItem claim={claim} work={works.of(claim)} scales={desk.scales} userId={desk.me.id} />
      ) : null}
      {claim && toReview ? (
        <ClaimReview
          key={item.id}
          article={claim.article}
          claim={claim}
          verdicts={null}
          {...desk}
          level={2}
          onClaim={onActed}
        />
      ) : null}
      {kind === 'mention' || kind === 'reply' || kind === 'sign-off' ? (
        <LinkButton
          look="primary"
          className="self-start"
          href={
            kind === 'mention' && claim
              ? `/articles/${item.articleId}/claims/${claim.number}`
              : `/articles/${item.articleId}/${places[kind]}`
          }
        >
          {t(`open.${kind}`)}
        </LinkButton>
      ) : null}
    </section>
  )
}
