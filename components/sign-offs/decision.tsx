'use client'

import { BadgeCheck, CircleX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState, type ReactNode } from 'react'
import type { SignOffDecision } from '@/domain/sign-offs/sign-off'
import { api } from '../api'
import { ApiProblem } from '../api/failure'
import { useAction } from '../api/use-action'
import { Button } from '../ui/actions/button'
import { Notice } from '../ui/display/notice'
import { ProblemNotice } from '../ui/display/problem-notice'
import { TextArea } from '../ui/fields/text-area'
import { TextField } from '../ui/fields/text-field'

interface DecisionProps {
  /** Where a decision is sent, under `/api/v1`. */
  path: string
  contentHash: string
  /** How the signer is called, where they may correct it. */
  name: string | null
  /** What was decided already, in a sentence. */
  decided: ReactNode
  /** Whether nothing more has to be decided for now. */
  settled: boolean
}

/** Approves or refuses the content with this hash, with a note; afterwards says so and can decide again. */
export function Decision({ path, contentHash, name, decided, settled }: DecisionProps) {
  const t = useTranslations('signOffs.decide')
  const router = useRouter()
  const [note, setNote] = useState('')
  const [called, setCalled] = useState(name ?? '')
  const [again, setAgain] = useState(false)
  const decide = useAction(async (decision: SignOffDecision) => {
    const renamed = name !== null && called.trim() !== '' && called.trim() !== name
    await api.post(path, {
      ...{ decision, contentHash, note: note.trim() || null },
      ...(renamed ? { name: called.trim() } : {}),
    })
    setNote('')
    setAgain(false)
    router.refresh()
  })
  const { failure } = decide
  const stale = failure instanceof ApiProblem && failure.code === 'stale'
  const reload = () => {
    decide.clear()
    router.refresh()
  }

  if (settled && !again)
    return (
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div role="status">{decided}</div>
        <Button onClick={() => setAgain(true)}>{t('again')}</Button>
      </div>
    )
  return (
    <div className="flex flex-col gap-3">
      {decided ? <div className="text-sm text-muted">{decided}</div> : null}
      {stale ? (
        <Notice
          tone="danger"
          title={t('changed')}
          actions={<Button onClick={reload}>{t('reload')}</Button>}
        />
      ) : (
        <ProblemNotice failure={failure} takesFocus />
      )}
      <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
        <div className="grid gap-3 sm:grid-cols-2">
          {name === null ? null : (
            <TextField
              label={t('name')}
              value={called}
              onChange={(event) => setCalled(event.target.value)}
              autoComplete="name"
              maxLength={120}
              // On a phone the article needs the room; a name can be corrected on a larger screen.
              className="max-sm:hidden"
            />
          )}
          <TextArea
            label={t('note')}
            mark={t('optional')}
            rows={1}
            grow
            value={note}
            onChange={(event) => setNote(event.target.value)}
            className={name === null ? 'sm:col-span-2' : ''}
          />
        </div>
        <div className="grid grid-cols-2 gap-2">
          <Button
            look="danger"
            busy={decide.busy}
            icon={<CircleX size={16} aria-hidden />}
            onClick={() => void decide.run('refused')}
          >
            {t('refuse')}
          </Button>
          <Button
            look="primary"
            busy={decide.busy}
            icon={<BadgeCheck size={16} aria-hidden />}
            onClick={() => void decide.run('approved')}
          >
            {t('approve')}
          </Button>
        </div>
      </div>
    </div>
  )
}
