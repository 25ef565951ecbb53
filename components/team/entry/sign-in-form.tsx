'use client'

import { useTranslations } from 'next-intl'
import { signIn, signInWith } from '../../api/session'
import { useAction } from '../../api/use-action'
import { safeNext } from '../../shell/routes'
import { Button } from '../../ui/actions/button'
import { ProblemNotice } from '../../ui/display/problem-notice'
import { Form } from '../../ui/fields/form'
import { TextField } from '../../ui/fields/text-field'
import { text } from './enter'

export interface SignInProvider {
  id: string
  name: string
}

interface SignInFormProps {
  /** The other services that are configured. */
  providers: readonly SignInProvider[]
  /** Where to go afterwards, as the address says; only paths of our own are followed. */
  next: string | null
  /** A refusal of another service, as a sentence. */
  refusal?: string | null
}

export function SignInForm({ providers, next, refusal }: SignInFormProps) {
  const t = useTranslations('people')
  const target = safeNext(next)
  const submit = async (form: FormData) => {
    await signIn(text(form, 'email'), text(form, 'password'))
    window.location.assign(target)
  }
  const other = useAction((provider: string) => signInWith(provider, target))
  return (
    <>
      {refusal ? <p className="font-medium text-danger">{refusal}</p> : null}
      <Form action={submit} kept={null}>
        {({ busy }) => (
          <>
            <TextField
              label={t('email')}
              name="email"
              type="email"
              autoComplete="username"
              autoFocus
              required
            />
            <TextField
              label={t('password')}
              name="password"
              type="password"
              autoComplete="current-password"
              required
            />
            <Button type="submit" look="primary" busy={busy} className="mt-1 self-start">
              {t('signIn')}
            </Button>
          </>
        )}
      </Form>
      {providers.length > 0 ? (
        <div className="flex flex-col gap-2 border-t border-rule pt-4">
          {providers.map((provider) => (
            <Button key={provider.id} busy={other.busy} onClick={() => void other.run(provider.id)}>
              {t('signInWith', { provider: provider.name })}
            </Button>
          ))}
          <ProblemNotice failure={other.failure} kept={null} />
        </div>
      ) : null}
    </>
  )
}
