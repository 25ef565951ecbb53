'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { ReplyView } from '@/domain/replies/reply'
import { api } from '../api'
import { useAction } from '../api/use-action'
import { Button } from '../ui/actions/button'
import { ProblemNotice } from '../ui/display/problem-notice'
import { ConfirmDialog } from '../ui/overlays/confirm-dialog'
import { Dialog } from '../ui/overlays/dialog'
import { AnswerForm, StatementForm } from './answer-form'
import type { ChoosableClaim } from './claim-choice'
import { RequestForm } from './request-form'

type Open = 'edit' | 'answer' | 'statement' | 'close' | null

/** What can be done with one request: edit it, record the answer or the statement, close it when time is over. */
export function ReplyActions({ reply, claims }: { reply: ReplyView; claims: readonly ChoosableClaim[] }) {
  const t = useTranslations('replies')
  const router = useRouter()
  const [open, setOpen] = useState<Open>(null)
  const done = () => {
    setOpen(null)
    router.refresh()
  }
  const close = useAction(async () => {
    await api.post(`/replies/${reply.id}/close`)
    done()
  })
  const whom = reply.whom ?? t('unnamed')
  const form = {
    edit: {
      title: t('form.editTitle'),
      body: <RequestForm articleId={reply.articleId} claims={claims} reply={reply} onSaved={done} />,
    },
    answer: { title: t('answerForm.title'), body: <AnswerForm reply={reply} onSaved={done} /> },
    statement: { title: t('statementForm.title'), body: <StatementForm reply={reply} onSaved={done} /> },
  }
  const shown = open === null || open === 'close' ? null : form[open]
  return (
    <>
      <Button look="quiet" aria-label={t('editOf', { whom })} onClick={() => setOpen('edit')}>
        {t('edit')}
      </Button>
      {reply.due === 'overdue' ? (
        <Button aria-label={t('closeOf', { whom })} onClick={() => setOpen('close')}>
          {t('close')}
        </Button>
      ) : null}
      {reply.answeredAt ? (
        <Button aria-label={t('addStatementOf', { whom })} onClick={() => setOpen('statement')}>
          {t('addStatement')}
        </Button>
      ) : (
        <Button aria-label={t('recordAnswerOf', { whom })} onClick={() => setOpen('answer')}>
          {t('recordAnswer')}
        </Button>
      )}
      <Dialog open={shown !== null} onOpenChange={(next) => next || setOpen(null)} title={shown?.title}>
        {shown?.body}
      </Dialog>
      <ConfirmDialog
        open={open === 'close'}
        onOpenChange={(next) => next || setOpen(null)}
        title={t('closing.title')}
        confirm={t('close')}
        onConfirm={() => void close.run()}
        busy={close.busy}
      >
        <p>{t('closing.body')}</p>
        <ProblemNotice failure={close.failure} kept={null} />
      </ConfirmDialog>
    </>
  )
}
