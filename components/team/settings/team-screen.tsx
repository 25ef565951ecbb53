import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import type { MemberView, TeamView } from '@/domain/team/view'
import { Section } from '../../ui/display/section'
import { WebhooksSection } from '../../webhooks/webhooks-section'
import { InviteForm } from './invite-form'
import { MembersTable } from './members-table'
import { TeamForm } from './team-form'

interface TeamScreenProps {
  team: TeamView
  members: readonly MemberView[]
  myUserId: string
  /** Owners change members and settings; everybody else reads them. */
  isOwner: boolean
  /** Sections that only some members see. */
  children?: ReactNode
}

/** `/team`: who is in it, and the rules that new articles start with. */
export function TeamScreen({ team, members, myUserId, isOwner, children }: TeamScreenProps) {
  const t = useTranslations('settings')
  const tNumbers = useTranslations('numbers')
  const tPublishing = useTranslations('publishing')
  const screens = [
    ['scale', t('links.scale')],
    ['agreement', t('links.agreement')],
    ['numbers', tNumbers('title')],
    ['publishing', tPublishing('title')],
  ] as const
  return (
    <div className="flex flex-col gap-10">
      <div className="flex flex-wrap items-baseline gap-x-6 gap-y-1">
        <h1 className="text-xl font-semibold">{team.name}</h1>
        {screens.map(([screen, name]) => (
          <Link key={screen} href={`/team/${screen}?team=${team.id}`} className="link">
            {name}
          </Link>
        ))}
      </div>
      <Section title={t('members.title')} intro={isOwner ? t('members.intro') : t('members.readOnly')}>
        <MembersTable teamId={team.id} members={members} myUserId={myUserId} isOwner={isOwner} />
      </Section>
      {isOwner ? (
        <Section title={t('invite.title')} intro={t('invite.intro')}>
          <InviteForm teamId={team.id} />
        </Section>
      ) : null}
      {isOwner ? <WebhooksSection team={team} /> : null}
      {children}
      <Section title={t('team.title')} intro={t('team.intro')}>
        <TeamForm key={team.version} team={team} readOnly={!isOwner} />
      </Section>
    </div>
  )
}
