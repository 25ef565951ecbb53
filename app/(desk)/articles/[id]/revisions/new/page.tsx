import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NewRevisionScreen } from '@/components/revisions/adding/new-revision-screen'
import { AppFrame } from '@/components/shell/app-frame'
import { readArticle } from '@/server/articles/read'
import { readClaims } from '@/server/claims/read'
import { orNotFound } from '@/server/http/or-not-found'
import { openDesk } from '@/server/team/desk'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('revisions.adding')
  return { title: t('title') }
}

export default async function NewRevisionPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, me } = await openDesk()
  const { id } = await params
  const article = await orNotFound(readArticle(actor, id))
  const claims = await readClaims(actor, id)
  return (
    <AppFrame me={me} teamId={article.teamId}>
      <NewRevisionScreen
        article={article}
        claims={claims.map((claim) => ({ id: claim.id, spans: claim.spans }))}
      />
    </AppFrame>
  )
}
