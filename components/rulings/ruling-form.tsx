'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, type FormEvent, type KeyboardEvent } from 'react'
import type { Failure } from '@/components/api/failure'
import { Button } from '@/components/ui/actions/button'
import { KeyboardKey } from '@/components/ui/actions/keyboard-key'
import { ProblemNotice } from '@/components/ui/display/problem-notice'
import { Checkbox } from '@/components/ui/fields/checkbox'
import { errorAt } from '@/components/ui/fields/form'
import { SelectField } from '@/components/ui/fields/select-field'
import { TextArea } from '@/components/ui/fields/text-area'
import { TextField } from '@/components/ui/fields/text-field'
import { toast } from '@/components/ui/overlays/toast'
import { RatingChoice } from '@/components/verdicts/form/rating-choice'
import type { Scales } from '@/components/verdicts/shown/rating-mark'
import { renumbered } from '@/domain/rulings/decide'
import type { VerdictView } from '@/domain/verdicts/verdict'
import { CitationChoice } from './citation-choice'
import { citables, startingFrom, type RulingDraft } from './ruling-content'

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9']
const fields = ['/rating', '/saidRating', '/summary', '/explanation', '/reason', '/asOf', '/citations']

interface RulingFormProps {
  draft: RulingDraft
  onEdit: (draft: RulingDraft) => void
  onSave: () => void
  onCancel: () => void
  verdicts: VerdictView[]
  scales: Scales
  hasVoices: boolean
  lang: string | null
  busy: boolean
  failure: Failure | null
}

/** The team's ruling as it is written. It holds nothing itself: what is typed is its owner's to keep. */
export function RulingForm(props: RulingFormProps) {
  const { draft, onEdit, onSave, onCancel, verdicts, scales, hasVoices, lang, busy, failure } = props
  const t = useTranslations('rulings')
  const verdictWords = useTranslations('verdicts')
  const ui = useTranslations('ui')
  const form = useRef<HTMLFormElement>(null)
  const edit = (change: Partial<RulingDraft>) => onEdit({ ...draft, ...change })
  const focusOn = (selector: string) => form.current?.querySelector<HTMLElement>(selector)?.focus()

  useEffect(() => {
    const start = 'input[type="radio"]:checked, input[type="radio"]'
    form.current?.querySelector<HTMLElement>(start)?.focus()
  }, [])
  useEffect(() => {
    if (failure) form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="status"]')?.focus()
  }, [failure])

  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    if (!busy) onSave()
  }
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    submit()
  }
  const startFrom = (id: string) => {
    const verdict = verdicts.find((one) => one.id === id)
    if (!verdict) return
    onEdit(startingFrom(verdict, draft))
    toast(t('started', { name: verdict.author.name }), { undo: () => onEdit(draft) })
  }
  const choose = (citations: string[]) =>
    edit({ citations, explanation: renumbered(draft.explanation, draft.citations, citations) })
  const dissenting = verdicts.filter(
    (verdict) => verdict.rating?.key !== draft.rating || draft.dissent.includes(verdict.id),
  )
  return (
    <form
      ref={form}
      onSubmit={submit}
      onKeyDown={keyDown}
      noValidate
      aria-label={t('form')}
      className="flex flex-col gap-4 rounded-md border border-edge bg-surface p-4"
    >
      <ProblemNotice failure={failure} shownAt={fields} />
      <SelectField
        label={t('startFrom')}
        hint={t('startFromHint')}
        value=""
        onChange={(event) => startFrom(event.target.value)}
        options={[
          { value: '', label: t('chooseVerdict') },
          ...verdicts.map((verdict) => ({
            value: verdict.id,
            label: t('verdictOption', {
              name: verdict.author.name,
              rating: verdict.rating?.label ?? t('noRating'),
            }),
          })),
        ]}
      />
      {hasVoices ? (
        <RatingChoice
          label={verdictWords('said')}
          part="said"
          options={scales.saidRatings}
          value={draft.saidRating}
          onChoose={(saidRating) => edit({ saidRating })}
          onDigit={() => focusOn('[data-part="rating"] input')}
          error={errorAt(failure, '/saidRating')}
          keys={digits}
        />
      ) : null}
      <RatingChoice
        label={t('finalRating')}
        part="rating"
        options={scales.ratings}
        value={draft.rating}
        onChoose={(rating) => edit({ rating })}
        onDigit={() => focusOn('textarea')}
        error={errorAt(failure, '/rating')}
        keys={digits}
      />
      <TextArea
        label={t('summary')}
        hint={t('summaryHint')}
        rows={2}
        grow
        lang={lang ?? undefined}
        dir="auto"
        maxLength={2_000}
        value={draft.summary}
        onChange={(event) => edit({ summary: event.target.value })}
        error={errorAt(failure, '/summary')}
      />
      <TextArea
        label={t('explanation')}
        hint={t('explanationHint')}
        rows={5}
        grow
        lang={lang ?? undefined}
        dir="auto"
        value={draft.explanation}
        onChange={(event) => edit({ explanation: event.target.value })}
        error={errorAt(failure, '/explanation')}
      />
      <CitationChoice
        options={citables(verdicts, draft.citations)}
        chosen={draft.citations}
        onChoose={choose}
        error={errorAt(failure, '/citations')}
      />
      {dissenting.length > 0 ? (
        <fieldset className="flex flex-col gap-1">
          <legend className="pb-1 font-medium">{t('dissent')}</legend>
          {dissenting.map((verdict) => (
            <Checkbox
              key={verdict.id}
              checked={draft.dissent.includes(verdict.id)}
              onChange={(event) =>
                edit({
                  dissent: event.target.checked
                    ? [...draft.dissent, verdict.id]
                    : draft.dissent.filter((id) => id !== verdict.id),
                })
              }
              label={t('verdictOption', {
                name: verdict.author.name,
                rating: verdict.rating?.label ?? t('noRating'),
              })}
            />
          ))}
          <p className="text-sm text-muted">{t('dissentHint')}</p>
        </fieldset>
      ) : null}
      <TextField
        label={t('asOf')}
        hint={t('asOfHint')}
        type="date"
        className="w-48"
        value={draft.asOf?.slice(0, 10) ?? ''}
        onChange={(event) => edit({ asOf: event.target.value === '' ? null : event.target.value })}
        error={errorAt(failure, '/asOf')}
      />
      <TextArea
        label={t('reason')}
        hint={t('reasonHint')}
        rows={2}
        grow
        maxLength={10_000}
        value={draft.reason}
        onChange={(event) => edit({ reason: event.target.value })}
        error={errorAt(failure, '/reason')}
      />
      <div className="flex flex-wrap items-center justify-end gap-2">
        <Button onClick={onCancel}>{ui('cancel')}</Button>
        <Button type="submit" look="primary" busy={busy}>
          {t('save')}
        </Button>
        <span aria-hidden className="text-sm text-muted pointer-coarse:hidden">
          <KeyboardKey>Ctrl Enter</KeyboardKey>
        </span>
      </div>
    </form>
  )
}
