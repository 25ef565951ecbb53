import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NumbersScreen } from '@/components/numbers/numbers-screen'
import { AppFrame } from '@/components/shell/app-frame'
import { NoTeam } from '@/components/shell/no-team'
import { readShownNumbers } from '@/server/numbers/shown'
import { openDesk, type SearchParams } from '@/server/team/desk'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('numbers')
  return { title: t('title') }
}

export default async function NumbersPage({ searchParams }: { searchParams: SearchParams }) {
  const { actor, me, team } = await openDesk(searchParams)
  if (!team) return <NoTeam me={me} />
  const { numbers, period } = await readShownNumbers(actor, team.id, await searchParams, new Date())
  return (
    <AppFrame me={me} teamId={team.id}>
      <NumbersScreen team={team} numbers={numbers} period={period} />
    </AppFrame>
  )
}
