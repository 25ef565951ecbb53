'use client'

import { useTranslations } from 'next-intl'
import { AskReason } from './ask-reason'

export type ReasonedAct = 'park' | 'withdraw' | 'reopen' | 'reveal'

interface ReasonDialogProps {
  act: ReasonedAct
  number: number
  onClose: () => void
  /** Does it; throws a `Failure`. */
  onDo: (reason: string) => Promise<void>
}

/** Asks why an editor does something to a claim. */
export function ReasonDialog({ act, number, onClose, onDo }: ReasonDialogProps) {
  const t = useTranslations('claims.reasoned')
  return (
    <AskReason
      title={t(`${act}.title`, { number })}
      description={t(`${act}.body`)}
      label={t('reason')}
      confirm={t(`${act}.do`)}
      onDo={onDo}
      onClose={onClose}
    />
  )
}
