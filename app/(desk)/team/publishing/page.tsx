import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AppFrame } from '@/components/shell/app-frame'
import { NoTeam } from '@/components/shell/no-team'
import { PublishingScreen } from '@/components/team/publishing/publishing-screen'
import { readGateSettings } from '@/server/gate/settings'
import { openDesk, type SearchParams } from '@/server/team/desk'
import { readTeam } from '@/server/team/teams'
import { publicOrigin } from '@/server/public-origin'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('publishing')
  return { title: t('title') }
}

export default async function PublishingPage({ searchParams }: { searchParams: SearchParams }) {
  const { actor, me, team: chosen } = await openDesk(searchParams)
  if (!chosen) return <NoTeam me={me} />
  const team = await readTeam(actor, chosen.id)
  const { preset, rules } = await readGateSettings(actor, chosen.id)
  return (
    <AppFrame me={me} teamId={chosen.id}>
      <PublishingScreen
        key={chosen.id}
        team={team}
        gate={{ preset, rules }}
        origin={publicOrigin()}
        isOwner={chosen.role === 'owner'}
      />
    </AppFrame>
  )
}
