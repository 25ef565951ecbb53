'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'
import type { DecidedRevisionView, DecisionInput } from '@/domain/revisions/revision'
import { api } from '../../api'
import { useAction } from '../../api/use-action'
import { Button } from '../../ui/actions/button'
import { ProblemNotice } from '../../ui/display/problem-notice'
import { RadioGroup } from '../../ui/fields/radio-group'
import { TextArea } from '../../ui/fields/text-area'
import { toast } from '../../ui/overlays/toast'

type Decision = DecisionInput['decision']

interface DecisionFormProps {
  articleId: string
  number: number
  /** After publication a new text is never adopted by itself, and there is more than one thing to do with it. */
  published: boolean
  readyNote: string
}

const decisions = ['keep-and-note', 'adopt', 'outlet-corrected'] as const satisfies Decision[]

/** What to do with a text that waits: three ways after publication, before it to adopt it or keep it as evidence. */
export function DecisionForm({ articleId, number, published, readyNote }: DecisionFormProps) {
  const t = useTranslations('revisions.decide')
  const router = useRouter()
  const [decision, setDecision] = useState<Decision>(published ? 'keep-and-note' : 'adopt')
  const [note, setNote] = useState(readyNote)
  const { run, busy, failure } = useAction(async (chosen: Decision) => {
    await api.post<DecidedRevisionView>(`/articles/${articleId}/revisions/${number}/decision`, {
      decision: chosen,
      ...(published || chosen !== 'adopt' ? { note: note.trim() || null } : {}),
    })
    toast(t(`done.${chosen}`, { number }))
    router.refresh()
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void run(decision)
  }
  return (
    <section
      aria-labelledby="decide-heading"
      className="flex max-w-form flex-col gap-4 rounded-md border border-accent bg-surface p-4 sm:p-5"
    >
      <div>
        <h2 id="decide-heading" className="text-lg font-semibold">
          {t('heading')}
        </h2>
        <p className="text-muted">{t(published ? 'published' : 'unpublished')}</p>
      </div>
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        {published ? (
          <>
            <RadioGroup
              label={t('what')}
              options={decisions.map((value) => ({
                value,
                label: t(`option.${value}`),
                hint: t(`hint.${value}`),
              }))}
              value={decision}
              onChange={setDecision}
            />
            <TextArea
              label={t('note')}
              hint={t('noteHint')}
              rows={3}
              grow
              maxLength={5_000}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          </>
        ) : null}
        <ProblemNotice failure={failure} kept={published ? t('kept') : null} takesFocus />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="primary" busy={busy}>
            {t(published ? 'save' : 'adopt')}
          </Button>
          {published ? null : (
            <Button busy={busy} onClick={() => void run('keep-and-note')}>
              {t('leave')}
            </Button>
          )}
        </div>
      </form>
    </section>
  )
}
