import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { PlainPage } from '@/components/shell/plain-page'
import { InvitePage } from '@/components/team/entry/entry-pages'
import { LinkButton } from '@/components/ui/actions/link-button'
import { roleIn } from '@/domain/team/roles'
import { maybeSignedIn } from '@/server/auth/page'
import { readInvitation } from '@/server/team/membership/invites'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('access')
  return { title: t('invitation') }
}

export default async function Invite({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const invitation = await readInvitation(token)
  if (!invitation) notFound()
  const identity = await maybeSignedIn()
  if (identity && roleIn(identity.actor, invitation.teamId)) redirect(`/articles?team=${invitation.teamId}`)
  if (!invitation.valid) return <InvitationOver signedIn={identity !== null} />
  const { teamName, role } = invitation
  const signedInAs = identity && { name: identity.actor.name, email: identity.actor.email }
  return <InvitePage token={token} teamName={teamName} role={role} signedInAs={signedInAs} />
}

async function InvitationOver({ signedIn }: { signedIn: boolean }) {
  const t = await getTranslations('access')
  return (
    <PlainPage title={t('invitationOver.title')} intro={t('invitationOver.body')}>
      <LinkButton href={signedIn ? '/articles' : '/sign-in'} className="self-start">
        {signedIn ? t('toArticles') : t('toSignIn')}
      </LinkButton>
    </PlainPage>
  )
}
