'use client'

import { useTranslations } from 'next-intl'
import { claimKinds } from '@/domain/claims/claim'
import { errorAt } from '../../ui/fields/form'
import { SelectField } from '../../ui/fields/select-field'
import { TextArea } from '../../ui/fields/text-area'
import { TextField } from '../../ui/fields/text-field'
import type { ClaimEdit, ClaimFields } from '../claim-edit'
import { ImportedLine } from './imported-line'
import { SpanList } from './span-list'
import { VoicesEditor } from './voices-editor'
import type { WorkClaim } from '../work-claim'

export interface ClaimDetailsProps {
  claim: WorkClaim
  /** The claim's fields with what is being typed over them. */
  shown: ClaimFields
  edit: ClaimEdit | null
  lang: string | null
  onEdit: (change: Partial<ClaimFields>) => void
  onSameVoices: (() => void) | null
  sameKey: string | null
  onRemoveSpan: ((index: number) => void) | null
}

/** Everything about a claim besides its statement. */
export function ClaimDetails(props: ClaimDetailsProps) {
  const { claim, shown, edit, lang, onEdit, onSameVoices, sameKey, onRemoveSpan } = props
  const t = useTranslations('claims')
  const failure = edit?.failure ?? null
  const kinds = [
    { value: '', label: t('kind.none') },
    ...claimKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
  ]
  return (
    <div className="flex flex-col gap-3">
      <SelectField
        label={t('kind.label')}
        value={shown.kind ?? ''}
        options={kinds}
        onChange={(event) => onEdit({ kind: claimKinds.find((kind) => kind === event.target.value) ?? null })}
      />
      <VoicesEditor
        voices={shown.voices}
        onChange={(voices) => onEdit({ voices })}
        onSameAsAbove={onSameVoices}
        sameKey={sameKey}
      />
      <TextArea
        label={t('why')}
        hint={t('whyHint')}
        rows={1}
        grow
        dir="auto"
        maxLength={2_000}
        value={shown.reason ?? ''}
        onChange={(event) => onEdit({ reason: event.target.value })}
        error={errorAt(failure, '/reason')}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          label={t('saidAt')}
          placeholder="2017-09-21"
          autoComplete="off"
          value={shown.saidAt ?? ''}
          onChange={(event) => onEdit({ saidAt: event.target.value })}
          error={errorAt(failure, '/saidAt')}
        />
        <TextField
          label={t('firstAppearance')}
          placeholder="https://"
          inputMode="url"
          autoComplete="off"
          value={shown.firstAppearance ?? ''}
          onChange={(event) => onEdit({ firstAppearance: event.target.value })}
          error={errorAt(failure, '/firstAppearance')}
        />
      </div>
      <ImportedLine claim={claim} />
      <SpanList spans={claim.spans} lang={lang} onRemove={onRemoveSpan} />
    </div>
  )
}
