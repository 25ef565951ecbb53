'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { api } from '@/components/api'
import { useAction } from '@/components/api/use-action'
import { ClaimPicker, type PickedClaim } from '@/components/relations/claim-picker'
import { Button } from '@/components/ui/actions/button'
import { ProblemNotice } from '@/components/ui/display/problem-notice'
import { errorAt } from '@/components/ui/fields/form'
import { TextArea } from '@/components/ui/fields/text-area'
import { Dialog } from '@/components/ui/overlays/dialog'
import { toast } from '@/components/ui/overlays/toast'
import type { ClaimView } from '@/domain/claims/claim'

interface MergeDialogProps {
  claim: Pick<ClaimView, 'id' | 'number' | 'articleId' | 'version'>
  onClose: () => void
  onDone: () => void
}

/** Withdraws a claim because another one of its article, found by typing, says the same. */
export function MergeDialog({ claim, onClose, onDone }: MergeDialogProps) {
  const t = useTranslations('claims.merge')
  const ui = useTranslations('ui')
  const [into, setInto] = useState<PickedClaim | null>(null)
  const [reason, setReason] = useState('')
  const { run, busy, failure } = useAction(async () => {
    if (!into) return
    const body = { intoClaimId: into.id, reason: reason.trim() }
    await api.post<ClaimView>(`/claims/${claim.id}/merge`, body, { ifMatch: claim.version })
    toast(t('done', { number: claim.number, into: into.number }))
    onClose()
    onDone()
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void run()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t('title', { number: claim.number })}
      description={t('body')}
    >
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        <ProblemNotice failure={failure} shownAt={['/reason']} takesFocus />
        <ClaimPicker
          except={claim.id}
          teamId={null}
          articleId={claim.articleId}
          picked={into}
          onPick={setInto}
        />
        <TextArea
          label={t('reason')}
          rows={2}
          value={reason}
          maxLength={2_000}
          onChange={(event) => setReason(event.target.value)}
          error={errorAt(failure, '/reason')}
        />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button type="submit" look="primary" busy={busy} disabled={!into || reason.trim() === ''}>
            {t('do')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
