import { useTranslations } from 'next-intl'
import type { Role } from '@/domain/team/roles'
import { PlainPage } from '../../shell/plain-page'
import { JoinForm } from './join-form'
import { SignInForm, type SignInProvider } from './sign-in-form'
import { WelcomeForm } from './welcome-form'

export function WelcomePage({ setupCode }: { setupCode: boolean }) {
  const t = useTranslations('people')
  return (
    <PlainPage title={t('welcome.title')} intro={t('welcome.intro')}>
      <WelcomeForm setupCode={setupCode} />
    </PlainPage>
  )
}

interface SignInPageProps {
  providers: readonly SignInProvider[]
  next: string | null
  refusal?: string | null
}

export function SignInPage({ providers, next, refusal }: SignInPageProps) {
  const t = useTranslations('people')
  return (
    <PlainPage title={t('signInTitle')}>
      <SignInForm providers={providers} next={next} refusal={refusal} />
    </PlainPage>
  )
}

interface InvitePageProps {
  token: string
  teamName: string
  role: Role
  signedInAs: { name: string; email: string | null } | null
}

export function InvitePage({ token, teamName, role, signedInAs }: InvitePageProps) {
  const t = useTranslations('people')
  return (
    <PlainPage
      title={t('invite.title', { team: teamName })}
      intro={t('invite.intro', { role: t(`roles.${role}`), may: t(`roleMay.${role}`) })}
    >
      <JoinForm token={token} signedInAs={signedInAs} />
    </PlainPage>
  )
}
