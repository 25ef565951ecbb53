'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, type FormEvent, type ReactNode } from 'react'
import { useAction } from '../api/use-action'
import { Button } from '../ui/actions/button'
import { ProblemNotice } from '../ui/display/problem-notice'
import { errorAt } from '../ui/fields/form'
import { TextArea } from '../ui/fields/text-area'
import { Dialog } from '../ui/overlays/dialog'

interface AskReasonProps {
  title: ReactNode
  description?: ReactNode
  /** What is said or chosen before the reason; what is chosen here gets the focus. */
  children?: ReactNode
  chooses?: boolean
  /** Whether everything but the reason is there. */
  ready?: boolean
  label: string
  hint?: string
  confirm: string
  danger?: boolean
  /** Does it, with a reason that says something; throws a `Failure`. Then the window closes. */
  onDo: (reason: string) => Promise<void>
  onClose: () => void
}

/** A window that asks why something is done: the reason stands in the history. */
export function AskReason(props: AskReasonProps) {
  const { title, description, children, chooses = false, ready = true, label, hint, confirm, danger } = props
  const { onDo, onClose } = props
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
      title={title}
      description={description}
      {...(chooses ? {} : { initialFocus: area })}
    >
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        {chooses ? null : children}
        <ProblemNotice failure={failure} shownAt={['/reason']} takesFocus={chooses} />
        {chooses ? children : null}
        <TextArea
          ref={area}
          label={label}
          hint={hint}
          rows={2}
          value={reason}
          maxLength={2_000}
          onChange={(event) => setReason(event.target.value)}
          error={errorAt(failure, '/reason')}
        />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button
            type="submit"
            look={danger ? 'danger' : 'primary'}
            busy={busy}
            disabled={!ready || reason.trim() === ''}
          >
            {confirm}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
