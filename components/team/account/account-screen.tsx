import { useTranslations } from 'next-intl'
import type { MeView, SessionView, TokenView } from '@/domain/team/view'
import { Section } from '../../ui/display/section'
import { PasswordForm } from './password-form'
import { SessionList } from './session-list'
import { TokenPanel } from './token-panel'

interface AccountScreenProps {
  user: MeView['user']
  tokens: readonly TokenView[]
  sessions: readonly SessionView[]
  /** Whether the account has a password; people who sign in elsewhere may have none. */
  hasPassword: boolean
}

/** `/account`: what is one person's own, whatever their teams. */
export function AccountScreen({ user, tokens, sessions, hasPassword }: AccountScreenProps) {
  const t = useTranslations('settings')
  return (
    <div className="flex flex-col gap-10">
      <div>
        <h1 className="text-xl font-semibold">{user.name}</h1>
        {user.email ? <p className="text-muted">{user.email}</p> : null}
      </div>
      <Section title={t('tokens.title')} intro={t('tokens.intro')}>
        <TokenPanel tokens={tokens} />
      </Section>
      <Section title={t('sessions.title')} intro={t('sessions.intro')}>
        <SessionList sessions={sessions} />
      </Section>
      {hasPassword ? (
        <Section title={t('password.title')} intro={t('password.intro')}>
          <PasswordForm email={user.email} />
        </Section>
      ) : null}
    </div>
  )
}
