'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useState, type ReactNode } from 'react'
import { api } from '../api'
import { isFailure } from '../api/failure'
import { useLiveChanges } from '../live/use-live-changes'
import { NavLink } from './nav-link'

// What happens comes in bunches; one count afterwards is enough.
const gatherMs = 1_000

interface Counted {
  userId: string
  /** The team whose things are counted, with its newest event when the page was read; `null` counts nothing. */
  team: { id: string; seq: number } | null
  /** Where the count is read. */
  path: string
}

/** How much waits, read after the page and after what happens; what was known before where it cannot be read. */
export function useTeamCount<Counts>(
  { userId, team, path }: Counted,
  pick: (counts: Counts) => number,
): number {
  const page = usePathname()
  const teamId = team?.id ?? null
  const [counts, setCounts] = useState<Counts | null>(null)
  const [heard, setHeard] = useState(0)
  const live = team && { userId, teamId: team.id, articleId: null, after: team.seq }
  useLiveChanges(live, gatherMs, () => setHeard((times) => times + 1))
  useEffect(() => {
    if (!teamId) return
    const leaving = new AbortController()
    const read = async () => {
      try {
        const query = `team=${encodeURIComponent(teamId)}`
        const { data } = await api.get<Counts>(`${path}?${query}`, { signal: leaving.signal, stay: true })
        setCounts(data)
      } catch (failure) {
        if (!leaving.signal.aborted && !isFailure(failure)) throw failure
      }
    }
    void read()
    return () => leaving.abort()
  }, [teamId, path, page, heard])
  return counts === null ? 0 : pick(counts)
}

interface CountedLinkProps {
  href: string
  path: string
  count: number
  /** The count in words. */
  waiting: string
  children: ReactNode
}

/** A link of the navigation with how much waits there; nothing is said of none. */
export function CountedLink({ href, path, count, waiting, children }: CountedLinkProps) {
  return (
    <span className="flex items-center">
      <NavLink href={href} path={path}>
        {children}
      </NavLink>
      {count > 0 ? (
        <span className="-ms-1 rounded-full bg-accent-tint px-1.5 text-xs font-medium text-accent tabular-nums">
          <span aria-hidden>{count > 99 ? '99+' : count}</span>
          <span className="sr-only">{waiting}</span>
        </span>
      ) : null}
    </span>
  )
}
