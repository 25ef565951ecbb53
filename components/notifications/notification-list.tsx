'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { NotificationView } from '@/domain/notifications/view'
import { api } from '../api'
import { isFailure } from '../api/failure'
import { DateTime } from '../ui/display/date-time'

interface NotificationListProps {
  items: readonly NotificationView[]
  /** Somebody followed the link of one. */
  onFollow?: (id: string) => void
}

/** What somebody was told, each a link to where it is dealt with; unread ones say so, not by colour alone. */
export function NotificationList({ items, onFollow }: NotificationListProps) {
  const t = useTranslations('notifications')
  const follow = (item: NotificationView) => {
    if (item.readAt === null)
      api
        .post(`/notifications/${item.id}/read`, {}, { keepalive: true, stay: true })
        .catch((error: unknown) => {
          if (!isFailure(error)) throw error
        })
    onFollow?.(item.id)
  }
  return (
    <ul className="flex flex-col">
      {items.map((item) => (
        <li key={item.id} className="border-t border-rule first:border-t-0">
          <Link
            href={item.href}
            onClick={() => follow(item)}
            className="grid grid-cols-[0.75rem_minmax(0,1fr)] gap-x-2 rounded-sm px-3 py-2.5 hover:bg-accent-tint"
          >
            <span className="pt-1.5">
              {item.readAt === null ? (
                <>
                  <span aria-hidden className="block size-2 rounded-full bg-accent" />
                  <span className="sr-only">{t('unread')}</span>
                </>
              ) : null}
            </span>
            <span className={item.readAt === null ? 'font-medium' : ''}>{item.sentence}</span>
            <span className="col-start-2 flex min-w-0 flex-wrap gap-x-2 text-sm text-muted">
              {item.articleTitle ? <span className="min-w-0 truncate">{item.articleTitle}</span> : null}
              <DateTime value={item.at} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
