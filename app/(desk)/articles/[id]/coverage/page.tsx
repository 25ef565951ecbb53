import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CoverageScreen } from '@/components/coverage/coverage-screen'
import { AppFrame } from '@/components/shell/app-frame'
import { can } from '@/domain/team/roles'
import { readArticle } from '@/server/articles/read'
import { readCoverage } from '@/server/coverage/read'
import { orNotFound } from '@/server/http/or-not-found'
import { openDesk } from '@/server/team/desk'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('coverage')
  return { title: t('title') }
}

export default async function CoveragePage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, me } = await openDesk()
  const { id } = await params
  const article = await orNotFound(readArticle(actor, id))
  const coverage = await orNotFound(readCoverage(actor, id))
  const isOpen = article.state !== 'archived'
  return (
    <AppFrame me={me} teamId={article.teamId}>
      <CoverageScreen
        article={article}
        coverage={coverage}
        mayMark={isOpen && can(actor, 'coverage.mark', article) === 'yes'}
        maySwitch={isOpen && can(actor, 'article.rules', article) === 'yes'}
      />
    </AppFrame>
  )
}
