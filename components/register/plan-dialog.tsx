'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AssignInput, AssignView } from '@/domain/register/assign'
import { api } from '../api'
import { useAction } from '../api/use-action'
import { Button } from '../ui/actions/button'
import { ProblemNotice } from '../ui/display/problem-notice'
import { SelectField } from '../ui/fields/select-field'
import { Dialog } from '../ui/overlays/dialog'
import { toast } from '../ui/overlays/toast'
import { DueField } from './due-field'
import { PeopleChoice, type PlannedPerson } from './people-choice'

interface PlanDialogProps {
  claimIds: string[]
  people: PlannedPerson[]
  onClose: () => void
  onDone: () => void
}

const whoActs = ['leave', 'add', 'set', 'remove'] as const
const dueActs = ['leave', 'set', 'clear'] as const
const priorities = ['leave', 'none', '5', '4', '3', '2', '1', '0'] as const

/** One plan for the chosen claims: who works on them, by when, how urgent. What is left as it is does not change. */
export function PlanDialog({ claimIds, people, onClose, onDone }: PlanDialogProps) {
  const t = useTranslations('register.plan')
  const tUi = useTranslations('ui')
  const tPriority = useTranslations('register.priority')
  const [who, setWho] = useState<(typeof whoActs)[number]>('add')
  const [chosen, setChosen] = useState<string[]>([])
  const [due, setDue] = useState<(typeof dueActs)[number]>('leave')
  const [dueAt, setDueAt] = useState<string | null>(null)
  const [priority, setPriority] = useState<(typeof priorities)[number]>('leave')

  const names = who === 'set' || (who !== 'leave' && chosen.length > 0)
  const plan: Omit<AssignInput, 'claimIds'> = {
    ...(names ? { assignees: { [who]: chosen } } : {}),
    ...(due === 'clear' ? { dueAt: null } : due === 'set' && dueAt ? { dueAt } : {}),
    ...(priority === 'leave' ? {} : { priority: priority === 'none' ? null : Number(priority) }),
  }
  const isEmpty = Object.keys(plan).length === 0
  const save = useAction(async () => {
    const { data } = await api.post<AssignView>('/claims/assign', { claimIds, ...plan })
    toast(t('done', { count: data.items.length }))
    onDone()
  })
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={t('title', { count: claimIds.length })}
      description={t('intro')}
      actions={
        <>
          <Button onClick={onClose}>{tUi('cancel')}</Button>
          <Button look="primary" type="submit" form="plan" busy={save.busy} disabled={isEmpty}>
            {t('save')}
          </Button>
        </>
      }
    >
      <form
        id="plan"
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isEmpty) void save.run()
        }}
      >
        <SelectField
          label={t('who')}
          value={who}
          onChange={(event) => setWho(whoActs.find((act) => act === event.target.value) ?? 'leave')}
          options={whoActs.map((value) => ({ value, label: t(`whoActs.${value}`) }))}
        />
        {who === 'leave' ? null : (
          <PeopleChoice legend={t('people')} people={people} chosen={chosen} onChange={setChosen} />
        )}
        <SelectField
          label={t('due')}
          value={due}
          onChange={(event) => setDue(dueActs.find((act) => act === event.target.value) ?? 'leave')}
          options={dueActs.map((value) => ({ value, label: t(`dueActs.${value}`) }))}
        />
        {due === 'set' ? <DueField label={t('dueAt')} value={dueAt} onChange={setDueAt} /> : null}
        <SelectField
          label={t('priority')}
          value={priority}
          onChange={(event) => setPriority(priorities.find((one) => one === event.target.value) ?? 'leave')}
          options={priorities.map((value) => ({ value, label: tPriority(value) }))}
        />
        <ProblemNotice failure={save.failure} />
      </form>
    </Dialog>
  )
}
