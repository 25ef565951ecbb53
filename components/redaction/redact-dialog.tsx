'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, type FormEvent } from 'react'
import type { RedactionKind, RedactionView } from '@/domain/redaction/redaction'
import { api } from '../api'
import { useAction } from '../api/use-action'
import { Button } from '../ui/actions/button'
import { Notice } from '../ui/display/notice'
import { ProblemNotice } from '../ui/display/problem-notice'
import { errorAt } from '../ui/fields/form'
import { TextArea } from '../ui/fields/text-area'
import { Dialog } from '../ui/overlays/dialog'
import { toast } from '../ui/overlays/toast'

/** What is to go: see `redactionInput` for the ids; `label` names it for whoever asks. */
export interface ToRedact {
  kind: RedactionKind
  subjectId: string
  articleId: string | null
  label: string
}

interface RedactDialogProps extends ToRedact {
  onAsked?: (redaction: RedactionView) => void
  onClose: () => void
}

/** Asks for a redaction: says what goes, that it cannot be undone, and who carries it out. */
export function RedactDialog({ kind, subjectId, articleId, label, onAsked, onClose }: RedactDialogProps) {
  const t = useTranslations('redaction')
  const ui = useTranslations('ui')
  const [reason, setReason] = useState('')
  const area = useRef<HTMLTextAreaElement>(null)
  const { run, busy, failure } = useAction(async () => {
    const body = { kind, subjectId, reason: reason.trim(), ...(articleId ? { articleId } : {}) }
    const { data } = await api.post<RedactionView>('/redactions', body)
    toast(t(data.mayCarryOut ? 'ask.doneAlone' : 'ask.done'))
    onClose()
    onAsked?.(data)
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void run()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t('ask.title', { kind: t(`kind.${kind}`) })}
      initialFocus={area}
    >
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        <p className="font-medium break-words" dir="auto">
          {label}
        </p>
        <p>{t(`goes.${kind}`)}</p>
        <Notice tone="danger" title={t('ask.final')}>
          <p>{t('ask.copies')}</p>
        </Notice>
        <ProblemNotice failure={failure} shownAt={['/reason']} />
        <TextArea
          ref={area}
          label={t('ask.reason')}
          hint={t('ask.reasonHint')}
          rows={2}
          value={reason}
          maxLength={2_000}
          onChange={(event) => setReason(event.target.value)}
          error={errorAt(failure, '/reason')}
        />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button type="submit" look="danger" busy={busy} disabled={reason.trim() === ''}>
            {t('ask.do')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
