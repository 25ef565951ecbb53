import { useTranslations } from 'next-intl'
import type { MemberView, TeamView } from '@/domain/team/view'
import { Section } from '../../ui/display/section'
import { InviteForm } from './invite-form'
import { MembersTable } from './members-table'
import { TeamForm } from './team-form'

interface TeamScreenProps {
  team: TeamView
  members: readonly MemberView[]
  myUserId: string
  /** Owners change members and settings; everybody else reads them. */
  isOwner: boolean
}

/** `/team`: who is in it, and the rules that new articles start with. */
export function TeamScreen({ team, members, myUserId, isOwner }: TeamScreenProps) {
  const t = useTranslations('settings')
  return (
    <div className="flex flex-col gap-10">
      <h1 className="text-xl font-semibold">{team.name}</h1>
      <Section title={t('members.title')} intro={isOwner ? t('members.intro') : t('members.readOnly')}>
        <MembersTable teamId={team.id} members={members} myUserId={myUserId} isOwner={isOwner} />
      </Section>
      {isOwner ? (
        <Section title={t('invite.title')} intro={t('invite.intro')}>
          <InviteForm teamId={team.id} />
        </Section>
      ) : null}
      <Section title={t('team.title')} intro={t('team.intro')}>
        <TeamForm key={team.version} team={team} readOnly={!isOwner} />
      </Section>
    </div>
  )
}
