'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { replyWays, type ReplyView } from '@/domain/replies/reply'
import { api } from '../api'
import { ApiProblem } from '../api/failure'
import { Button } from '../ui/actions/button'
import { Notice } from '../ui/display/notice'
import { Form } from '../ui/fields/form'
import { SelectField } from '../ui/fields/select-field'
import { TextArea } from '../ui/fields/text-area'
import { TextField } from '../ui/fields/text-field'
import { text } from '../team/entry/enter'
import { ClaimChoice, type ChoosableClaim } from './claim-choice'
import { instantOf, localMoment } from './moments'

interface RequestFormProps {
  articleId: string
  claims: readonly ChoosableClaim[]
  /** The request that is changed; `null` records a new one. */
  reply: ReplyView | null
  onSaved: () => void
}

const usualMs = 48 * 60 * 60 * 1000
const fields = ['/whom', '/how', '/contact', '/question', '/claims/0', '/askedAt', '/deadline']

/** Who was asked, how, about what, and until when. */
export function RequestForm({ articleId, claims, reply, onSaved }: RequestFormProps) {
  const t = useTranslations('replies.form')
  const tReplies = useTranslations('replies')
  const [opened] = useState(() => Date.now())
  const [chosen, setChosen] = useState<number[]>(reply?.claims ?? [])
  const [theirs, setTheirs] = useState<ReplyView | null>(null)

  const asked = reply ? new Date(reply.askedAt) : new Date(opened)
  const deadline = reply ? new Date(reply.deadline) : new Date(opened + usualMs)

  const save = async (form: FormData) => {
    // A field shows minutes: what was not touched stays as it is stored, or is now.
    const askedAt = edited(text(form, 'askedAt'), asked)
    const until = edited(text(form, 'deadline'), reply ? deadline : null)
    const body = {
      whom: text(form, 'whom'),
      how: text(form, 'how'),
      contact: text(form, 'contact') || null,
      question: text(form, 'question') || null,
      ...(reply?.answeredAt ? {} : { claims: chosen }),
      ...(askedAt === undefined ? {} : { askedAt }),
      ...(until === undefined ? {} : { deadline: until }),
    }
    if (reply === null) await api.post(`/articles/${articleId}/replies`, body)
    else await change(reply, body)
    onSaved()
  }
  const change = async (record: ReplyView, body: object) => {
    try {
      await api.patch(`/replies/${record.id}`, body, { ifMatch: (theirs ?? record).version })
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'stale') setTheirs(error.current as ReplyView)
      throw error
    }
  }
  return (
    <Form action={save} fields={fields} label={t(reply ? 'editTitle' : 'askTitle')}>
      {({ busy, errorAt }) => (
        <>
          {theirs ? <Meanwhile reply={theirs} /> : null}
          <TextField
            label={t('whom')}
            name="whom"
            defaultValue={reply?.whom ?? ''}
            placeholder={t('whomExample')}
            error={errorAt('/whom')}
            required
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <SelectField
              label={t('how')}
              name="how"
              defaultValue={reply?.how ?? 'mail'}
              error={errorAt('/how')}
              options={replyWays.map((value) => ({ value, label: tReplies(`how.${value}`) }))}
            />
            <TextField
              label={t('contact')}
              mark={t('optional')}
              name="contact"
              defaultValue={reply?.contact ?? ''}
              error={errorAt('/contact')}
            />
            <TextField
              label={t('askedAt')}
              type="datetime-local"
              name="askedAt"
              defaultValue={localMoment(asked)}
              error={errorAt('/askedAt')}
            />
            <TextField
              label={t('deadline')}
              type="datetime-local"
              name="deadline"
              defaultValue={localMoment(deadline)}
              error={errorAt('/deadline')}
              required
            />
          </div>
          <TextArea
            label={t('question')}
            mark={t('optional')}
            name="question"
            defaultValue={reply?.question ?? ''}
            error={errorAt('/question')}
            rows={4}
            grow
          />
          {reply?.answeredAt ? null : (
            <ClaimChoice
              label={t('about')}
              hint={t('aboutHint')}
              claims={claims}
              chosen={chosen}
              onChange={setChosen}
              error={errorAt('/claims/0')}
            />
          )}
          <Button type="submit" look="primary" busy={busy} className="self-end">
            {t('save')}
          </Button>
        </>
      )}
    </Form>
  )
}

/** The instant of a field that was edited; `undefined` where it shows what it was filled with, `''` where it is empty. */
function edited(local: string, shown: Date | null): string | undefined {
  return shown && local === localMoment(shown) ? undefined : (instantOf(local) ?? '')
}

/** What a colleague saved meanwhile, beside what stands in the form. */
export function Meanwhile({ reply }: { reply: ReplyView }) {
  const t = useTranslations('replies')
  return (
    <Notice title={t('form.meanwhile')}>
      <p>{[reply.whom, t(`how.${reply.how}`), reply.contact].filter(Boolean).join(' · ')}</p>
      {reply.question ? <p className="whitespace-pre-line">{reply.question}</p> : null}
      {reply.publicStatement ? <p className="whitespace-pre-line">{reply.publicStatement}</p> : null}
    </Notice>
  )
}
