import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ChallengesScreen } from '@/components/challenges/challenges-screen'
import { AppFrame } from '@/components/shell/app-frame'
import { NoTeam } from '@/components/shell/no-team'
import { Notice } from '@/components/ui/display/notice'
import { challengeStates } from '@/domain/challenges/challenge'
import { atLeast } from '@/domain/team/roles'
import { listChallengePage } from '@/server/challenges/read'
import { addressWith, oneOf, textOf } from '@/server/http/search-params'
import { openDesk, type SearchParams } from '@/server/team/desk'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('challenges')
  return { title: t('title') }
}

export default async function ChallengesPage({ searchParams }: { searchParams: SearchParams }) {
  const { actor, me, team } = await openDesk(searchParams)
  if (!team) return <NoTeam me={me} />
  const t = await getTranslations('challenges')
  if (!atLeast(team.role, 'reviewer'))
    return (
      <AppFrame me={me} teamId={team.id}>
        <Notice title={t('title')}>{t('notYours')}</Notice>
      </AppFrame>
    )
  const asked = await searchParams
  const state = oneOf(asked.state, [...challengeStates, 'all']) || 'open'
  const [article, cursor] = [textOf(asked.article), textOf(asked.cursor)]
  const page = await listChallengePage(actor, {
    team: team.id,
    ...(state === 'all' ? {} : { state }),
    ...(article ? { article } : {}),
    ...(cursor ? { cursor } : {}),
  })
  const shown = article
    ? { id: article, title: page.items.find((item) => item.articleId === article)?.articleTitle ?? null }
    : null
  return (
    <AppFrame me={me} teamId={team.id}>
      <ChallengesScreen
        teamId={team.id}
        challenges={page.items}
        state={state}
        article={shown}
        mayAnswer={atLeast(team.role, 'editor')}
        nextHref={page.next ? addressWith('/challenges', { ...asked, cursor: page.next }) : null}
      />
    </AppFrame>
  )
}
