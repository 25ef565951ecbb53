import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ArticlesScreen } from '@/components/articles/list/articles-screen'
import { NoTeam } from '@/components/shell/no-team'
import { AppFrame } from '@/components/shell/app-frame'
import { articleStates, articleStateSchema } from '@/domain/articles/article'
import { listArticlePage } from '@/server/articles/read'
import { addressWith, oneOf, textOf } from '@/server/http/search-params'
import { openDesk, type SearchParams } from '@/server/team/desk'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('articles')
  return { title: t('title') }
}

export default async function ArticlesPage({ searchParams }: { searchParams: SearchParams }) {
  const { actor, me, team } = await openDesk(searchParams)
  if (!team) return <NoTeam me={me} />
  const asked = await searchParams
  const q = textOf(asked.q)
  const state = oneOf(asked.state, articleStates)
  const cursor = textOf(asked.cursor)
  const page = await listArticlePage(actor, {
    team: team.id,
    q,
    ...(state ? { state: articleStateSchema.parse(state) } : {}),
    ...(cursor ? { cursor } : {}),
  })
  return (
    <AppFrame me={me} teamId={team.id}>
      <ArticlesScreen
        me={me}
        team={team}
        articles={page.items}
        q={q}
        state={state}
        nextHref={page.next ? addressWith('/articles', { ...asked, cursor: page.next }) : null}
      />
    </AppFrame>
  )
}
