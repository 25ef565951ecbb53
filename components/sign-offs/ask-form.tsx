'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { linkDays, signOffKinds, type AskedSignOffView, type SignOffKind } from '@/domain/sign-offs/sign-off'
import { api } from '../api'
import { text } from '../team/entry/enter'
import { SecretOnce } from '../team/secret-once'
import { Button } from '../ui/actions/button'
import { Form } from '../ui/fields/form'
import { RadioGroup } from '../ui/fields/radio-group'
import { SelectField } from '../ui/fields/select-field'
import { TextField } from '../ui/fields/text-field'
import { toast } from '../ui/overlays/toast'

interface AskFormProps {
  articleId: string
  members: readonly { userId: string; name: string }[]
}

const lifetimes = [1, linkDays.usual, 30, linkDays.most]

/** Asks a member for a sign-off, or makes a link for somebody outside. The link is shown once. */
export function AskForm({ articleId, members }: AskFormProps) {
  const t = useTranslations('signOffs.ask')
  const tKind = useTranslations('signOffs.kind')
  const router = useRouter()
  const [kind, setKind] = useState<SignOffKind>('legal')
  const [who, setWho] = useState<'member' | 'outside'>('outside')
  const [made, setMade] = useState<AskedSignOffView | null>(null)

  const ask = async (form: FormData) => {
    setMade(null)
    const body =
      who === 'member'
        ? { kind, userId: text(form, 'userId') }
        : { kind, name: text(form, 'name'), expiresInDays: Number(text(form, 'days')) }
    // A link must not be kept for a repeated request.
    const { data } = await api.post<AskedSignOffView>(`/articles/${articleId}/sign-offs`, body, {
      idempotencyKey: null,
    })
    if (data.url === null) toast(t('askedMember', { name: data.signer.name }))
    else setMade(data)
    router.refresh()
  }
  return (
    <>
      <Form action={ask} fields={['/userId', '/name', '/expiresInDays']} label={t('title')}>
        {({ busy, errorAt }) => (
          <>
            <RadioGroup
              label={t('kind')}
              direction="row"
              value={kind}
              onChange={setKind}
              options={signOffKinds.map((value) => ({ value, label: tKind(value) }))}
            />
            <RadioGroup
              label={t('who')}
              direction="row"
              value={who}
              onChange={setWho}
              options={[
                { value: 'outside', label: t('outside') },
                { value: 'member', label: t('member') },
              ]}
            />
            {who === 'member' ? (
              <SelectField
                label={t('chooseMember')}
                name="userId"
                error={errorAt('/userId')}
                options={members.map(({ userId, name }) => ({ value: userId, label: name }))}
              />
            ) : (
              <div className="grid gap-4 sm:grid-cols-2">
                <TextField
                  label={t('name')}
                  name="name"
                  error={errorAt('/name')}
                  autoComplete="off"
                  required
                />
                <SelectField
                  label={t('days')}
                  name="days"
                  defaultValue={String(linkDays.usual)}
                  error={errorAt('/expiresInDays')}
                  options={lifetimes.map((count) => ({
                    value: String(count),
                    label: t('daysCount', { count }),
                  }))}
                />
              </div>
            )}
            <Button type="submit" busy={busy} className="self-start">
              {t(who === 'member' ? 'askMember' : 'makeLink')}
            </Button>
          </>
        )}
      </Form>
      {made?.url ? (
        <SecretOnce
          label={t('link', { name: made.signer.name })}
          value={made.url}
          copyLabel={t('copy')}
          note={t('once')}
          expiresAt={made.expiresAt}
        />
      ) : null}
    </>
  )
}
