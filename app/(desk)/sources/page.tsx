import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { atLeast } from '@/domain/team/roles'
import { AppFrame } from '@/components/shell/app-frame'
import { NoTeam } from '@/components/shell/no-team'
import { sourceName } from '@/components/sources/draft-source'
import { linkFilters } from '@/components/sources/library/link-filters'
import { SourcesScreen } from '@/components/sources/library/sources-screen'
import { environment } from '@/server/environment'
import { addressWith, textOf } from '@/server/http/search-params'
import { readLibrary, readSourceUses } from '@/server/sources/library'
import { readDuplicates } from '@/server/sources/merging/duplicates'
import { readOrigins } from '@/server/sources/origin'
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
  const link = linkFilters.find((state) => state === textOf(asked.link))
  const page = await readLibrary(actor, {
    ...{ team: team.id, q },
    ...(link ? { link } : {}),
    ...(cursor ? { cursor } : {}),
  })
  const duplicates = atLeast(team.role, 'editor') ? await readDuplicates(actor, team.id) : []
  const origins = await readOrigins(actor, page.items)
  const { items: members } = await readMembers(actor, team.id, { limit: 200 })
  return (
    <AppFrame me={me} teamId={team.id}>
      <SourcesScreen
        me={{ id: actor.userId, name: actor.name, role: team.role }}
        teamId={me.teams.length > 1 ? team.id : null}
        sources={page.items}
        uses={await readSourceUses(actor, [...page.items, ...duplicates.flat()])}
        origins={Object.fromEntries(
          Object.entries(origins).map(([id, { via, sharedBy }]) => [
            id,
            { via: via && { id: via.id, name: sourceName(via) ?? '' }, sharedBy },
          ]),
        )}
        duplicates={duplicates}
        archives={environment().wayback !== null}
        members={members.map(({ userId, name }) => ({ userId, name }))}
        q={q}
        link={link ?? ''}
        nextHref={page.next ? addressWith('/sources', { ...asked, cursor: page.next }) : null}
      />
    </AppFrame>
  )
}
