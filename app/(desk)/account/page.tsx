import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AppFrame } from '@/components/shell/app-frame'
import { AccountScreen } from '@/components/team/account/account-screen'
import { openDesk, type SearchParams } from '@/server/team/desk'
import { hasPassword } from '@/server/team/me/me'
import { readTokens } from '@/server/team/me/personal-tokens'
import { readSessions } from '@/server/team/me/sessions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell')
  return { title: t('account') }
}

export default async function AccountPage({ searchParams }: { searchParams: SearchParams }) {
  const { actor, sessionId, me, team } = await openDesk(searchParams)
  const { userId } = actor
  const { items: tokens } = await readTokens(userId, { limit: 200 })
  const { items: sessions } = await readSessions(userId, sessionId, { limit: 200 })
  return (
    <AppFrame me={me} teamId={team?.id ?? null}>
      <AccountScreen
        user={me.user}
        tokens={tokens}
        sessions={sessions}
        hasPassword={await hasPassword(userId)}
      />
    </AppFrame>
  )
}
