'use client'

import { useTranslations } from 'next-intl'
import type { RedactionKind, RedactionView } from '@/domain/redaction/redaction'
import { api } from '../api'
import { Notice } from '../ui/display/notice'
import { AskReason } from '../claims/ask-reason'
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
  const ask = async (reason: string) => {
    const body = { kind, subjectId, reason, ...(articleId ? { articleId } : {}) }
    const { data } = await api.post<RedactionView>('/redactions', body)
    toast(t(data.mayCarryOut ? 'ask.doneAlone' : 'ask.done'))
    onAsked?.(data)
  }
  return (
    <AskReason
      title={t('ask.title', { kind: t(`kind.${kind}`) })}
      label={t('ask.reason')}
      hint={t('ask.reasonHint')}
      confirm={t('ask.do')}
      danger
      onDo={ask}
      onClose={onClose}
    >
      <p className="font-medium break-words" dir="auto">
        {label}
      </p>
      <p>{t(`goes.${kind}`)}</p>
      <Notice tone="danger" title={t('ask.final')}>
        <p>{t('ask.copies')}</p>
      </Notice>
    </AskReason>
  )
}
