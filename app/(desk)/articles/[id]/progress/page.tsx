import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ProgressScreen } from '@/components/queue/progress-screen'
import { AppFrame } from '@/components/shell/app-frame'
import { can } from '@/domain/team/roles'
import { readArticle } from '@/server/articles/read'
import { orNotFound } from '@/server/http/or-not-found'
import { readProgress } from '@/server/queue/progress'
import { openDesk } from '@/server/team/desk'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('progress')
  return { title: t('title') }
}

export default async function ProgressPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, me } = await openDesk()
  const { id } = await params
  const article = await orNotFound(readArticle(actor, id))
  const progress = await orNotFound(readProgress(actor, id, new Date()))
  return (
    <AppFrame me={me} teamId={article.teamId}>
      <ProgressScreen
        article={article}
        progress={progress}
        mayPlan={can(actor, 'article.rules', { teamId: article.teamId }) === 'yes'}
      />
    </AppFrame>
  )
}
