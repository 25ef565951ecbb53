'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState, type FormEvent } from 'react'
import type { ClaimView } from '@/domain/claims/claim'
import type { RedactableView } from '@/domain/redaction/redaction'
import { api } from '../api'
import { useAction } from '../api/use-action'
import { Button } from '../ui/actions/button'
import { DateTime } from '../ui/display/date-time'
import { ProblemNotice } from '../ui/display/problem-notice'
import { RadioGroup } from '../ui/fields/radio-group'
import { Dialog } from '../ui/overlays/dialog'
import { RedactDialog } from './redact-dialog'

interface RedactWordsProps {
  claim: Pick<ClaimView, 'id' | 'number' | 'articleId'>
  onClose: () => void
}

/** Chooses a former wording of a claim, or a reason given on it, and asks for its redaction. */
export function RedactWords({ claim, onClose }: RedactWordsProps) {
  const t = useTranslations('redaction')
  const ui = useTranslations('ui')
  const [subjects, setSubjects] = useState<RedactableView[] | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [asking, setAsking] = useState<RedactableView | null>(null)
  const reading = useAction(async () => {
    const { data } = await api.get<{ items: RedactableView[] }>(`/redactions/subjects?claim=${claim.id}`)
    setSubjects(former(data.items))
  })
  const read = useEffectEvent(() => void reading.run())
  useEffect(() => read(), [claim.id])

  if (asking) {
    const { kind, subjectId, text } = asking
    return (
      <RedactDialog
        kind={kind}
        subjectId={subjectId}
        articleId={claim.articleId}
        label={text}
        onClose={onClose}
      />
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsking(subjects?.find(({ subjectId }) => subjectId === chosen) ?? null)
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t('words.title', { number: claim.number })}
      description={t('words.body')}
    >
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        <ProblemNotice failure={reading.failure} kept={null} retry={() => void reading.run()} />
        {subjects?.length === 0 ? <p>{t('words.none')}</p> : null}
        {subjects && subjects.length > 0 ? (
          <RadioGroup
            label={t('words.which')}
            options={subjects.map(({ kind, subjectId, text, at }) => ({
              value: subjectId,
              label: (
                <span dir="auto" className="break-words">
                  {text}
                </span>
              ),
              hint: t.rich(kind === 'reason' ? 'words.reason' : 'words.version', {
                date: () => <DateTime value={at} show="moment" />,
              }),
            }))}
            value={chosen}
            onChange={setChosen}
          />
        ) : null}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button type="submit" look="primary" disabled={chosen === null}>
            {t('words.do')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** All but the newest version: the claim still says that one, so it has to be reworded first. */
function former(subjects: RedactableView[]): RedactableView[] {
  const newest = subjects.findLast(({ kind }) => kind === 'claim-version')
  return subjects.filter((subject) => subject !== newest)
}
