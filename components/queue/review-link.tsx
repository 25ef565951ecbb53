'use client'

import { useTranslations } from 'next-intl'
import { usePathname } from 'next/navigation'
import { useEffect, useState } from 'react'
import type { QueueCount } from '@/domain/queue/queue'
import { api } from '../api'
import { isFailure } from '../api/failure'
import { useLiveChanges } from '../live/use-live-changes'
import { NavLink } from '../shell/nav-link'

interface ReviewLinkProps {
  href: string
  userId: string
  /** The team whose queue is counted, with its newest event when the page was read. */
  team: { id: string; seq: number } | null
}

// What happens comes in bunches; one count afterwards is enough.
const gatherMs = 1_000

/** The way to my queue, with how much of it waits for me; the figure comes after the page and says nothing when it cannot. */
export function ReviewLink({ href, userId, team }: ReviewLinkProps) {
  const t = useTranslations('queue')
  const path = usePathname()
  const teamId = team?.id ?? null
  const [count, setCount] = useState(0)
  const [heard, setHeard] = useState(0)
  const live = team && { userId, teamId: team.id, articleId: null, after: team.seq }
  useLiveChanges(live, gatherMs, () => setHeard((times) => times + 1))
  useEffect(() => {
    if (!teamId) return
    const leaving = new AbortController()
    const read = async () => {
      try {
        const query = `team=${encodeURIComponent(teamId)}`
        const { data } = await api.get<QueueCount>(`/queue/count?${query}`, {
          signal: leaving.signal,
          stay: true,
        })
        setCount(data.mine)
      } catch (failure) {
        if (!leaving.signal.aborted && !isFailure(failure)) throw failure
      }
    }
    void read()
    return () => leaving.abort()
  }, [teamId, path, heard])
  return (
    <span className="flex items-center">
      <NavLink href={href} path="/review">
        {t('title')}
      </NavLink>
      {count > 0 ? (
        <span className="-ms-1 rounded-full bg-accent-tint px-1.5 text-xs font-medium text-accent tabular-nums">
          <span aria-hidden>{count > 99 ? '99+' : count}</span>
          <span className="sr-only">{t('waiting', { count })}</span>
        </span>
      ) : null}
    </span>
  )
}
