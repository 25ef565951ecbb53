import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NotificationsScreen } from '@/components/notifications/notifications-screen'
import { AppFrame } from '@/components/shell/app-frame'
import { NoTeam } from '@/components/shell/no-team'
import { readNotifications } from '@/server/notifications/read'
import { readNotificationSettings } from '@/server/notifications/settings'
import { openDesk, type SearchParams } from '@/server/team/desk'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('notifications')
  return { title: t('title') }
}

export default async function NotificationsPage({ searchParams }: { searchParams: SearchParams }) {
  const { actor, me, team } = await openDesk(searchParams)
  if (!team) return <NoTeam me={me} />
  const first = await readNotifications(actor, { limit: 50 })
  const settings = await readNotificationSettings(actor, team.id)
  return (
    <AppFrame me={me} teamId={team.id}>
      <NotificationsScreen first={first} settings={settings} teamName={team.name} />
    </AppFrame>
  )
}
