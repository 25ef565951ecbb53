'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import type { ClaimView } from '@/domain/claims/claim'
import { relationKinds, type RelationKind, type RelationView } from '@/domain/relations/relation'
import { api } from '../api'
import { useAction } from '../api/use-action'
import { Button } from '../ui/actions/button'
import { ProblemNotice } from '../ui/display/problem-notice'
import { RadioGroup } from '../ui/fields/radio-group'
import { Dialog } from '../ui/overlays/dialog'
import { ClaimPicker, type PickedClaim } from './claim-picker'

interface RelationDialogProps {
  claim: Pick<ClaimView, 'id' | 'number'>
  teamId: string | null
  onClose: () => void
  onAdded: (relation: RelationView) => void
}

/** Says what a claim is to another one, which is found by typing. */
export function RelationDialog({ claim, teamId, onClose, onAdded }: RelationDialogProps) {
  const t = useTranslations('relations')
  const ui = useTranslations('ui')
  const [kind, setKind] = useState<RelationKind>('repeats')
  const [other, setOther] = useState<PickedClaim | null>(null)
  const { run, busy, failure } = useAction(async () => {
    if (!other) return
    const body = { kind, claimId: other.id }
    const { data } = await api.post<RelationView>(`/claims/${claim.id}/relations`, body)
    onAdded(data)
    onClose()
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void run()
  }
  return (
    <Dialog open onOpenChange={(open) => open || onClose()} title={t('dialog', { number: claim.number })}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        <ProblemNotice failure={failure} />
        <RadioGroup
          label={t('kind')}
          options={relationKinds.map((value) => ({
            value,
            label: t(`from.${value}`),
            hint: t(`hint.${value}`),
          }))}
          value={kind}
          onChange={setKind}
        />
        <ClaimPicker except={claim.id} teamId={teamId} picked={other} onPick={setOther} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button type="submit" look="primary" busy={busy} disabled={!other}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
