'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, type FormEvent } from 'react'
import { useAction } from '../api/use-action'
import { Button } from '../ui/actions/button'
import { ProblemNotice } from '../ui/display/problem-notice'
import { errorAt } from '../ui/fields/form'
import { TextArea } from '../ui/fields/text-area'
import { Dialog } from '../ui/overlays/dialog'

export type ReasonedAct = 'park' | 'withdraw' | 'reopen' | 'reveal'

interface ReasonDialogProps {
  act: ReasonedAct
  number: number
  onClose: () => void
  /** Does it; throws a `Failure`. */
  onDo: (reason: string) => Promise<void>
}

/** Asks why an editor does something to a claim: the reason stands in the history. */
export function ReasonDialog({ act, number, onClose, onDo }: ReasonDialogProps) {
  const t = useTranslations('claims.reasoned')
  const ui = useTranslations('ui')
  const [reason, setReason] = useState('')
  const area = useRef<HTMLTextAreaElement>(null)
  const { run, busy, failure } = useAction(async () => {
    await onDo(reason.trim())
    onClose()
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void run()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t(`${act}.title`, { number })}
      description={t(`${act}.body`)}
      initialFocus={area}
    >
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        <ProblemNotice failure={failure} shownAt={['/reason']} />
        <TextArea
          ref={area}
          label={t('reason')}
          rows={2}
          value={reason}
          maxLength={2_000}
          onChange={(event) => setReason(event.target.value)}
          error={errorAt(failure, '/reason')}
        />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button type="submit" look="primary" busy={busy} disabled={reason.trim() === ''}>
            {t(`${act}.do`)}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
