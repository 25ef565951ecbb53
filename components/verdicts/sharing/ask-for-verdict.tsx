'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '@/components/api'
import { useAction } from '@/components/api/use-action'
import { Button } from '@/components/ui/actions/button'
import { ProblemNotice } from '@/components/ui/display/problem-notice'
import { Dialog } from '@/components/ui/overlays/dialog'
import type { ClaimView } from '@/domain/claims/claim'
import { atLeast } from '@/domain/team/roles'
import { PeopleChoice, type Person } from './people-choice'

interface AskForVerdictProps {
  claim: Pick<ClaimView, 'id' | 'asked' | 'filed'>
  /** Everybody in the team. */
  people: readonly Person[]
  /** The claim as it stands afterwards. */
  onAsked: (claim: ClaimView) => void
}

/** An editor's button: asks colleagues for one more verdict, and shows who was asked and can be let off. */
export function AskForVerdict({ claim, people, onAsked }: AskForVerdictProps) {
  const t = useTranslations('sharing.ask')
  const [open, setOpen] = useState(false)
  const askable = people.filter(
    ({ id, role }) =>
      atLeast(role, 'reviewer') &&
      !claim.asked.includes(id) &&
      !claim.filed.some(({ userId }) => userId === id),
  )
  const takeBack = useAction(async (userId: string) => {
    await api.delete(`/claims/${claim.id}/ask/${userId}`)
    onAsked((await api.get<ClaimView>(`/claims/${claim.id}`)).data)
  })
  const asked = people.filter(({ id }) => claim.asked.includes(id))
  return (
    <div className="flex flex-col gap-2">
      {asked.map(({ id, name }) => (
        <p key={id} className="flex flex-wrap items-center justify-between gap-2 text-sm text-muted">
          {t('waiting', { name })}
          <Button size="small" look="quiet" busy={takeBack.busy} onClick={() => void takeBack.run(id)}>
            {t('takeBack', { name })}
          </Button>
        </p>
      ))}
      <ProblemNotice failure={takeBack.failure} kept={null} />
      {askable.length > 0 ? (
        <Button size="small" className="self-start" onClick={() => setOpen(true)}>
          {t('open')}
        </Button>
      ) : null}
      {open ? (
        <AskDialog claimId={claim.id} people={askable} onAsked={onAsked} onClose={() => setOpen(false)} />
      ) : null}
    </div>
  )
}

interface AskDialogProps {
  claimId: string
  people: readonly Person[]
  onAsked: (claim: ClaimView) => void
  onClose: () => void
}

function AskDialog({ claimId, people, onAsked, onClose }: AskDialogProps) {
  const t = useTranslations('sharing')
  const [chosen, setChosen] = useState<string[]>([])
  const { run, busy, failure } = useAction(async () => {
    onAsked((await api.post<ClaimView>(`/claims/${claimId}/ask`, { userIds: chosen })).data)
    onClose()
  })
  return (
    <Dialog
      open
      onOpenChange={(next) => (next ? undefined : onClose())}
      title={t('ask.title')}
      description={t('ask.consequence')}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" busy={busy} disabled={chosen.length === 0} onClick={() => void run()}>
            {t('ask.confirm')}
          </Button>
        </>
      }
    >
      <PeopleChoice label={t('ask.whom')} people={people} chosen={chosen} onChange={setChosen} />
      <ProblemNotice failure={failure} kept={null} takesFocus />
    </Dialog>
  )
}
