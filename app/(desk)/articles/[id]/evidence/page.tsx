import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ArticleEvidence } from '@/components/evidence/article-evidence'
import { AppFrame } from '@/components/shell/app-frame'
import { roleIn } from '@/domain/team/roles'
import { readArticle } from '@/server/articles/read'
import { orNotFound } from '@/server/http/or-not-found'
import { openDesk } from '@/server/team/desk'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('evidence')
  return { title: t('title') }
}

export default async function EvidencePage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, me } = await openDesk()
  const { id } = await params
  const article = await orNotFound(readArticle(actor, id))
  const role = roleIn(actor, article.teamId) ?? 'viewer'
  return (
    <AppFrame me={me} teamId={article.teamId}>
      <ArticleEvidence article={article} me={{ id: actor.userId, name: actor.name, role }} />
    </AppFrame>
  )
}
