'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Role } from '@/domain/team/roles'
import type { MemberView } from '@/domain/team/view'
import { api } from '../../api'
import { useAction } from '../../api/use-action'
import { Button } from '../../ui/actions/button'
import { DateTime } from '../../ui/display/date-time'
import { ProblemNotice } from '../../ui/display/problem-notice'
import { SelectControl } from '../../ui/fields/select-field'
import { ConfirmDialog } from '../../ui/overlays/confirm-dialog'
import { toast } from '../../ui/overlays/toast'
import { isRole, roleOrder } from './role-options'

interface MembersTableProps {
  teamId: string
  members: readonly MemberView[]
  myUserId: string
  isOwner: boolean
}

export function MembersTable({ teamId, members, myUserId, isOwner }: MembersTableProps) {
  const t = useTranslations('settings.members')
  const tRole = useTranslations('people.roles')
  const router = useRouter()
  const [removing, setRemoving] = useState<MemberView | null>(null)
  const change = useAction(async (member: MemberView, role: Role) => {
    await api.patch(`/teams/${teamId}/members/${member.userId}`, { role }, { ifMatch: member.version })
    toast(t('changed', { name: member.name, role: tRole(role) }))
    router.refresh()
  })
  const remove = useAction(async (member: MemberView) => {
    await api.delete(`/teams/${teamId}/members/${member.userId}`)
    setRemoving(null)
    if (member.userId === myUserId) window.location.assign('/articles')
    else router.refresh()
  })
  const ask = (member: MemberView) => {
    remove.clear()
    setRemoving(member)
  }
  const isMe = removing?.userId === myUserId
  return (
    <>
      <ProblemNotice failure={change.failure} kept={t('unchanged')} takesFocus />
      <ul className="border-t border-rule">
        {members.map((member) => (
          <li
            key={member.userId}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-2 border-b border-rule py-2.5 sm:grid-cols-[minmax(0,1fr)_9rem_7rem]"
          >
            <div className="min-w-0 max-sm:col-span-2">
              <div className="truncate font-medium">
                {member.name}
                {member.userId === myUserId ? (
                  <span className="font-normal text-muted"> {t('you')}</span>
                ) : null}
              </div>
              <div className="truncate text-sm text-muted">
                {member.email ? <>{member.email} · </> : null}
                {t.rich('since', { date: () => <DateTime value={member.joinedAt} show="date" /> })}
              </div>
            </div>
            {isOwner ? (
              <SelectControl
                aria-label={t('roleOf', { name: member.name })}
                value={member.role}
                disabled={change.busy}
                options={roleOrder.map((role) => ({ value: role, label: tRole(role) }))}
                onChange={(event) => {
                  if (isRole(event.target.value)) void change.run(member, event.target.value)
                }}
              />
            ) : (
              <span>{tRole(member.role)}</span>
            )}
            <span className="flex justify-end">
              {isOwner || member.userId === myUserId ? (
                <Button
                  look="quiet"
                  size="small"
                  aria-label={
                    member.userId === myUserId ? t('leave') : t('removeName', { name: member.name })
                  }
                  onClick={() => ask(member)}
                >
                  {member.userId === myUserId ? t('leave') : t('remove')}
                </Button>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={removing !== null}
        onOpenChange={(open) => open || setRemoving(null)}
        title={isMe ? t('leaveTitle') : t('removeTitle', { name: removing?.name ?? '' })}
        confirm={isMe ? t('leave') : t('remove')}
        onConfirm={() => removing && void remove.run(removing)}
        busy={remove.busy}
        danger
      >
        <p>{isMe ? t('leaveBody') : t('removeBody')}</p>
        <ProblemNotice failure={remove.failure} kept={t('unchanged')} />
      </ConfirmDialog>
    </>
  )
}
