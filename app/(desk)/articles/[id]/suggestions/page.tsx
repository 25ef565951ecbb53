import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SuggestionsScreen } from '@/components/check-worthiness/suggestions-screen'
import { AppFrame } from '@/components/shell/app-frame'
import { can } from '@/domain/team/roles'
import { readArticle } from '@/server/articles/read'
import { readCheckWorthy } from '@/server/check-worthiness/read'
import { orNotFound } from '@/server/http/or-not-found'
import { openDesk } from '@/server/team/desk'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('suggestions')
  return { title: t('title') }
}

export default async function SuggestionsPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, me } = await openDesk()
  const { id } = await params
  const article = await orNotFound(readArticle(actor, id))
  const found = await orNotFound(readCheckWorthy(actor, id))
  return (
    <AppFrame me={me} teamId={article.teamId}>
      <SuggestionsScreen
        article={article}
        found={found}
        mayDecide={article.state !== 'archived' && can(actor, 'check-worthy.decide', article) === 'yes'}
      />
    </AppFrame>
  )
}
