'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { AssignView } from '@/domain/register/assign'
import type { WorkloadView } from '@/domain/register/workload'
import { atLeast } from '@/domain/team/roles'
import { api } from '../api'
import { useAction } from '../api/use-action'
import { Button } from '../ui/actions/button'
import { Chip } from '../ui/display/chip'
import { ProblemNotice } from '../ui/display/problem-notice'
import { SelectField } from '../ui/fields/select-field'
import { Dialog } from '../ui/overlays/dialog'
import { toast } from '../ui/overlays/toast'

type Person = WorkloadView['items'][number]

interface WorkloadTableProps {
  workload: WorkloadView
  teamId: string
  inAddress: boolean
  mayHandOver: boolean
}

const figures = ['assigned', 'overdue', 'toFile', 'filedThisWeek'] as const

/** Who has how much to do. Counts alone: nobody's ratings are told here. */
export function WorkloadTable({ workload, teamId, inAddress, mayHandOver }: WorkloadTableProps) {
  const t = useTranslations('register.workload')
  const [from, setFrom] = useState<Person | null>(null)
  const team = inAddress ? `&team=${encodeURIComponent(teamId)}` : ''
  return (
    <>
      <p className="text-muted">
        {workload.unassigned > 0 ? (
          <Link
            href={`/claims?assignee=none&state=open,checking,agreed,disputed,awaiting-approval${team}`}
            className="link"
          >
            {t('unassigned', { count: workload.unassigned })}
          </Link>
        ) : (
          t('allAssigned')
        )}
      </p>
      <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t('title')}>
        <table aria-label={t('title')} className="w-full border-t border-rule">
          <thead>
            <tr className="border-b border-rule text-sm text-muted">
              <th scope="col" className="py-2 pe-3 text-start font-normal">
                {t('person')}
              </th>
              {figures.map((figure) => (
                <th key={figure} scope="col" className="px-3 py-2 text-end font-normal">
                  {t(figure)}
                </th>
              ))}
              {mayHandOver ? (
                <th scope="col" className="py-2 ps-3 text-start font-normal">
                  <span className="sr-only">{t('act')}</span>
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {workload.items.map((person) => (
              <tr key={person.user.id} className="border-b border-rule hover:bg-sunken">
                <th scope="row" className="py-2.5 pe-3 text-start font-medium">
                  <span className="flex flex-wrap items-center gap-2">
                    {person.assigned > 0 ? (
                      <Link href={`/claims?assignee=${person.user.id}${team}`} className="hover:underline">
                        {person.user.name}
                      </Link>
                    ) : (
                      person.user.name
                    )}
                    {person.role === null ? <Chip tone="between">{t('gone')}</Chip> : null}
                  </span>
                </th>
                {figures.map((figure) => (
                  <td
                    key={figure}
                    className={`px-3 py-2.5 text-end tabular-nums ${
                      figure === 'overdue' && person.overdue > 0 ? 'font-medium text-danger' : ''
                    } ${person[figure] === 0 ? 'text-muted' : ''}`}
                  >
                    {person[figure]}
                  </td>
                ))}
                {mayHandOver ? (
                  <td className="py-1.5 ps-3 text-end">
                    {person.assigned > 0 ? (
                      <Button
                        size="small"
                        aria-label={t('handOverOf', { name: person.user.name })}
                        onClick={() => setFrom(person)}
                      >
                        {t('handOver')}
                      </Button>
                    ) : null}
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {from ? (
        <HandOverDialog
          from={from}
          people={workload.items.filter(
            ({ user, role }) => role !== null && atLeast(role, 'reviewer') && user.id !== from.user.id,
          )}
          teamId={teamId}
          onClose={() => setFrom(null)}
        />
      ) : null}
    </>
  )
}

interface HandOverDialogProps {
  from: Person
  people: Person[]
  teamId: string
  onClose: () => void
}

function HandOverDialog({ from, people, teamId, onClose }: HandOverDialogProps) {
  const t = useTranslations('register.workload')
  const tUi = useTranslations('ui')
  const router = useRouter()
  const [to, setTo] = useState(people[0]?.user.id ?? '')
  const give = useAction(async () => {
    const { data } = await api.post<AssignView>('/queue/hand-over', {
      teamId,
      from: from.user.id,
      to: to === '' ? null : to,
    })
    toast(t('handedOver', { count: data.items.length }))
    onClose()
    router.refresh()
  })
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={t('handOverTitle', { count: from.assigned, name: from.user.name })}
      description={t('handOverIntro')}
      actions={
        <>
          <Button onClick={onClose}>{tUi('cancel')}</Button>
          <Button look="primary" busy={give.busy} onClick={() => void give.run()}>
            {t('handOver')}
          </Button>
        </>
      }
    >
      <SelectField
        label={t('to')}
        value={to}
        onChange={(event) => setTo(event.target.value)}
        options={[
          ...people.map(({ user }) => ({ value: user.id, label: user.name })),
          { value: '', label: t('toNobody') },
        ]}
      />
      <ProblemNotice failure={give.failure} />
    </Dialog>
  )
}
