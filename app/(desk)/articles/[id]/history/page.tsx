import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { HistoryScreen } from '@/components/history/history-screen'
import { AppFrame } from '@/components/shell/app-frame'
import { readArticle } from '@/server/articles/read'
import { readHistory } from '@/server/history/read'
import { orNotFound } from '@/server/http/or-not-found'
import { addressWith, textOf } from '@/server/http/search-params'
import { openDesk, type SearchParams } from '@/server/team/desk'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('history')
  return { title: t('title') }
}

export default async function HistoryPage({
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
  const page = await orNotFound(readHistory(actor, id, { limit: 200, ...(cursor ? { cursor } : {}) }))
  return (
    <AppFrame me={me} teamId={article.teamId}>
      <HistoryScreen
        article={article}
        events={page.items}
        nextHref={page.next ? addressWith(`/articles/${id}/history`, { cursor: page.next }) : null}
      />
    </AppFrame>
  )
}
