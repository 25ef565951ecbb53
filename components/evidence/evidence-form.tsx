'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react'
import { useAction } from '@/components/api/use-action'
import { filledFields, sourceName, sourceOf, type DraftSource } from '@/components/sources/draft-source'
import { LibrarySearch } from '@/components/sources/library-search'
import { SourceLookup } from '@/components/sources/lookup/source-lookup'
import { Button } from '@/components/ui/actions/button'
import { ProblemNotice } from '@/components/ui/display/problem-notice'
import { errorAt } from '@/components/ui/fields/form'
import { TextArea } from '@/components/ui/fields/text-area'
import { TextField } from '@/components/ui/fields/text-field'
import type { EvidenceInput } from '@/domain/evidence/evidence'
import type { SourceView } from '@/domain/sources/source'

export type NewEvidence = EvidenceInput

interface EvidenceFormProps {
  onKeep: (evidence: NewEvidence) => Promise<void>
  onClose: () => void
}

/** A source to be added as evidence: one of the library, or described by its address and title. */
export function EvidenceForm({ onKeep, onClose }: EvidenceFormProps) {
  const t = useTranslations('evidence')
  const form = useRef<HTMLFormElement>(null)
  const [picked, setPicked] = useState<SourceView | null>(null)
  const [source, setSource] = useState<DraftSource>({})
  const [note, setNote] = useState('')
  const [isEmpty, setIsEmpty] = useState(false)
  const { run, busy, failure } = useAction(onKeep)
  const describe = (change: DraftSource) => {
    setIsEmpty(false)
    setSource((now) => ({ ...now, ...change }))
  }

  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[data-first]')?.focus()
  }, [])
  useEffect(() => {
    if (failure || isEmpty) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [failure, isEmpty])

  const save = async () => {
    const url = source.url?.trim()
    const title = source.title?.trim()
    if (!picked && !url && !title) return setIsEmpty(true)
    const what = picked ? { sourceId: picked.id } : { source: filledFields({ ...source, url, title }) }
    if (await run({ ...what, ...(note.trim() && { note: note.trim() }) })) onClose()
  }
  const keyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save()
  }
  return (
    <form
      ref={form}
      noValidate
      onSubmit={submit}
      onKeyDown={keyDown}
      aria-label={t('add')}
      className="flex flex-col gap-3 rounded-md border border-rule bg-paper p-3"
    >
      <p className="text-sm text-muted">{t('openToAll')}</p>
      {picked ? (
        <div className="flex items-center justify-between gap-2">
          <span className="min-w-0 break-words">{sourceName(sourceOf(picked)) ?? t('untitled')}</span>
          <Button size="small" look="quiet" onClick={() => setPicked(null)}>
            {t('another')}
          </Button>
        </div>
      ) : (
        <>
          <LibrarySearch onPick={setPicked} />
          <TextField
            data-first
            label={t('address')}
            inputMode="url"
            autoComplete="off"
            placeholder="https://"
            value={source.url ?? ''}
            onChange={(event) => describe({ url: event.target.value })}
            error={isEmpty ? t('empty') : errorAt(failure, '/source/url')}
          />
          <SourceLookup source={source} onFill={describe} />
          <TextField
            label={t('sourceTitle')}
            autoComplete="off"
            value={source.title ?? ''}
            onChange={(event) => describe({ title: event.target.value })}
            error={errorAt(failure, '/source/title')}
          />
        </>
      )}
      <TextArea
        label={t('note')}
        rows={2}
        grow
        dir="auto"
        value={note}
        onChange={(event) => setNote(event.target.value)}
        error={errorAt(failure, '/note')}
      />
      <ProblemNotice failure={failure} shownAt={['/source/url', '/source/title', '/note']} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button type="submit" look="primary" busy={busy}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}
