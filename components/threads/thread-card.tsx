'use client'

import { CircleCheck, Reply, RotateCcw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import { api } from '@/components/api'
import { useAction } from '@/components/api/use-action'
import type { Role } from '@/domain/team/roles'
import type { Named } from '@/domain/threads/mentions'
import type { ThreadView } from '@/domain/threads/thread'
import { Button } from '../ui/actions/button'
import { DateTime } from '../ui/display/date-time'
import { ProblemNotice } from '../ui/display/problem-notice'
import { CommentItem } from './comment-item'
import { Composer } from './compose/composer'
import { useIsKept } from './compose/kept-text'
import { SuggestionPart } from './suggestions/suggestion-part'

export interface ThreadCardProps {
  thread: ThreadView
  /** With the role, editors can ask for a comment's redaction here. */
  me: Named & { role?: Role }
  people: readonly Named[]
  /** Whether the verdicts of its claim are revealed; else the composer warns. */
  revealed: boolean
  /** Where it belongs, above it: on screens that show several claims. */
  place?: ReactNode
  onTake: (thread: ThreadView) => void
  /** A suggestion was accepted or declined: the claim may say something else now. */
  onDecided?: () => void
}

/** One discussion: the words that it is about, what was suggested and said, and what can be done with it. */
export function ThreadCard({ thread, me, people, revealed, place, onTake, onDecided }: ThreadCardProps) {
  const t = useTranslations('threads')
  const replyPlace = `reply-${thread.id}`
  const kept = useIsKept(me.id, replyPlace)
  const [wanted, setReplying] = useState<boolean | null>(null)
  const replying = wanted ?? kept
  const settle = useAction(async (act: 'resolve' | 'reopen') => {
    onTake((await api.post<ThreadView>(`/threads/${thread.id}/${act}`)).data)
  })
  const send = async (body: string, idempotencyKey: string) => {
    const { data } = await api.post<ThreadView>(
      `/threads/${thread.id}/comments`,
      { body },
      { idempotencyKey },
    )
    setReplying(false)
    onTake(data)
  }
  const decided = (changed: ThreadView) => {
    onTake(changed)
    onDecided?.()
  }
  const { span, suggestion, resolvedBy, resolvedAt, mayResolve } = thread
  return (
    <article
      aria-label={t('by', { name: thread.startedBy.name })}
      data-thread={thread.id}
      className="flex flex-col gap-3 rounded-md border border-rule bg-surface px-3 py-3 sm:px-4"
    >
      {place}
      {span ? (
        <blockquote dir="auto" className="border-s-2 border-accent ps-3 font-serif text-lg text-ink">
          {span.exact}
          {span.start === null ? (
            <span className="block font-sans text-sm text-muted">
              {t(span.outcome === 'ambiguous' ? 'severalPlaces' : 'lostPlace')}
            </span>
          ) : null}
        </blockquote>
      ) : null}
      {suggestion ? <SuggestionPart suggestion={suggestion} onDecided={decided} /> : null}
      {thread.comments.length > 0 ? (
        <ol className="flex flex-col gap-3">
          {thread.comments.map((comment) => (
            <CommentItem
              key={comment.id}
              comment={comment}
              articleId={thread.articleId}
              me={me}
              people={people}
              onTake={onTake}
            />
          ))}
        </ol>
      ) : null}
      {thread.resolved && resolvedBy && resolvedAt ? (
        <p className="flex items-center gap-1.5 text-sm text-muted">
          <CircleCheck size={14} aria-hidden className="shrink-0" />
          <span>
            {t.rich('resolvedBy', { name: resolvedBy.name, time: () => <DateTime value={resolvedAt} /> })}
          </span>
        </p>
      ) : null}
      <ProblemNotice failure={settle.failure} kept={null} />
      {replying && !thread.resolved ? (
        <Composer
          userId={me.id}
          place={replyPlace}
          people={people}
          label={t('reply.label')}
          button={t('reply.send')}
          hint={revealed ? null : t('blindShort')}
          onSend={send}
          onCancel={() => setReplying(false)}
          autoFocus={wanted === true}
        />
      ) : (
        <div className="-ms-2 flex flex-wrap gap-1">
          {thread.resolved ? null : (
            <Button
              size="small"
              look="quiet"
              icon={<Reply size={14} aria-hidden />}
              onClick={() => setReplying(true)}
            >
              {t('reply.open')}
            </Button>
          )}
          {mayResolve ? (
            <Button
              size="small"
              look="quiet"
              busy={settle.busy}
              icon={
                thread.resolved ? <RotateCcw size={14} aria-hidden /> : <CircleCheck size={14} aria-hidden />
              }
              onClick={() => void settle.run(thread.resolved ? 'reopen' : 'resolve')}
            >
              {thread.resolved ? t('reopen') : t('resolve')}
            </Button>
          ) : null}
        </div>
      )}
    </article>
  )
}
