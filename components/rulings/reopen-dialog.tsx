'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, type FormEvent } from 'react'
import { useAction } from '@/components/api/use-action'
import { Button } from '@/components/ui/actions/button'
import { ProblemNotice } from '@/components/ui/display/problem-notice'
import { errorAt } from '@/components/ui/fields/form'
import { TextArea } from '@/components/ui/fields/text-area'
import { Dialog } from '@/components/ui/overlays/dialog'

interface ReopenDialogProps {
  onClose: () => void
  /** Reopens it; throws a `Failure`. */
  onReopen: (reason: string) => Promise<void>
}

/** Asks why a ruling is taken back: the reason stands in the history. */
export function ReopenDialog({ onClose, onReopen }: ReopenDialogProps) {
  const t = useTranslations('rulings')
  const ui = useTranslations('ui')
  const [reason, setReason] = useState('')
  const area = useRef<HTMLTextAreaElement>(null)
  const { run, busy, failure } = useAction(async () => {
    await onReopen(reason.trim())
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
      title={t('reopenTitle')}
      description={t('reopenBody')}
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
            {t('reopen')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
