'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useAction } from '@/components/api/use-action'
import { Button } from '@/components/ui/actions/button'
import { ProblemNotice } from '@/components/ui/display/problem-notice'
import { RadioGroup } from '@/components/ui/fields/radio-group'
import { Dialog } from '@/components/ui/overlays/dialog'
import type { Person } from './people-choice'

interface HandOverDialogProps {
  onClose: () => void
  /** Who can go on with it. */
  people: readonly Person[]
  onHandOver: (person: Person) => Promise<void>
}

/** Who goes on with a draft, and what that does to a later verdict of its author. */
export function HandOverDialog({ onClose, people, onHandOver }: HandOverDialogProps) {
  const t = useTranslations('sharing')
  const [chosen, setChosen] = useState<string | null>(null)
  const { run, busy, failure } = useAction(onHandOver)
  const person = people.find(({ id }) => id === chosen)
  const send = async () => {
    if (person && (await run(person))) onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t('handOver.title')}
      description={t('handOver.consequence')}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" busy={busy} disabled={!person} onClick={() => void send()}>
            {t('handOver.confirm')}
          </Button>
        </>
      }
    >
      {people.length > 0 ? (
        <RadioGroup
          label={t('handOver.to')}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          value={chosen}
          onChange={setChosen}
        />
      ) : (
        <p>{t('nobody')}</p>
      )}
      <ProblemNotice failure={failure} kept={null} takesFocus />
    </Dialog>
  )
}
