'use client'

import { useTranslations } from 'next-intl'
import type { QueueCount } from '@/domain/queue/queue'
import { CountedLink, useTeamCount } from '../shell/counted-link'

interface ReviewLinkProps {
  href: string
  userId: string
  /** The team whose queue is counted, with its newest event when the page was read. */
  team: { id: string; seq: number } | null
}

/** The way to my queue, with how much of it waits for me; the figure comes after the page and says nothing when it cannot. */
export function ReviewLink({ href, userId, team }: ReviewLinkProps) {
  const t = useTranslations('queue')
  const count = useTeamCount<QueueCount>({ userId, team, path: '/queue/count' }, ({ mine }) => mine)
  return (
    <CountedLink href={href} path="/review" count={count} waiting={t('waiting', { count })}>
      {t('title')}
    </CountedLink>
  )
}
