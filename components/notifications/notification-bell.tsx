'use client'

import { Bell } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useState } from 'react'
import type { NotificationCount, NotificationView } from '@/domain/notifications/view'
import type { MeView } from '@/domain/team/view'
import { api } from '../api'
import { useAction } from '../api/use-action'
import { withTeam } from '../shell/routes'
import { Button } from '../ui/actions/button'
import { IconButton } from '../ui/actions/icon-button'
import { ProblemNotice } from '../ui/display/problem-notice'
import { Popover } from '../ui/overlays/popover'
import { NotificationList } from './notification-list'
import { useUnread } from './use-unread'

/** How many the bell lists; the page has the rest. */
const LISTED = 8

/** The bell in the bar: how much is unread, the newest ones, and the way to all of them. */
export function NotificationBell({ me, team }: { me: MeView; team: MeView['teams'][number] }) {
  const t = useTranslations('notifications')
  const [open, setOpen] = useState(false)
  const [items, setItems] = useState<readonly NotificationView[] | null>(null)
  const live = { userId: me.user.id, teamId: team.id, articleId: null, after: team.seq }
  const { unread, set } = useUnread(live)
  const load = useAction(async () => {
    const { data } = await api.get<{ items: NotificationView[] }>(`/notifications?limit=${LISTED}`)
    setItems(data.items)
  })
  const readAll = useAction(async () => {
    const { data } = await api.post<NotificationCount>('/notifications/read-all')
    set(data.unread)
    const now = new Date().toISOString()
    setItems((before) => before?.map((item) => ({ ...item, readAt: item.readAt ?? now })) ?? null)
  })
  const change = (next: boolean) => {
    setOpen(next)
    if (next) void load.run()
  }
  const shown = unread > 99 ? '99+' : String(unread)
  return (
    <Popover
      open={open}
      onOpenChange={change}
      align="end"
      label={t('title')}
      className="flex max-h-(--available-height) w-96 flex-col"
      trigger={
        <IconButton
          label={t('bell', { count: unread })}
          icon={
            <span className="relative flex">
              <Bell size={18} aria-hidden />
              {unread > 0 ? (
                <span
                  aria-hidden
                  className="absolute -end-2 -top-1.5 min-w-4 rounded-full bg-accent px-1 text-center text-[0.6875rem] leading-4 font-semibold text-paper"
                >
                  {shown}
                </span>
              ) : null}
            </span>
          }
        />
      }
    >
      <div className="flex items-center justify-between gap-2 border-b border-rule py-1.5 ps-3 pe-1.5">
        <h2 className="font-semibold">{t('title')}</h2>
        <Button size="small" look="quiet" busy={readAll.busy} onClick={() => void readAll.run()}>
          {t('readAll')}
        </Button>
      </div>
      <div className="min-h-0 overflow-y-auto">
        <ProblemNotice failure={load.failure ?? readAll.failure} />
        {items === null ? (
          <p className="px-3 py-4 text-muted">{load.busy ? t('loading') : ''}</p>
        ) : items.length === 0 ? (
          <p className="px-3 py-4 text-muted">{t('none')}</p>
        ) : (
          <NotificationList items={items} onFollow={() => setOpen(false)} />
        )}
      </div>
      <Link
        href={withTeam('/notifications', me, team.id)}
        onClick={() => setOpen(false)}
        className="target border-t border-rule px-3 py-2 text-accent hover:underline"
      >
        {t('all')}
      </Link>
    </Popover>
  )
}
