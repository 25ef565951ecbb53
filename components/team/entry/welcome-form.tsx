'use client'

import { useTranslations } from 'next-intl'
import { api } from '../../api'
import { signIn } from '../../api/session'
import { Button } from '../../ui/actions/button'
import { Checkbox } from '../../ui/fields/checkbox'
import { Form } from '../../ui/fields/form'
import { TextField } from '../../ui/fields/text-field'
import { enter, text } from './enter'

/** `/welcome`: the first owner and their team. `setupCode` says whether the start printed a code to be typed here. */
export function WelcomeForm({ setupCode }: { setupCode: boolean }) {
  const t = useTranslations('people')
  const create = async (form: FormData) => {
    const email = text(form, 'email')
    const password = text(form, 'password')
    await api.post('/welcome', {
      name: text(form, 'name'),
      email,
      password,
      teamName: text(form, 'teamName'),
      sample: form.has('sample'),
      ...(setupCode ? { setupCode: text(form, 'setupCode').trim() } : {}),
    })
    await enter(() => signIn(email, password), '/articles')
  }
  return (
    <Form action={create} fields={['/name', '/email', '/password', '/teamName', '/setupCode']}>
      {({ busy, errorAt }) => (
        <>
          {setupCode ? (
            <TextField
              label={t('setupCode')}
              name="setupCode"
              hint={t('setupCodeHint')}
              error={errorAt('/setupCode')}
              autoComplete="off"
              required
            />
          ) : null}
          <TextField
            label={t('yourName')}
            name="name"
            hint={t('yourNameHint')}
            error={errorAt('/name')}
            autoComplete="name"
            autoFocus
            required
          />
          <TextField
            label={t('email')}
            name="email"
            type="email"
            error={errorAt('/email')}
            autoComplete="username"
            required
          />
          <TextField
            label={t('password')}
            name="password"
            type="password"
            hint={t('passwordHint')}
            error={errorAt('/password')}
            autoComplete="new-password"
            required
          />
          <TextField
            label={t('teamName')}
            name="teamName"
            hint={t('teamNameHint')}
            error={errorAt('/teamName')}
            autoComplete="organization"
            required
          />
          <Checkbox label={t('addSample')} name="sample" hint={t('addSampleHint')} defaultChecked />
          <Button type="submit" look="primary" busy={busy} className="mt-1 self-start">
            {t('createTeam')}
          </Button>
        </>
      )}
    </Form>
  )
}
