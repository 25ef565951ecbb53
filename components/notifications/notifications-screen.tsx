'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { NotificationSettingsView, NotificationView } from '@/domain/notifications/view'
import { api } from '../api'
import { useAction } from '../api/use-action'
import { Button } from '../ui/actions/button'
import { EmptyState } from '../ui/display/empty-state'
import { ProblemNotice } from '../ui/display/problem-notice'
import { Section } from '../ui/display/section'
import { NotificationList } from './notification-list'
import { SettingsTable } from './settings-table'

interface Page {
  items: NotificationView[]
  next?: string | null
}

interface NotificationsScreenProps {
  first: Page
  settings: NotificationSettingsView
  teamName: string
}

/** `/notifications`: everything that somebody was told, and what they want to be told of. */
export function NotificationsScreen({ first, settings, teamName }: NotificationsScreenProps) {
  const t = useTranslations('notifications')
  const router = useRouter()
  const [older, setOlder] = useState<Page>({ items: [], next: first.next })
  const more = useAction(async () => {
    const { data } = await api.get<Page>(`/notifications?cursor=${encodeURIComponent(older.next ?? '')}`)
    setOlder({ items: [...older.items, ...data.items], next: data.next })
  })
  const readAll = useAction(async () => {
    await api.post('/notifications/read-all')
    const now = new Date().toISOString()
    setOlder({ ...older, items: older.items.map((item) => ({ ...item, readAt: item.readAt ?? now })) })
    router.refresh()
  })
  const items = [...first.items, ...older.items]
  return (
    <div className="flex flex-col gap-10">
      <div className="flex flex-col gap-4">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h1 className="text-xl font-semibold">{t('title')}</h1>
          {items.some(({ readAt }) => readAt === null) ? (
            <Button size="small" busy={readAll.busy} onClick={() => void readAll.run()}>
              {t('readAll')}
            </Button>
          ) : null}
        </div>
        <ProblemNotice failure={readAll.failure ?? more.failure} />
        {items.length === 0 ? (
          <EmptyState title={t('none')} />
        ) : (
          <div className="max-w-measure rounded-md border border-rule">
            <NotificationList items={items} onFollow={() => router.refresh()} />
          </div>
        )}
        {older.next ? (
          <Button className="self-start" busy={more.busy} onClick={() => void more.run()}>
            {t('more')}
          </Button>
        ) : null}
      </div>
      <Section title={t('settings.title')} intro={t('settings.intro', { team: teamName })}>
        <SettingsTable key={settings.teamId} settings={settings} />
      </Section>
    </div>
  )
}
