'use client'

import { useTranslations } from 'next-intl'
import { correctionKinds } from '@/domain/corrections/correction'
import { RadioGroup } from '../../ui/fields/radio-group'
import { TextArea } from '../../ui/fields/text-area'
import type { ChoosableClaim, PublishDraft } from './publish-draft'

type Correction = PublishDraft['correction']

interface CorrectionFieldsProps {
  correction: Correction
  onChange: (correction: Correction) => void
  /** The claims that are published. */
  claims: readonly ChoosableClaim[]
  errorAt: (pointer: string) => string | undefined
}

/** What this edition is to the one before it, in words that readers get. */
export function CorrectionFields({ correction, onChange, claims, errorAt }: CorrectionFieldsProps) {
  const t = useTranslations('editions.correction')
  const edit = (change: Partial<Correction>) => onChange({ ...correction, ...change })
  const { kind } = correction
  return (
    <>
      <RadioGroup<Correction['kind']>
        label={t('kind')}
        value={kind}
        onChange={(value) => edit({ kind: value })}
        error={errorAt('/correction/kind')}
        options={(['none', ...correctionKinds] as const).map((value) => ({
          value,
          label: t(`kinds.${value}`),
          hint: t(`kindHints.${value}`),
        }))}
      />
      {kind === 'none' ? null : (
        <>
          <TextArea
            name="correction/summary"
            label={t('summary')}
            hint={t('summaryHint')}
            rows={2}
            grow
            maxLength={5_000}
            value={correction.summary}
            onChange={({ target }) => edit({ summary: target.value })}
            error={errorAt('/correction/summary')}
          />
          <TextArea
            name="correction/reason"
            label={t('reason')}
            hint={t('reasonHint')}
            rows={2}
            grow
            maxLength={5_000}
            value={correction.reason}
            onChange={({ target }) => edit({ reason: target.value })}
            error={errorAt('/correction/reason')}
          />
          <CorrectedClaims
            correction={correction}
            onChange={edit}
            claims={claims}
            error={errorAt('/correction/claims')}
          />
          <p className="max-w-measure text-muted">{t('computed')}</p>
        </>
      )}
    </>
  )
}

function CorrectedClaims({
  correction,
  onChange,
  claims,
  error,
}: {
  correction: Correction
  onChange: (change: Partial<Correction>) => void
  claims: readonly ChoosableClaim[]
  error?: string | undefined
}) {
  const t = useTranslations('editions.correction')
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="pb-1 font-medium">{t('claims')}</legend>
      {error ? <p className="text-sm font-medium text-danger">{error}</p> : null}
      <div className="flex max-h-64 flex-col overflow-y-auto rounded-md border border-rule bg-surface py-1">
        {claims.map(({ number, statement }) => (
          <label key={number} className="target flex items-start gap-2.5 px-3 py-1 hover:bg-sunken">
            <input
              type="checkbox"
              checked={correction.claims.includes(number)}
              onChange={({ target }) =>
                onChange({
                  claims: target.checked
                    ? [...correction.claims, number].sort((a, b) => a - b)
                    : correction.claims.filter((other) => other !== number),
                })
              }
              className="mt-0.5 size-4 shrink-0 pointer-coarse:size-6"
            />
            <span className="min-w-0" dir="auto">
              <span className="font-medium text-muted">{t('claim', { number })}</span> {statement}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
