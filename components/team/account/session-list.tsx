'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import type { SessionView } from '@/domain/team/view'
import { api } from '../../api'
import { useAction } from '../../api/use-action'
import { Button } from '../../ui/actions/button'
import { Chip } from '../../ui/display/chip'
import { DateTime } from '../../ui/display/date-time'
import { ProblemNotice } from '../../ui/display/problem-notice'
import { toast } from '../../ui/overlays/toast'
import { deviceOf } from './device'

/** Where one is signed in; each other place can be signed out from here. */
export function SessionList({ sessions }: { sessions: readonly SessionView[] }) {
  const t = useTranslations('settings.sessions')
  const router = useRouter()
  const others = sessions.filter((session) => !session.current)
  const end = useAction(async (id: string | null) => {
    await api.delete(id ? `/me/sessions/${id}` : '/me/sessions')
    toast(t('ended', { count: id ? 1 : others.length }))
    router.refresh()
  })
  const name = (session: SessionView) => {
    const { browser, system } = deviceOf(session.userAgent)
    if (browser && system) return t('device', { browser, system })
    return browser ?? system ?? t('unknownDevice')
  }
  return (
    <>
      <ProblemNotice failure={end.failure} kept={null} takesFocus />
      <ul className="border-t border-rule">
        {sessions.map((session) => (
          <li
            key={session.id}
            className="flex items-center justify-between gap-4 border-b border-rule py-2.5"
          >
            <div className="min-w-0">
              <div className="truncate font-medium" title={session.userAgent}>
                {name(session)}
              </div>
              <div className="text-sm text-muted">
                {t.rich('seen', { date: () => <DateTime value={session.lastSeenAt} show="moment" /> })}
              </div>
            </div>
            {session.current ? (
              <Chip>{t('current')}</Chip>
            ) : (
              <Button
                look="quiet"
                size="small"
                busy={end.busy}
                aria-label={t('endName', { device: name(session) })}
                onClick={() => void end.run(session.id)}
              >
                {t('end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {others.length > 1 ? (
        <Button className="self-start" busy={end.busy} onClick={() => void end.run(null)}>
          {t('endOthers')}
        </Button>
      ) : null}
    </>
  )
}
