'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react'
import { sourceOf, type DraftSource } from '@/components/sources/draft-source'
import { LibrarySearch } from '@/components/sources/library-search'
import { SourceLookup } from '@/components/sources/lookup/source-lookup'
import { MoreSourceFields } from '@/components/sources/more-source-fields'
import { Button } from '@/components/ui/actions/button'
import { RadioGroup } from '@/components/ui/fields/radio-group'
import { TextArea } from '@/components/ui/fields/text-area'
import { TextField } from '@/components/ui/fields/text-field'
import { stances } from '@/domain/verdicts/verdict'
import type { DraftCitation } from '../content'
import { finished, wrongFields, type CitationField } from './citation-fields'

interface CitationFormProps {
  citation: DraftCitation
  /** The citation as it stands in the draft; `null` for a new one. */
  before: DraftCitation | null
  onChange: (citation: DraftCitation) => void
  onSave: (citation: DraftCitation) => void
  onCancel: () => void
}

/** One source and what it is relied on for. */
export function CitationForm({ citation, before, onChange, onSave, onCancel }: CitationFormProps) {
  const t = useTranslations('sources')
  const form = useRef<HTMLFormElement>(null)
  const [tried, setTried] = useState(0)
  const wrong = tried > 0 ? wrongFields(citation) : []
  const errorAt = (field: CitationField) => (wrong.includes(field) ? t(`wrong.${field}`) : undefined)
  const describe = (change: DraftSource) =>
    onChange({ ...citation, source: { ...citation.source, ...change } })

  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[data-first]')?.focus()
  }, [])
  useEffect(() => {
    if (tried > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [tried])

  const save = () => {
    if (wrongFields(citation).length > 0) setTried((before) => before + 1)
    else onSave(finished(citation, before))
  }
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    save()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save()
  }
  return (
    <form
      ref={form}
      noValidate
      onSubmit={submit}
      onKeyDown={keyDown}
      aria-label={before ? t('edit') : t('add')}
      className="flex flex-col gap-3 rounded-md border border-rule bg-paper p-3"
    >
      <LibrarySearch
        onPick={(source) => onChange({ ...citation, sourceId: source.id, source: sourceOf(source) })}
      />
      <TextField
        data-first
        label={t('address')}
        inputMode="url"
        autoComplete="off"
        placeholder="https://"
        value={citation.source.url ?? ''}
        onChange={(event) => describe({ url: event.target.value.trim() })}
        error={errorAt('url') ?? errorAt('source')}
      />
      <SourceLookup source={citation.source} onFill={describe} off={Boolean(citation.sourceId)} />
      <TextField
        label={t('title')}
        autoComplete="off"
        value={citation.source.title ?? ''}
        onChange={(event) => describe({ title: event.target.value })}
      />
      <TextArea
        label={t('quote')}
        grow
        rows={2}
        dir="auto"
        value={citation.quote}
        onChange={(event) => onChange({ ...citation, quote: event.target.value })}
      />
      <RadioGroup
        label={t('stanceLabel')}
        direction="row"
        options={stances.map((value) => ({ value, label: t(`stance.${value}`) }))}
        value={citation.stance}
        onChange={(stance) => onChange({ ...citation, stance })}
        error={errorAt('stance')}
      />
      <details open={wrong.some((field) => !['source', 'url', 'stance'].includes(field)) || undefined}>
        <summary className="target inline-flex items-center rounded-sm text-sm text-muted hover:text-ink">
          {t('more')}
        </summary>
        <div className="flex flex-col gap-3 pt-2">
          <div className="grid gap-3 sm:grid-cols-2">
            <TextField
              label={t('fields.quoteLanguage')}
              placeholder="en"
              value={citation.quoteLanguage}
              onChange={(event) => onChange({ ...citation, quoteLanguage: event.target.value })}
              error={errorAt('quoteLanguage')}
            />
            <TextField
              label={t('fields.locator')}
              placeholder={t('fields.locatorHint')}
              value={citation.locator}
              onChange={(event) => onChange({ ...citation, locator: event.target.value })}
            />
          </div>
          <TextArea
            label={t('fields.translation')}
            grow
            rows={2}
            dir="auto"
            value={citation.translation}
            onChange={(event) => onChange({ ...citation, translation: event.target.value })}
          />
          <TextArea
            label={t('fields.note')}
            grow
            rows={2}
            dir="auto"
            value={citation.note}
            onChange={(event) => onChange({ ...citation, note: event.target.value })}
          />
          <MoreSourceFields
            source={citation.source}
            onChange={describe}
            errorAt={(field) =>
              field === 'archiveUrl' || field === 'publishedAt' || field === 'language'
                ? errorAt(field)
                : undefined
            }
          />
        </div>
      </details>
      <div className="flex justify-end gap-2">
        <Button size="small" onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button size="small" look="primary" type="submit">
          {t('save')}
        </Button>
      </div>
    </form>
  )
}
