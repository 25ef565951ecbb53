'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { api } from '../../api'
import { Button } from '../../ui/actions/button'
import { Form } from '../../ui/fields/form'
import { TextField } from '../../ui/fields/text-field'
import { toast } from '../../ui/overlays/toast'
import { text } from '../entry/enter'

export function PasswordForm({ email }: { email: string | null }) {
  const t = useTranslations('settings.password')
  const router = useRouter()
  const [round, setRound] = useState(0)
  const change = async (form: FormData) => {
    await api.post('/me/password', { current: text(form, 'current'), password: text(form, 'password') })
    toast(t('changed'))
    setRound((before) => before + 1)
    router.refresh()
  }
  return (
    <Form
      key={round}
      action={change}
      fields={['/current', '/password']}
      kept={t('unchanged')}
      className="flex max-w-narrow flex-col gap-4"
    >
      {({ busy, errorAt }) => (
        <>
          <input type="hidden" name="username" autoComplete="username" value={email ?? ''} readOnly />
          <TextField
            label={t('current')}
            name="current"
            type="password"
            autoComplete="current-password"
            error={errorAt('/current')}
            required
          />
          <TextField
            label={t('new')}
            name="password"
            type="password"
            autoComplete="new-password"
            hint={t('hint')}
            error={errorAt('/password')}
            required
          />
          <Button type="submit" busy={busy} className="self-start">
            {t('change')}
          </Button>
        </>
      )}
    </Form>
  )
}
