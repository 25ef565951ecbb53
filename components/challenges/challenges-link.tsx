'use client'

import { useTranslations } from 'next-intl'
import { atLeast } from '@/domain/team/roles'
import type { MeView } from '@/domain/team/view'
import { CountedLink, useTeamCount } from '../shell/counted-link'

interface ChallengesLinkProps {
  href: string
  userId: string
  team: MeView['teams'][number] | null
}

/**
 * The way to what readers object to, for those who may read it; editors, who answer, see how much waits. The figure comes
 * after the page and says nothing when it cannot.
 */
export function ChallengesLink({ href, userId, team }: ChallengesLinkProps) {
  const t = useTranslations('challenges')
  const counted = team !== null && atLeast(team.role, 'editor') ? team : null
  const open = useTeamCount<{ open: number }>(
    { userId, team: counted, path: '/challenges/count' },
    (counts) => counts.open,
  )
  if (!team || !atLeast(team.role, 'reviewer')) return null
  const count = counted ? open : 0
  return (
    <CountedLink href={href} path="/challenges" count={count} waiting={t('waiting', { count })}>
      {t('nav')}
    </CountedLink>
  )
}
