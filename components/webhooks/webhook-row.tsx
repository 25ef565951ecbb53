'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { WebhookView } from '@/domain/webhooks/webhook'
import { api } from '../api'
import { useAction } from '../api/use-action'
import { Button } from '../ui/actions/button'
import { Chip } from '../ui/display/chip'
import { DateTime } from '../ui/display/date-time'
import { ProblemNotice } from '../ui/display/problem-notice'
import { ConfirmDialog } from '../ui/overlays/confirm-dialog'
import { toast } from '../ui/overlays/toast'

/** One webhook: where it goes, what it gets, how it is doing, and what an owner may do with it. */
export function WebhookRow({ webhook, onChanged }: { webhook: WebhookView; onChanged: () => void }) {
  const t = useTranslations('webhooks')
  const { id, url, version } = webhook
  const [asking, setAsking] = useState(false)
  // A refused change may be one that somebody else made first: what is shown next is as it is now.
  const changing = async (change: () => Promise<unknown>) => {
    try {
      await change()
    } finally {
      onChanged()
    }
  }
  const test = useAction(async () => {
    await api.post(`/webhooks/${id}/test`)
    toast(t('tested'))
    onChanged()
  })
  const enable = useAction(async (enabled: boolean) => {
    await changing(() => api.patch(`/webhooks/${id}`, { enabled }, { ifMatch: version }))
  })
  const remove = useAction(async () => {
    await changing(() => api.delete(`/webhooks/${id}`, { ifMatch: version }))
  })
  return (
    <li className="flex flex-col gap-2 border-t border-rule p-3 first:border-t-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="min-w-0 flex-1 basis-60 font-medium break-all">{url}</span>
        {webhook.disabledAt ? <Chip>{t('off')}</Chip> : null}
      </div>
      <p className="text-sm text-muted">
        {webhook.types.length === 0 ? t('every') : t('some', { count: webhook.types.length })}
        {' · '}
        <LastTry webhook={webhook} />
      </p>
      <ProblemNotice failure={test.failure ?? enable.failure ?? remove.failure} kept={null} />
      <div className="flex flex-wrap gap-2">
        {webhook.disabledAt ? (
          <Button
            size="small"
            aria-label={t('onOf', { url })}
            busy={enable.busy}
            onClick={() => void enable.run(true)}
          >
            {t('on')}
          </Button>
        ) : (
          <>
            <Button
              size="small"
              aria-label={t('testOf', { url })}
              busy={test.busy}
              onClick={() => void test.run()}
            >
              {t('test')}
            </Button>
            <Button
              size="small"
              look="quiet"
              aria-label={t('offOf', { url })}
              busy={enable.busy}
              onClick={() => void enable.run(false)}
            >
              {t('switchOff')}
            </Button>
          </>
        )}
        <Button size="small" look="quiet" aria-label={t('removeOf', { url })} onClick={() => setAsking(true)}>
          {t('remove')}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('removeTitle')}
        confirm={t('remove')}
        onConfirm={() => {
          setAsking(false)
          void remove.run()
        }}
      >
        {t('removeBody', { url })}
      </ConfirmDialog>
    </li>
  )
}

function LastTry({ webhook }: { webhook: WebhookView }) {
  const t = useTranslations('webhooks')
  const { lastTry } = webhook
  if (!lastTry) return t('never')
  if (lastTry.error) return t('failed', { error: lastTry.error })
  return t.rich('delivered', { date: () => <DateTime value={lastTry.deliveredAt ?? ''} /> })
}
