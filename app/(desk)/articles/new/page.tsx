import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ImportScreen } from '@/components/articles/import/import-screen'
import { AppFrame } from '@/components/shell/app-frame'
import { NoTeam } from '@/components/shell/no-team'
import { openDesk, type SearchParams } from '@/server/team/desk'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('articles')
  return { title: t('import') }
}

export default async function NewArticlePage({ searchParams }: { searchParams: SearchParams }) {
  const { me, team } = await openDesk(searchParams)
  if (!team) return <NoTeam me={me} />
  return (
    <AppFrame me={me} teamId={team.id}>
      <ImportScreen teamId={team.id} />
    </AppFrame>
  )
}
