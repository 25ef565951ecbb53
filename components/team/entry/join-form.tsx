'use client'

import { useTranslations } from 'next-intl'
import { api } from '../../api'
import { signIn } from '../../api/session'
import { LinkButton } from '../../ui/actions/link-button'
import { Button } from '../../ui/actions/button'
import { Form } from '../../ui/fields/form'
import { TextField } from '../../ui/fields/text-field'
import { enter, text } from './enter'

interface JoinFormProps {
  token: string
  /** The person who is signed in already and only has to agree; `null` for a newcomer. */
  signedInAs: { name: string; email: string | null } | null
}

/** `/invite/{token}`: a newcomer makes an account, somebody who is signed in just joins. */
export function JoinForm({ token, signedInAs }: JoinFormProps) {
  const t = useTranslations('people')
  const path = `/invites/${encodeURIComponent(token)}/accept`
  const join = async (form: FormData) => {
    if (signedInAs) {
      await api.post(path)
      window.location.assign('/articles')
      return
    }
    const email = text(form, 'email')
    const password = text(form, 'password')
    await api.post(path, { name: text(form, 'name'), email, password }, { stay: true })
    await enter(() => signIn(email, password), '/articles')
  }
  return (
    <Form action={join} fields={['/name', '/email', '/password']} kept={signedInAs ? null : undefined}>
      {({ busy, errorAt }) => (
        <>
          {signedInAs ? (
            <p>{t('joinAs', { name: signedInAs.name, email: signedInAs.email ?? '' })}</p>
          ) : (
            <>
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
            </>
          )}
          <div className="mt-1 flex flex-wrap items-center gap-2">
            <Button type="submit" look="primary" busy={busy}>
              {t('join')}
            </Button>
            {signedInAs ? null : (
              <LinkButton look="quiet" href={`/sign-in?next=${encodeURIComponent(`/invite/${token}`)}`}>
                {t('haveAccount')}
              </LinkButton>
            )}
          </div>
        </>
      )}
    </Form>
  )
}
