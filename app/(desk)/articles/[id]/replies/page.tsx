import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RepliesScreen } from '@/components/replies/replies-screen'
import { AppFrame } from '@/components/shell/app-frame'
import { can } from '@/domain/team/roles'
import { readArticle } from '@/server/articles/read'
import { readClaims } from '@/server/claims/read'
import { orNotFound } from '@/server/http/or-not-found'
import { readReplies } from '@/server/replies/read'
import { openDesk, type SearchParams } from '@/server/team/desk'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('replies')
  return { title: t('title') }
}

export default async function RepliesPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}) {
  const { actor, me } = await openDesk(searchParams)
  const { id } = await params
  const article = await orNotFound(readArticle(actor, id))
  const claims = await readClaims(actor, id)
  return (
    <AppFrame me={me} teamId={article.teamId}>
      <RepliesScreen
        article={article}
        replies={await readReplies(actor, id, new Date())}
        claims={claims.map(({ number, statement }) => ({ number, statement }))}
        mayWrite={can(actor, 'reply.write', { teamId: article.teamId }) === 'yes'}
      />
    </AppFrame>
  )
}
