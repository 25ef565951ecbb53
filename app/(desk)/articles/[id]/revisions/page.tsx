import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RevisionsScreen } from '@/components/revisions/list/revisions-screen'
import { AppFrame } from '@/components/shell/app-frame'
import { roleIn } from '@/domain/team/roles'
import { readArticle } from '@/server/articles/read'
import { orNotFound } from '@/server/http/or-not-found'
import { addressWith, textOf } from '@/server/http/search-params'
import { readRevisions } from '@/server/revisions/read'
import { openDesk, type SearchParams } from '@/server/team/desk'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('revisions')
  return { title: t('title') }
}

export default async function RevisionsPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}) {
  const { actor, me } = await openDesk(searchParams)
  const { id } = await params
  const cursor = textOf((await searchParams).cursor)
  const article = await orNotFound(readArticle(actor, id))
  const page = await orNotFound(readRevisions(actor, id, cursor ? { cursor } : {}))
  const role = roleIn(actor, article.teamId) ?? 'viewer'
  return (
    <AppFrame me={me} teamId={article.teamId}>
      <RevisionsScreen
        article={article}
        revisions={page.items}
        me={{ id: actor.userId, name: actor.name, role }}
        nextHref={page.next ? addressWith(`/articles/${id}/revisions`, { cursor: page.next }) : null}
      />
    </AppFrame>
  )
}
