'use client'

import { Ellipsis, Pencil } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useCallback, useState, useSyncExternalStore } from 'react'
import { api } from '@/components/api'
import { atLeast, type Role } from '@/domain/team/roles'
import { bodyParts, type Named } from '@/domain/threads/mentions'
import { editWindow, mayStillEdit, type CommentView, type ThreadView } from '@/domain/threads/thread'
import { ImportedChip } from '../annotations/imported-chip'
import { RedactDialog } from '../redaction/redact-dialog'
import { RedactMenuItem } from '../redaction/redact-menu-item'
import { IconButton } from '../ui/actions/icon-button'
import { Avatar } from '../ui/display/avatar'
import { DateTime } from '../ui/display/date-time'
import { Menu } from '../ui/overlays/menu'
import { Composer } from './compose/composer'
import { useIsKept } from './compose/kept-text'

interface CommentItemProps {
  comment: CommentView
  articleId: string
  me: Named & { role?: Role }
  people: readonly Named[]
  onTake: (thread: ThreadView) => void
}

/** One comment: who, when, what, and what it said before. Its author edits it for a while; editors ask for its redaction. */
export function CommentItem({ comment, articleId, me, people, onTake }: CommentItemProps) {
  const t = useTranslations('threads')
  const editable = useStillEditable(comment)
  const place = `edit-${comment.id}`
  const kept = useIsKept(me.id, place) && comment.mine
  const [wanted, setEditing] = useState<boolean | null>(null)
  const editing = wanted ?? kept
  const save = async (body: string) => {
    const { data } = await api.patch<ThreadView>(`/comments/${comment.id}`, { body })
    setEditing(false)
    onTake(data)
  }
  return (
    <li className="flex gap-2.5">
      <Avatar name={comment.author.name} small />
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <div className="flex min-h-6 flex-wrap items-center gap-x-2">
          <span className="font-medium">{comment.author.name}</span>
          {comment.imported ? <ImportedChip /> : null}
          <DateTime value={comment.createdAt} className="text-sm text-muted" />
          <span className="ms-auto -my-1 flex">
            {editable && !editing ? (
              <IconButton
                size="small"
                label={t('comment.edit')}
                icon={<Pencil size={14} aria-hidden />}
                onClick={() => setEditing(true)}
              />
            ) : null}
            {me.role && atLeast(me.role, 'editor') && comment.body !== null ? (
              <CommentMenu comment={comment} articleId={articleId} />
            ) : null}
          </span>
        </div>
        {editing ? (
          <Composer
            userId={me.id}
            place={place}
            people={people}
            label={t('comment.edited')}
            button={t('comment.save')}
            initial={comment.body ?? ''}
            hint={t('comment.editHint')}
            onSend={save}
            onCancel={() => setEditing(false)}
            autoFocus={wanted === true}
          />
        ) : (
          <CommentBody body={comment.body} mentions={comment.mentions} me={me} />
        )}
        <Earlier comment={comment} />
      </div>
    </li>
  )
}

/** What editors may do with anybody's comment. */
function CommentMenu({ comment, articleId }: Pick<CommentItemProps, 'comment' | 'articleId'>) {
  const t = useTranslations('threads')
  const [redacting, setRedacting] = useState(false)
  const label = t('comment.menu', { name: comment.author.name })
  return (
    <>
      <Menu trigger={<IconButton size="small" label={label} icon={<Ellipsis size={14} aria-hidden />} />}>
        <RedactMenuItem onSelect={() => setRedacting(true)} />
      </Menu>
      {redacting ? (
        <RedactDialog
          kind="comment"
          subjectId={comment.id}
          articleId={articleId}
          label={comment.body ?? ''}
          onClose={() => setRedacting(false)}
        />
      ) : null}
    </>
  )
}

/** The words of a comment with its line breaks; mentions stand out, one's own most. */
function CommentBody({ body, mentions, me }: { body: string | null; mentions: readonly Named[]; me: Named }) {
  const t = useTranslations('threads')
  if (body === null) return <p className="text-muted italic">{t('comment.redacted')}</p>
  return (
    <p dir="auto" className="break-words whitespace-pre-wrap">
      {bodyParts(body, mentions).map(({ text, ids }, index) =>
        ids.length === 0 ? (
          text
        ) : (
          <span
            key={index}
            className={
              ids.includes(me.id)
                ? 'rounded-sm bg-accent-tint px-0.5 font-semibold text-accent'
                : 'font-medium text-accent'
            }
          >
            {text}
          </span>
        ),
      )}
    </p>
  )
}

function Earlier({ comment }: { comment: CommentView }) {
  const t = useTranslations('threads')
  if (comment.earlier.length === 0) return null
  return (
    <details className="text-sm text-muted">
      <summary className="target inline-flex items-center underline decoration-dotted underline-offset-3">
        {t('comment.wasEdited')}
      </summary>
      <ul className="flex flex-col gap-2 border-s-2 border-rule ps-3 pt-1">
        {comment.earlier.map(({ body, at }, index) => (
          <li key={index}>
            <span className="block">{t.rich('comment.until', { time: () => <DateTime value={at} /> })}</span>
            <span dir="auto" className="block break-words whitespace-pre-wrap">
              {body ?? t('comment.redacted')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Whether the reader may still edit the comment; false on the server, which does not know when it is read. */
function useStillEditable({ mine, createdAt, body }: CommentView): boolean {
  const written = Date.parse(createdAt)
  const subscribe = useCallback(
    (tell: () => void) => {
      const timer = setTimeout(tell, Math.max(0, written + editWindow - Date.now()))
      return () => clearTimeout(timer)
    },
    [written],
  )
  const still = useSyncExternalStore(
    subscribe,
    () => mayStillEdit(written, Date.now()),
    () => false,
  )
  return mine && body !== null && still
}
