'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { ExpertView, InvitedExpertView } from '@/domain/experts/expert'
import { api } from '../api'
import { useAction } from '../api/use-action'
import { text } from '../team/entry/enter'
import { SecretOnce } from '../team/secret-once'
import { Button } from '../ui/actions/button'
import { Chip } from '../ui/display/chip'
import { ProblemNotice } from '../ui/display/problem-notice'
import { Section } from '../ui/display/section'
import { Checkbox } from '../ui/fields/checkbox'
import { Form } from '../ui/fields/form'
import { SelectField } from '../ui/fields/select-field'
import { TextField } from '../ui/fields/text-field'

interface ExpertPanelProps {
  articleId: string
  experts: readonly ExpertView[]
  claims: readonly { number: number; statement: string }[]
}

/** Invites somebody outside to rate, blind, and ends their access. The link is shown once. */
export function ExpertPanel({ articleId, experts, claims }: ExpertPanelProps) {
  const t = useTranslations('experts.panel')
  const router = useRouter()
  const [made, setMade] = useState<InvitedExpertView | null>(null)
  const revoke = useAction(async (id: string) => {
    await api.post(`/experts/${id}/revoke`)
    router.refresh()
  })
  const invite = async (form: FormData) => {
    setMade(null)
    const claim = Number(text(form, 'claim'))
    const { data } = await api.post<InvitedExpertView>(
      `/articles/${articleId}/experts`,
      {
        name: text(form, 'name'),
        affiliation: text(form, 'affiliation') || null,
        anonymous: form.has('anonymous'),
        ...(claim > 0 ? { claim } : {}),
      },
      { idempotencyKey: null },
    )
    setMade(data)
    router.refresh()
  }
  const scopes = claims.map(({ number, statement }) => ({
    value: String(number),
    label: `${number}. ${statement.slice(0, 80)}`,
  }))
  return (
    <Section title={t('title')} intro={t('intro')}>
      <ul role="list" className="flex flex-col gap-2">
        {experts.map((expert) => (
          <li key={expert.id} className="flex flex-wrap items-center gap-2">
            <span dir="auto" className="font-medium">
              {[expert.name, expert.affiliation].filter(Boolean).join(', ')}
            </span>
            <Chip>{t(`state.${expert.state}`)}</Chip>
            <span className="text-sm text-muted">{t('filed', { count: expert.filed })}</span>
            {expert.state === 'invited' || expert.state === 'declared' ? (
              <Button
                look="quiet"
                size="small"
                busy={revoke.busy}
                aria-label={t('revokeOf', { name: expert.name })}
                onClick={() => void revoke.run(expert.id)}
              >
                {t('revoke')}
              </Button>
            ) : null}
            {expert.conflict ? (
              <p dir="auto" className="w-full text-sm text-muted">
                {t('conflict', { statement: expert.conflict })}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
      <ProblemNotice failure={revoke.failure} kept={null} />
      <Form action={invite} fields={['/name', '/affiliation', '/claim']} label={t('title')}>
        {({ busy, errorAt }) => (
          <>
            <div className="grid gap-4 sm:grid-cols-2">
              <TextField label={t('name')} name="name" autoComplete="off" error={errorAt('/name')} required />
              <TextField
                label={t('affiliation')}
                name="affiliation"
                autoComplete="off"
                error={errorAt('/affiliation')}
              />
            </div>
            <SelectField
              label={t('scope')}
              name="claim"
              error={errorAt('/claim')}
              options={[{ value: '', label: t('wholeArticle') }, ...scopes]}
            />
            <Checkbox label={t('anonymous')} hint={t('anonymousHint')} name="anonymous" />
            <Button type="submit" busy={busy} className="self-start">
              {t('invite')}
            </Button>
          </>
        )}
      </Form>
      {made?.url ? (
        <SecretOnce
          label={t('link', { name: made.name })}
          value={made.url}
          copyLabel={t('copy')}
          note={t('once')}
          expiresAt={made.expiresAt}
        />
      ) : null}
    </Section>
  )
}
