'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Role } from '@/domain/team/roles'
import type { InviteView } from '@/domain/team/view'
import { api } from '../../api'
import { Button } from '../../ui/actions/button'
import { Form } from '../../ui/fields/form'
import { RadioGroup } from '../../ui/fields/radio-group'
import { SecretOnce } from '../secret-once'
import { roleOrder } from './role-options'

/** Makes a link that lets one person join in a role. It is shown once. */
export function InviteForm({ teamId }: { teamId: string }) {
  const t = useTranslations('settings.invite')
  const tPeople = useTranslations('people')
  const [role, setRole] = useState<Role>('reviewer')
  const [invite, setInvite] = useState<InviteView | null>(null)
  const create = async () => {
    setInvite(null)
    const { data } = await api.post<InviteView>(
      `/teams/${teamId}/invites`,
      { role },
      { idempotencyKey: null },
    )
    setInvite(data)
  }
  return (
    <>
      <Form action={create} kept={null}>
        {({ busy }) => (
          <>
            <RadioGroup
              label={t('role')}
              value={role}
              onChange={setRole}
              options={roleOrder.map((value) => ({
                value,
                label: tPeople(`roles.${value}`),
                hint: tPeople(`roleMay.${value}`),
              }))}
            />
            <Button type="submit" busy={busy} className="self-start">
              {t('create')}
            </Button>
          </>
        )}
      </Form>
      {invite ? (
        <SecretOnce
          label={t('link', { role: tPeople(`roles.${invite.role}`) })}
          value={invite.url}
          copyLabel={t('copy')}
          note={t('once')}
          expiresAt={invite.expiresAt}
        />
      ) : null}
    </>
  )
}
