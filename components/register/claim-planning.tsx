'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { modeSchema, type ChangeClaimInput, type ClaimView } from '@/domain/claims/claim'
import { atLeast, type Role } from '@/domain/team/roles'
import { api } from '../api'
import { ApiProblem } from '../api/failure'
import { useAction } from '../api/use-action'
import { Button } from '../ui/actions/button'
import { DateTime } from '../ui/display/date-time'
import { ProblemNotice } from '../ui/display/problem-notice'
import { SelectField } from '../ui/fields/select-field'
import { toast } from '../ui/overlays/toast'
import { DueField } from './due-field'
import { PeopleChoice, type PlannedPerson } from './people-choice'

interface ClaimPlanningProps {
  claim: ClaimView
  /** What a claim follows that sets nothing for itself. */
  article: { quorum: number; mode: ClaimView['mode'] }
  people: PlannedPerson[]
  me: { id: string; role: Role }
  /** The claim as it is after a change, or as somebody else changed it meanwhile. */
  onClaim: (claim: ClaimView) => void
}

type Plan = Pick<ClaimView, 'assignees' | 'dueAt' | 'priority' | 'ownQuorum' | 'ownMode'>

const quorums = Array.from({ length: 20 }, (_, index) => String(index + 1))

/** Who works on a claim, by when, how urgent, with how many verdicts: a form for editors, plain words for others. */
export function ClaimPlanning(props: ClaimPlanningProps) {
  return atLeast(props.me.role, 'editor') ? (
    <PlanningForm key={props.claim.id} {...props} />
  ) : (
    <PlannedFacts {...props} />
  )
}

function PlanningForm({ claim, article, people, onClaim }: ClaimPlanningProps) {
  const t = useTranslations('register.planning')
  const tMode = useTranslations('register.mode')
  const tPriority = useTranslations('register.priority')
  const known = new Set(people.map(({ id }) => id))
  const stored: Plan = {
    // Somebody who left the team cannot be assigned any more: saving takes them away.
    assignees: claim.assignees.filter((id) => known.has(id)),
    dueAt: claim.dueAt,
    priority: claim.priority,
    ownQuorum: claim.ownQuorum,
    ownMode: claim.ownMode,
  }
  const [edited, setEdited] = useState<Partial<Plan>>({})
  const plan: Plan = { ...stored, ...edited }
  const edit = (change: Partial<Plan>) => setEdited((now) => ({ ...now, ...change }))
  const changed = changesOf(claim, edited)
  const nothing = Object.keys(changed).length === 0
  const save = useAction(async () => {
    try {
      const { data } = await api.patch<ClaimView>(`/claims/${claim.id}`, changed, { ifMatch: claim.version })
      toast(t('saved'))
      setEdited({})
      onClaim(data)
    } catch (thrown) {
      if (thrown instanceof ApiProblem && thrown.code === 'stale')
        onClaim((await api.get<ClaimView>(`/claims/${claim.id}`)).data)
      throw thrown
    }
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!nothing) void save.run()
  }
  return (
    <form aria-label={t('label')} onSubmit={submit} className="flex flex-col gap-4">
      <PeopleChoice
        legend={t('assignees')}
        people={people}
        chosen={plan.assignees}
        onChange={(assignees) => edit({ assignees })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <DueField label={t('due')} value={plan.dueAt} onChange={(dueAt) => edit({ dueAt })} />
        <SelectField
          label={t('priority')}
          value={plan.priority === null ? 'none' : String(plan.priority)}
          onChange={({ target }) => edit({ priority: target.value === 'none' ? null : Number(target.value) })}
          options={(['none', '5', '4', '3', '2', '1', '0'] as const).map((value) => ({
            value,
            label: tPriority(value),
          }))}
        />
        <SelectField
          label={t('quorum')}
          hint={(plan.ownMode ?? article.mode) === 'countersign' ? t('countersigned') : undefined}
          value={plan.ownQuorum === null ? 'article' : String(plan.ownQuorum)}
          onChange={({ target }) =>
            edit({ ownQuorum: target.value === 'article' ? null : Number(target.value) })
          }
          options={[
            { value: 'article', label: t('asArticle', { value: article.quorum }) },
            ...quorums.map((value) => ({ value, label: value })),
          ]}
        />
        <SelectField
          label={t('mode')}
          value={plan.ownMode ?? 'article'}
          onChange={({ target }) => edit({ ownMode: modeSchema.nullable().catch(null).parse(target.value) })}
          options={[
            { value: 'article', label: t('asArticle', { value: tMode(article.mode) }) },
            ...modeSchema.options.map((value) => ({ value, label: tMode(value) })),
          ]}
        />
      </div>
      <ProblemNotice failure={save.failure} />
      <Button type="submit" look="primary" className="self-start" busy={save.busy} disabled={nothing}>
        {t('save')}
      </Button>
    </form>
  )
}

/** The merge patch of what was edited: only what differs from what the claim has. */
function changesOf(claim: ClaimView, edited: Partial<Plan>): ChangeClaimInput {
  const { ownQuorum, ownMode, ...others } = Object.fromEntries(
    Object.entries(edited).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(claim[name as keyof Plan]),
    ),
  ) as Partial<Plan>
  return {
    ...others,
    ...(ownQuorum === undefined ? {} : { quorum: ownQuorum }),
    ...(ownMode === undefined ? {} : { mode: ownMode }),
  }
}

function PlannedFacts({ claim, people }: ClaimPlanningProps) {
  const t = useTranslations('register.planning')
  const tMode = useTranslations('register.mode')
  const tPriority = useTranslations('register.priority')
  const names = claim.assignees.flatMap((id) => people.find((person) => person.id === id)?.name ?? [])
  const priority = (['0', '1', '2', '3', '4', '5'] as const)[claim.priority ?? -1] ?? 'none'
  const facts = [
    ['assignees', names.join(', ') || t('nobody')],
    ['due', claim.dueAt ? <DateTime key="due" value={claim.dueAt} /> : t('noDate')],
    ['priority', tPriority(priority)],
    ['quorum', claim.quorum],
    ['mode', tMode(claim.mode)],
  ] as const
  return (
    <dl aria-label={t('label')} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-muted">{t(name)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
