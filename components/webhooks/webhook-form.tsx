'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import type { WebhookView } from '@/domain/webhooks/webhook'
import { api } from '../api'
import { text } from '../team/entry/enter'
import { Button } from '../ui/actions/button'
import { Form } from '../ui/fields/form'
import { TextField } from '../ui/fields/text-field'

/** A new webhook. Its secret is in the answer, this once. */
export function WebhookForm({ teamId, onAdded }: { teamId: string; onAdded: (made: WebhookView) => void }) {
  const t = useTranslations('webhooks')
  const fields = useRef<HTMLDivElement>(null)
  const add = async (form: FormData) => {
    const types = text(form, 'types')
      .split(/[\s,]+/)
      .filter(Boolean)
    const { data } = await api.post<WebhookView>(
      `/teams/${teamId}/webhooks`,
      { url: text(form, 'url').trim(), types },
      { idempotencyKey: null },
    )
    fields.current?.closest('form')?.reset()
    onAdded(data)
  }
  return (
    <Form action={add} fields={['/url']} label={t('addTitle')}>
      {({ busy, errorAt }) => (
        <div ref={fields} className="flex max-w-form flex-col gap-3">
          <TextField
            label={t('url')}
            name="url"
            type="url"
            inputMode="url"
            placeholder="https://"
            error={errorAt('/url')}
            required
          />
          <TextField label={t('types')} name="types" hint={t('typesHint')} spellCheck={false} />
          <Button type="submit" busy={busy} className="self-start">
            {t('add')}
          </Button>
        </div>
      )}
    </Form>
  )
}
