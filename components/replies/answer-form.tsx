'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ReplyView } from '@/domain/replies/reply'
import { api } from '../api'
import { ApiProblem } from '../api/failure'
import { Button } from '../ui/actions/button'
import { Form } from '../ui/fields/form'
import { TextArea } from '../ui/fields/text-area'
import { TextField } from '../ui/fields/text-field'
import { text } from '../team/entry/enter'
import { instantOf, localMoment } from './moments'
import { Meanwhile } from './request-form'

interface AnswerFormProps {
  reply: ReplyView
  onSaved: () => void
}

/** What they answered, when, and what of it may be printed. */
export function AnswerForm({ reply, onSaved }: AnswerFormProps) {
  const t = useTranslations('replies.answerForm')
  const tForm = useTranslations('replies.form')
  const [opened] = useState(() => new Date())
  const save = async (form: FormData) => {
    const local = text(form, 'answeredAt')
    // Left as it was, the answer came now: to the second, so that it is never before a question asked just now.
    const answeredAt = local === localMoment(opened) ? null : instantOf(local)
    await api.post(`/replies/${reply.id}/answer`, {
      answer: text(form, 'answer'),
      ...(answeredAt ? { answeredAt } : {}),
      publicStatement: text(form, 'publicStatement') || null,
    })
    onSaved()
  }
  return (
    <Form action={save} fields={['/answer', '/answeredAt', '/publicStatement']} label={t('title')}>
      {({ busy, errorAt }) => (
        <>
          <TextArea
            label={t('answer')}
            hint={t('answerHint')}
            name="answer"
            rows={5}
            grow
            error={errorAt('/answer')}
            required
          />
          <TextField
            label={t('answeredAt')}
            type="datetime-local"
            name="answeredAt"
            defaultValue={localMoment(opened)}
            error={errorAt('/answeredAt')}
          />
          <TextArea
            label={t('publicStatement')}
            mark={tForm('optional')}
            hint={t('publicStatementHint')}
            name="publicStatement"
            rows={3}
            grow
            error={errorAt('/publicStatement')}
          />
          <Button type="submit" look="primary" busy={busy} className="self-end">
            {t('save')}
          </Button>
        </>
      )}
    </Form>
  )
}

/** What they let the desk print, added or corrected after the answer was recorded. */
export function StatementForm({ reply, onSaved }: AnswerFormProps) {
  const t = useTranslations('replies.statementForm')
  const tAnswer = useTranslations('replies.answerForm')
  const [theirs, setTheirs] = useState<ReplyView | null>(null)
  const save = async (form: FormData) => {
    const body = { publicStatement: text(form, 'publicStatement') || null }
    try {
      await api.patch(`/replies/${reply.id}`, body, { ifMatch: (theirs ?? reply).version })
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'stale') setTheirs(error.current as ReplyView)
      throw error
    }
    onSaved()
  }
  return (
    <Form action={save} fields={['/publicStatement']} label={t('title')}>
      {({ busy, errorAt }) => (
        <>
          {theirs ? <Meanwhile reply={theirs} /> : null}
          <TextArea
            label={tAnswer('publicStatement')}
            hint={tAnswer('publicStatementHint')}
            name="publicStatement"
            defaultValue={reply.publicStatement ?? ''}
            rows={4}
            grow
            error={errorAt('/publicStatement')}
          />
          <Button type="submit" look="primary" busy={busy} className="self-end">
            {t('save')}
          </Button>
        </>
      )}
    </Form>
  )
}
