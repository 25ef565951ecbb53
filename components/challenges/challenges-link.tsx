'use client'

import { useTranslations } from 'next-intl'
import { usePathname } from 'next/navigation'
import { useEffect, useState } from 'react'
import { atLeast } from '@/domain/team/roles'
import type { MeView } from '@/domain/team/view'
import { api } from '../api'
import { isFailure } from '../api/failure'
import { useLiveChanges } from '../live/use-live-changes'
import { NavLink } from '../shell/nav-link'

interface ChallengesLinkProps {
  href: string
  userId: string
  team: MeView['teams'][number] | null
}

// What happens comes in bunches; one count afterwards is enough.
const gatherMs = 1_000

/**
 * The way to what readers object to, for those who may read it; editors, who answer, see how much waits. The figure comes
 * after the page and says nothing when it cannot.
 */
export function ChallengesLink({ href, userId, team }: ChallengesLinkProps) {
  const t = useTranslations('challenges')
  const path = usePathname()
  const counts = team !== null && atLeast(team.role, 'editor')
  const teamId = counts ? team.id : null
  const [open, setOpen] = useState(0)
  const [heard, setHeard] = useState(0)
  const live = counts ? { userId, teamId: team.id, articleId: null, after: team.seq } : null
  useLiveChanges(live, gatherMs, () => setHeard((times) => times + 1))
  useEffect(() => {
    if (!teamId) return
    const leaving = new AbortController()
    const read = async () => {
      try {
        const query = `team=${encodeURIComponent(teamId)}`
        const { data } = await api.get<{ open: number }>(`/challenges/count?${query}`, {
          signal: leaving.signal,
          stay: true,
        })
        setOpen(data.open)
      } catch (failure) {
        if (!leaving.signal.aborted && !isFailure(failure)) throw failure
      }
    }
    void read()
    return () => leaving.abort()
  }, [teamId, path, heard])
  if (!team || !atLeast(team.role, 'reviewer')) return null
  return (
    <span className="flex items-center">
      <NavLink href={href} path="/challenges">
        {t('nav')}
      </NavLink>
      {counts && open > 0 ? (
        <span className="-ms-1 rounded-full bg-accent-tint px-1.5 text-xs font-medium text-accent tabular-nums">
          <span aria-hidden>{open > 99 ? '99+' : open}</span>
          <span className="sr-only">{t('waiting', { count: open })}</span>
        </span>
      ) : null}
    </span>
  )
}
