import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AgreementScreen } from '@/components/agreement/agreement-screen'
import { PeriodForm } from '@/components/agreement/period-form'
import { AppFrame } from '@/components/shell/app-frame'
import { NoTeam } from '@/components/shell/no-team'
import { readTeamAgreement } from '@/server/agreement/read'
import { shownPeriod } from '@/server/agreement/period'
import { textOf } from '@/server/http/search-params'
import { openDesk, type SearchParams } from '@/server/team/desk'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('agreement')
  return { title: t('title') }
}

export default async function TeamAgreementPage({ searchParams }: { searchParams: SearchParams }) {
  const { actor, me, team } = await openDesk(searchParams)
  if (!team) return <NoTeam me={me} />
  const query = await searchParams
  const { period, ...shown } = shownPeriod({ from: textOf(query.from), to: textOf(query.to) })
  const agreement = await readTeamAgreement(actor, team.id, period)
  return (
    <AppFrame me={me} teamId={team.id}>
      <AgreementScreen agreement={agreement}>
        <PeriodForm {...shown} teamId={team.id} />
      </AgreementScreen>
    </AppFrame>
  )
}
