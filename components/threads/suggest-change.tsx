'use client'

import { PencilLine } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useDeferredValue, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { api } from '@/components/api'
import { useAction } from '@/components/api/use-action'
import { bodyLimit, type SuggestionField, type ThreadView } from '@/domain/threads/thread'
import { Button } from '../ui/actions/button'
import { ProblemNotice } from '../ui/display/problem-notice'
import { errorAt } from '../ui/fields/form'
import { TextArea } from '../ui/fields/text-area'
import { Dialog } from '../ui/overlays/dialog'
import { KeptText } from './compose/kept-text'
import { ShownDiff } from './suggestions/shown-diff'

interface SuggestChangeProps {
  claimId: string
  field: SuggestionField
  /** The present text. */
  text: string
  /** Who suggests: what they type is then kept in this browser until it is sent. */
  userId?: string | null
  onMade: (thread: ThreadView) => void
}

/** A button that opens the present text for another wording; what changes is shown while one types. */
export function SuggestChange(props: SuggestChangeProps) {
  const t = useTranslations('threads.suggestion')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        size="small"
        look="quiet"
        icon={<PencilLine size={14} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t(`make.${props.field}`)}
      </Button>
      {open ? <SuggestDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function SuggestDialog({
  claimId,
  field,
  text,
  userId = null,
  onMade,
  onClose,
}: SuggestChangeProps & { onClose: () => void }) {
  const t = useTranslations('threads.suggestion')
  const ui = useTranslations('ui')
  const area = useRef<HTMLTextAreaElement>(null)
  const after = useKept(userId, `${field}-${claimId}`, text)
  const note = useKept(userId, `${field}-${claimId}-note`, '')
  const shown = useDeferredValue(after.text)
  const { run, busy, failure } = useAction(async () => {
    const body = { field, text: after.text, ...(note.text.trim() === '' ? {} : { note: note.text }) }
    const { data } = await api.post<ThreadView>(`/claims/${claimId}/suggestions`, body)
    after.kept.clear(text)
    note.kept.clear()
    onMade(data)
    onClose()
  })
  return (
    <Dialog
      open
      onOpenChange={(next) => next || onClose()}
      title={t(`title.${field}`)}
      description={t('intro')}
      initialFocus={area}
      actions={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button look="primary" busy={busy} disabled={after.text === text} onClick={() => void run()}>
            {t('send')}
          </Button>
        </>
      }
    >
      <ProblemNotice failure={failure} shownAt={['/text', '/note']} />
      <TextArea
        ref={area}
        label={t(`field.${field}`)}
        dir="auto"
        rows={3}
        grow
        value={after.text}
        error={errorAt(failure, '/text')}
        onChange={({ target }) =>
          after.kept.set(field === 'statement' ? target.value.replace(/\n/g, ' ') : target.value)
        }
      />
      {after.text === text ? null : (
        <div className="flex flex-col gap-1">
          <p className="text-sm text-muted" aria-hidden>
            {t('comparison')}
          </p>
          <div className="rounded-md border border-rule bg-paper px-3 py-2">
            <ShownDiff before={text} after={shown} label={t('comparison')} />
          </div>
        </div>
      )}
      <TextArea
        label={t('note')}
        mark={t('optional')}
        dir="auto"
        rows={2}
        grow
        maxLength={bodyLimit}
        value={note.text}
        error={errorAt(failure, '/note')}
        onChange={({ target }) => note.kept.set(target.value)}
      />
    </Dialog>
  )
}

function useKept(userId: string | null, place: string, initial: string) {
  const kept = useMemo(() => new KeptText(userId, place, initial), [userId, place, initial])
  return { kept, text: useSyncExternalStore(kept.subscribe, kept.get, () => initial) }
}
