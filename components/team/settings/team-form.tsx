'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { TeamView } from '@/domain/team/view'
import { api } from '../../api'
import { ApiProblem } from '../../api/failure'
import { Button } from '../../ui/actions/button'
import { Notice } from '../../ui/display/notice'
import { Checkbox } from '../../ui/fields/checkbox'
import { Form } from '../../ui/fields/form'
import { TextField } from '../../ui/fields/text-field'
import { toast } from '../../ui/overlays/toast'
import { text } from '../entry/enter'

/** The team's name and the rules that its new articles start with. */
export function TeamForm({ team, readOnly }: { team: TeamView; readOnly: boolean }) {
  const t = useTranslations('settings.team')
  const router = useRouter()
  const [base, setBase] = useState(team)
  const stale = base.version !== team.version

  const save = async (form: FormData) => {
    const change = {
      name: text(form, 'name'),
      quorum: Number(text(form, 'quorum')),
      fourEyes: form.has('fourEyes'),
    }
    try {
      await api.patch<TeamView>(`/teams/${team.id}`, change, { ifMatch: base.version })
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'stale' && isTeam(error.current))
        setBase(error.current)
      throw error
    }
    toast(t('saved'))
    router.refresh()
  }
  return (
    <Form action={save} fields={['/name', '/quorum', '/fourEyes']} className="flex max-w-form flex-col gap-4">
      {({ busy, errorAt }) => (
        <>
          {stale ? (
            <Notice title={t('staleTitle')}>
              <p>
                {t('staleBody', {
                  name: base.name,
                  quorum: base.quorum,
                  fourEyes: t(base.fourEyes ? 'on' : 'off'),
                })}
              </p>
            </Notice>
          ) : null}
          <TextField
            label={t('name')}
            name="name"
            defaultValue={team.name}
            readOnly={readOnly}
            error={errorAt('/name')}
            required
          />
          <TextField
            label={t('quorum')}
            name="quorum"
            type="number"
            inputMode="numeric"
            min={1}
            max={20}
            defaultValue={team.quorum}
            readOnly={readOnly}
            hint={t('quorumHint')}
            error={errorAt('/quorum')}
            style={{ maxWidth: '6rem' }}
            required
          />
          <Checkbox
            label={t('fourEyes')}
            name="fourEyes"
            defaultChecked={team.fourEyes}
            disabled={readOnly}
            hint={t('fourEyesHint')}
            error={errorAt('/fourEyes')}
          />
          {readOnly ? null : (
            <Button type="submit" look="primary" busy={busy} className="self-start">
              {t('save')}
            </Button>
          )}
        </>
      )}
    </Form>
  )
}

function isTeam(value: unknown): value is TeamView {
  return typeof value === 'object' && value !== null && 'version' in value && 'fourEyes' in value
}
