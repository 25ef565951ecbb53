'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { api } from '@/components/api'
import { ApiProblem } from '@/components/api/failure'
import { useAction } from '@/components/api/use-action'
import { Button } from '@/components/ui/actions/button'
import { Notice } from '@/components/ui/display/notice'
import { ProblemNotice } from '@/components/ui/display/problem-notice'
import { errorAt } from '@/components/ui/fields/form'
import { SelectField } from '@/components/ui/fields/select-field'
import { TextArea } from '@/components/ui/fields/text-area'
import { Dialog } from '@/components/ui/overlays/dialog'
import { toast } from '@/components/ui/overlays/toast'
import type { ClaimView } from '@/domain/claims/claim'
import { atLeast } from '@/domain/team/roles'
import type { Person } from './people-choice'

interface OpenDraftDialogProps {
  claim: Pick<ClaimView, 'id' | 'number'>
  /** My colleagues, without me. Who of them has a draft is not known before one is opened. */
  people: readonly Person[]
  onClose: () => void
  /** The draft is among those that are shared with me now. */
  onOpened: () => void
}

/** An owner reads the draft of somebody who is away: whose, why, and what that does to the owner's own verdict. */
export function OpenDraftDialog({ claim, people, onClose, onOpened }: OpenDraftDialogProps) {
  const t = useTranslations('sharing')
  const [chosen, setChosen] = useState('')
  const [reason, setReason] = useState('')
  const authors = people.filter(({ role }) => atLeast(role, 'reviewer'))
  const person = authors.find(({ id }) => id === chosen)
  const { run, busy, failure, clear } = useAction(async () => {
    if (!person) return
    await api.post(`/claims/${claim.id}/verdicts/${person.id}/open`, { reason: reason.trim() })
    toast(t('openDraft.done', { name: person.name }))
    onClose()
    onOpened()
  })
  const missing = failure instanceof ApiProblem && failure.code === 'not-found'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void run()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t('openDraft.title', { number: claim.number })}
      description={t('openDraft.consequence')}
    >
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        {missing ? (
          <Notice tone="danger" title={t('openDraft.missing', { name: person?.name ?? '' })} />
        ) : null}
        <ProblemNotice failure={missing ? null : failure} shownAt={['/reason']} takesFocus />
        {authors.length > 0 ? (
          <SelectField
            label={t('openDraft.whose')}
            hint={t('openDraft.whoseHint')}
            value={chosen}
            onChange={(event) => {
              clear()
              setChosen(event.target.value)
            }}
            options={[
              { value: '', label: t('openDraft.choose') },
              ...authors.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        ) : (
          <p>{t('openDraft.nobody')}</p>
        )}
        <TextArea
          label={t('openDraft.reason')}
          hint={t('openDraft.reasonHint')}
          rows={2}
          value={reason}
          maxLength={2_000}
          onChange={(event) => setReason(event.target.value)}
          error={errorAt(failure, '/reason')}
        />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" look="primary" busy={busy} disabled={!person || reason.trim() === ''}>
            {t('openDraft.confirm')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
