import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SearchScreen } from '@/components/search/search-screen'
import { AppFrame } from '@/components/shell/app-frame'
import { NoTeam } from '@/components/shell/no-team'
import { textOf } from '@/server/http/search-params'
import { searchOrAlike } from '@/server/search/search'
import { openDesk, type SearchParams } from '@/server/team/desk'
import { readCurrentScale } from '@/server/verdicts/page-scale'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('search')
  return { title: t('title') }
}

export default async function SearchPage({ searchParams }: { searchParams: SearchParams }) {
  const { actor, me, team } = await openDesk(searchParams)
  if (!team) return <NoTeam me={me} />
  const q = textOf((await searchParams).q).trim()
  const { ratings } = await readCurrentScale(team.id)
  return (
    <AppFrame me={me} teamId={team.id}>
      <SearchScreen
        q={q}
        teamId={me.teams.length > 1 ? team.id : null}
        ratings={ratings}
        found={q === '' ? null : await searchOrAlike(actor, team.id, q)}
      />
    </AppFrame>
  )
}
