import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RedactionsSection } from '@/components/redaction/redactions-section'
import { AppFrame } from '@/components/shell/app-frame'
import { NoTeam } from '@/components/shell/no-team'
import { TeamScreen } from '@/components/team/settings/team-screen'
import { Notice } from '@/components/ui/display/notice'
import { atLeast } from '@/domain/team/roles'
import { readRedactions } from '@/server/redaction/read'
import { openDesk, type SearchParams } from '@/server/team/desk'
import { readMembers } from '@/server/team/membership/members'
import { readRaisedRules } from '@/server/team/membership/raised-rules'
import { readTeam } from '@/server/team/teams'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell')
  return { title: t('team') }
}

export default async function TeamPage({ searchParams }: { searchParams: SearchParams }) {
  const { actor, me, team: chosen } = await openDesk(searchParams)
  const t = await getTranslations('access')
  if (!chosen) return <NoTeam me={me} />
  const isOwner = chosen.role === 'owner'
  const team = await readTeam(actor, chosen.id)
  const { items: members } = await readMembers(actor, chosen.id, { limit: 200 })
  const second = isOwner ? await readRaisedRules(chosen.id) : null
  const redactions = atLeast(chosen.role, 'editor') ? await readRedactions(actor, chosen.id) : null
  return (
    <AppFrame me={me} teamId={chosen.id}>
      {second ? (
        <Notice title={t('rulesRaised.title')} className="mb-8">
          {t('rulesRaised.body', { name: second.name })}
        </Notice>
      ) : null}
      <TeamScreen team={team} members={members} myUserId={actor.userId} isOwner={isOwner}>
        {redactions ? <RedactionsSection redactions={redactions.items} /> : null}
      </TeamScreen>
    </AppFrame>
  )
}
