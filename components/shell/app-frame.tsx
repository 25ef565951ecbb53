import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { MeView } from '@/domain/team/view'
import { ChallengesLink } from '../challenges/challenges-link'
import { ReviewLink } from '../queue/review-link'
import { NotificationBell } from '../notifications/notification-bell'
import { AccountMenu } from './account-menu'
import { NavLink } from './nav-link'
import { currentTeam, withTeam } from './routes'
import { ShownTeam } from './shown-team'
import { SkipLink } from './skip-link'
import { TeamMenu } from './team-menu'
import { Wordmark } from './wordmark'

interface AppFrameProps {
  me: MeView
  /** The team whose things the screen shows; left out, the first one. */
  teamId?: string | null
  /** What the screen puts into the top bar: a title, its state, its actions. Takes the place of the navigation. */
  bar?: ReactNode
  /** The screen uses the whole window and sets its own margins. */
  wide?: boolean
  children: ReactNode
}

/** The frame around every screen of a signed-in person: one thin bar, and the rest is the screen's. */
export function AppFrame({ me, teamId, bar, wide, children }: AppFrameProps) {
  const t = useTranslations('shell')
  const team = currentTeam(me, teamId)
  const articles = withTeam('/articles', me, team?.id ?? null)
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="sticky top-0 z-30 flex h-(--bar-height) items-center gap-2 border-b border-rule bg-paper px-3 sm:gap-4 sm:px-5 print:hidden">
        <Link href={articles} className="target flex items-center rounded-sm">
          <Wordmark compact />
        </Link>
        {bar ?? (
          <nav
            aria-label={t('navigation')}
            className="relative flex min-w-0 items-center overflow-x-auto sm:gap-1"
          >
            <NavLink href={articles} path="/articles">
              {t('articles')}
            </NavLink>
            <NavLink href={withTeam('/claims', me, team?.id ?? null)} path="/claims">
              {t('claims')}
            </NavLink>
            <NavLink href={withTeam('/search', me, team?.id ?? null)} path="/search">
              {t('search')}
            </NavLink>
            <ReviewLink href={withTeam('/review', me, team?.id ?? null)} userId={me.user.id} team={team} />
            <NavLink href={withTeam('/sources', me, team?.id ?? null)} path="/sources">
              {t('sources')}
            </NavLink>
            <ChallengesLink
              href={withTeam('/challenges', me, team?.id ?? null)}
              userId={me.user.id}
              team={team}
            />
            <NavLink href={withTeam('/team', me, team?.id ?? null)} path="/team">
              {t('team')}
            </NavLink>
          </nav>
        )}
        <div className={bar ? 'flex items-center gap-1' : 'ms-auto flex min-w-0 items-center gap-1'}>
          {!bar && team && me.teams.length > 1 ? <TeamMenu teams={me.teams} current={team} /> : null}
          {team ? <NotificationBell me={me} team={team} /> : null}
          <AccountMenu me={me} teamId={team?.id ?? null} />
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className={
          wide ? 'flex min-h-0 flex-1 flex-col' : 'mx-auto w-full max-w-page flex-1 px-4 py-6 sm:px-6 sm:py-8'
        }
      >
        <ShownTeam value={team?.id ?? null}>{children}</ShownTeam>
      </main>
    </div>
  )
}
