'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useAction } from '@/components/api/use-action'
import { Button } from '@/components/ui/actions/button'
import { ProblemNotice } from '@/components/ui/display/problem-notice'
import { Dialog } from '@/components/ui/overlays/dialog'
import { PeopleChoice, type Person } from './people-choice'

interface ShareDialogProps {
  onClose: () => void
  /** Whom it can be shared with. */
  people: readonly Person[]
  onShare: (userIds: string[]) => Promise<void>
}

/** With whom a draft is shared, and what that does to their own verdicts. */
export function ShareDialog({ onClose, people, onShare }: ShareDialogProps) {
  const t = useTranslations('sharing')
  const [chosen, setChosen] = useState<string[]>([])
  const { run, busy, failure } = useAction(onShare)
  const send = async () => {
    if (chosen.length > 0 && (await run(chosen))) onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t('share.title')}
      description={t('share.consequence')}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" busy={busy} disabled={chosen.length === 0} onClick={() => void send()}>
            {t('share.confirm')}
          </Button>
        </>
      }
    >
      {people.length > 0 ? (
        <PeopleChoice label={t('share.with')} people={people} chosen={chosen} onChange={setChosen} />
      ) : (
        <p>{t('nobody')}</p>
      )}
      <ProblemNotice failure={failure} kept={null} takesFocus />
    </Dialog>
  )
}
