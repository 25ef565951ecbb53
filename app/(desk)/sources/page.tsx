import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AppFrame } from '@/components/shell/app-frame'
import { NoTeam } from '@/components/shell/no-team'
import { SourcesScreen } from '@/components/sources/library/sources-screen'
import { addressWith, textOf } from '@/server/http/search-params'
import { readLibrary, readSourceUses } from '@/server/sources/library'
import { openDesk, type SearchParams } from '@/server/team/desk'
import { readMembers } from '@/server/team/membership/members'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('sources.screen')
  return { title: t('title') }
}

export default async function SourcesPage({ searchParams }: { searchParams: SearchParams }) {
  const { actor, me, team } = await openDesk(searchParams)
  if (!team) return <NoTeam me={me} />
  const asked = await searchParams
  const q = textOf(asked.q)
  const cursor = textOf(asked.cursor)
  const page = await readLibrary(actor, { team: team.id, q, ...(cursor ? { cursor } : {}) })
  const { items: members } = await readMembers(actor, team.id, { limit: 200 })
  return (
    <AppFrame me={me} teamId={team.id}>
      <SourcesScreen
        me={{ id: actor.userId, name: actor.name, role: team.role }}
        teamId={me.teams.length > 1 ? team.id : null}
        sources={page.items}
        uses={await readSourceUses(actor, page.items)}
        members={members.map(({ userId, name }) => ({ userId, name }))}
        q={q}
        nextHref={page.next ? addressWith('/sources', { ...asked, cursor: page.next }) : null}
      />
    </AppFrame>
  )
}
