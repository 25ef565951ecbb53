'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { TokenView } from '@/domain/team/view'
import { api } from '../../api'
import { Button } from '../../ui/actions/button'
import { Form } from '../../ui/fields/form'
import { SelectField } from '../../ui/fields/select-field'
import { TextField } from '../../ui/fields/text-field'
import { text } from '../entry/enter'
import { SecretOnce } from '../secret-once'
import { TokenList } from './token-list'

const lifetimes = ['30', '90', '365', ''] as const
const day = 86_400_000

/** Personal API tokens: a new one is shown once, the others by name only. */
export function TokenPanel({ tokens }: { tokens: readonly TokenView[] }) {
  const t = useTranslations('settings.tokens')
  const router = useRouter()
  const [created, setCreated] = useState<TokenView | null>(null)
  const create = async (form: FormData) => {
    const days = Number(text(form, 'days'))
    const expiresAt = days > 0 ? new Date(Date.now() + days * day).toISOString() : null
    setCreated(null)
    const { data } = await api.post<TokenView>(
      '/me/tokens',
      { name: text(form, 'name'), expiresAt },
      { idempotencyKey: null },
    )
    setCreated(data)
    router.refresh()
  }
  return (
    <>
      <TokenList tokens={tokens} onRevoked={(id) => created?.id === id && setCreated(null)} />
      <Form action={create} fields={['/name', '/expiresAt']} label={t('createTitle')}>
        {({ busy, errorAt }) => (
          <div className="grid items-start gap-3 sm:grid-cols-[minmax(0,1fr)_10rem_auto]">
            <TextField
              label={t('name')}
              name="name"
              error={errorAt('/name')}
              placeholder={t('example')}
              required
            />
            <SelectField
              label={t('lifetime')}
              name="days"
              defaultValue="90"
              error={errorAt('/expiresAt')}
              options={lifetimes.map((value) => ({ value, label: t(`lifetimes.${value || 'unlimited'}`) }))}
            />
            <Button type="submit" busy={busy} className="h-9 sm:mt-6">
              {t('create')}
            </Button>
          </div>
        )}
      </Form>
      {created?.token ? (
        <SecretOnce
          label={t('created', { name: created.name })}
          value={created.token}
          copyLabel={t('copy')}
          note={t('once')}
          expiresAt={created.expiresAt}
        />
      ) : null}
    </>
  )
}
