import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AppFrame } from '@/components/shell/app-frame'
import { NoTeam } from '@/components/shell/no-team'
import { ScaleScreen } from '@/components/team/scale/scale-screen'
import { scalePresets } from '@/domain/verdicts/presets'
import { openDesk, type SearchParams } from '@/server/team/desk'
import { readScale } from '@/server/team/scale'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('scale')
  return { title: t('title') }
}

export default async function ScalePage({ searchParams }: { searchParams: SearchParams }) {
  const { actor, me, team } = await openDesk(searchParams)
  if (!team) return <NoTeam me={me} />
  const scale = await readScale(actor, team.id)
  const isOwner = team.role === 'owner'
  return (
    <AppFrame me={me} teamId={team.id}>
      <ScaleScreen
        key={team.id}
        teamId={team.id}
        scale={scale}
        presets={isOwner ? scalePresets : []}
        isOwner={isOwner}
      />
    </AppFrame>
  )
}
