'use client'

import { useTranslations } from 'next-intl'
import {
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type KeyboardEvent,
  type Ref,
} from 'react'
import { useAction } from '@/components/api/use-action'
import { insertAtCaret } from '@/components/verdicts/form/reasoning-field'
import type { Named } from '@/domain/threads/mentions'
import { bodyLimit } from '@/domain/threads/thread'
import { Button } from '../../ui/actions/button'
import { ProblemNotice } from '../../ui/display/problem-notice'
import { classNames } from '../../ui/class-names'
import { errorAt } from '../../ui/fields/form'
import { controlClass, FieldNotes } from '../../ui/fields/field-frame'
import { KeptText } from './kept-text'
import { MentionList } from './mention-list'
import { mentioningAt } from './mentioning'

interface ComposerProps {
  userId: string
  /** Names what is typed here among all that is kept in this browser. */
  place: string
  people: readonly Named[]
  label: string
  button: string
  /** Said below the field, e.g. who reads it. */
  hint?: string | null
  /** What the field begins with, where something is edited. */
  initial?: string
  placeholder?: string
  /** Sends the text; throws a `Failure`. */
  onSend: (body: string, idempotencyKey: string) => Promise<void>
  onCancel?: () => void
  autoFocus?: boolean
  ref?: Ref<{ focus: () => void }>
}

/** A field for a comment. What is typed is kept until the server has it; Ctrl+Enter sends; @ offers the team. */
export function Composer(props: ComposerProps) {
  const { userId, place, people, label, button, hint, initial = '', onSend, onCancel, ref, ...field } = props
  const t = useTranslations('threads')
  const ui = useTranslations('ui')
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  useImperativeHandle(ref, () => ({ focus: () => area.current?.focus() }), [])
  const kept = useMemo(() => new KeptText(userId, place, initial), [userId, place, initial])
  const text = useSyncExternalStore(kept.subscribe, kept.get, () => initial)
  useEffect(() => {
    // What was typed before the scripts had loaded stands in the field alone.
    const typed = area.current?.value ?? ''
    if (typed !== '' && kept.get() === initial) kept.set(typed)
  }, [kept, initial])
  const [caret, setCaret] = useState<number | null>(null)
  const [chosen, setChosen] = useState(0)
  const [closedAt, setClosedAt] = useState<number | null>(null)
  const { run, busy, failure, clear } = useAction(async () => {
    await onSend(text, kept.idempotencyKey)
    // What was typed meanwhile stays.
    if (kept.get() === text) kept.clear()
  })

  const found = caret === null ? null : mentioningAt(text, caret, people)
  const mentioning = found && found.at !== closedAt ? found : null
  const option = mentioning ? Math.min(chosen, mentioning.people.length - 1) : -1
  const canSend = text.trim() !== '' && text !== initial
  const error = errorAt(failure, '/body')

  const choose = (person: Named | undefined) => {
    if (!person || !mentioning || caret === null) return
    area.current?.setSelectionRange(mentioning.at, caret)
    insertAtCaret(area.current, `@${person.name} `)
    setChosen(0)
  }
  const keyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      if (canSend) void run()
    } else if (mentioning && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      const step = event.key === 'ArrowDown' ? 1 : -1
      setChosen((option + step + mentioning.people.length) % mentioning.people.length)
    } else if (mentioning && (event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) {
      choose(mentioning.people[option])
    } else if (mentioning && event.key === 'Escape') {
      setClosedAt(mentioning.at)
      event.stopPropagation()
    } else return
    event.preventDefault()
  }
  const cancel = () => {
    kept.clear(initial)
    onCancel?.()
  }
  return (
    <div className="flex flex-col gap-2">
      <div className="relative flex flex-col gap-1">
        <label htmlFor={id} className="text-sm font-medium">
          {label}
        </label>
        <textarea
          ref={area}
          id={id}
          rows={2}
          dir="auto"
          value={text}
          maxLength={bodyLimit}
          {...field}
          onChange={(event) => {
            kept.set(event.target.value)
            setCaret(event.target.selectionStart)
            setChosen(0)
            if (failure) clear()
          }}
          onSelect={({ currentTarget }) => {
            const { selectionStart, selectionEnd } = currentTarget
            setCaret(selectionStart === selectionEnd ? selectionStart : null)
          }}
          onBlur={() => setCaret(null)}
          onKeyDown={keyDown}
          aria-autocomplete="list"
          aria-controls={mentioning ? `${id}-people` : undefined}
          aria-activedescendant={mentioning ? `${id}-people-${option}` : undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={classNames(hint && `${id}-hint`, error && `${id}-error`) || undefined}
          className={classNames(controlClass, 'field-sizing-content max-h-[50vh] min-h-16 resize-none py-2')}
        />
        {mentioning ? (
          <MentionList
            id={`${id}-people`}
            label={t('compose.people')}
            people={mentioning.people}
            chosen={option}
            onChoose={choose}
          />
        ) : null}
        <span role="status" className="sr-only">
          {mentioning ? t('compose.offered', { count: mentioning.people.length }) : ''}
        </span>
      </div>
      <FieldNotes id={id} hint={hint} error={error} />
      <ProblemNotice failure={failure} shownAt={['/body']} />
      <div className="flex flex-wrap items-center gap-2">
        <Button look="primary" size="small" busy={busy} disabled={!canSend} onClick={() => void run()}>
          {button}
        </Button>
        {onCancel ? (
          <Button size="small" look="quiet" onClick={cancel}>
            {ui('cancel')}
          </Button>
        ) : null}
        <span className="text-sm text-muted pointer-coarse:hidden">{t('compose.keys')}</span>
      </div>
    </div>
  )
}
