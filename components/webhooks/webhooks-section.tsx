'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState } from 'react'
import type { WebhookView } from '@/domain/webhooks/webhook'
import { api } from '../api'
import { useAction } from '../api/use-action'
import { SecretOnce } from '../team/secret-once'
import { ProblemNotice } from '../ui/display/problem-notice'
import { Section } from '../ui/display/section'
import { WebhookForm } from './webhook-form'
import { WebhookRow } from './webhook-row'

/** A team's webhooks, for its owners: a part of `/team`. Reads them by itself. */
export function WebhooksSection({ team }: { team: { id: string } }) {
  const t = useTranslations('webhooks')
  const [items, setItems] = useState<readonly WebhookView[] | null>(null)
  const [added, setAdded] = useState<WebhookView | null>(null)
  const { id } = team
  const { run: load, failure } = useAction(async () => {
    const { data } = await api.get<{ items: WebhookView[] }>(`/teams/${id}/webhooks`)
    setItems(data.items)
  })
  const begin = useEffectEvent(() => void load())
  useEffect(() => begin(), [id])

  return (
    <Section title={t('title')} intro={t('intro')}>
      <ProblemNotice failure={failure} />
      {items?.length === 0 ? <p className="text-muted">{t('none')}</p> : null}
      {items && items.length > 0 ? (
        <ul className="flex flex-col rounded-md border border-rule">
          {items.map((webhook) => (
            <WebhookRow key={webhook.id} webhook={webhook} onChanged={() => void load()} />
          ))}
        </ul>
      ) : null}
      <WebhookForm
        teamId={id}
        onAdded={(made) => {
          setAdded(made)
          void load()
        }}
      />
      {added?.secret ? (
        <SecretOnce
          label={t('added', { url: added.url })}
          value={added.secret}
          copyLabel={t('copy')}
          note={t('once')}
          expiresAt={null}
        />
      ) : null}
    </Section>
  )
}
