'use client'

import { useTranslations } from 'next-intl'
import type { RatingDefinition } from '@/domain/verdicts/scale'
import { Button } from '../../ui/actions/button'
import { FieldNotes } from '../../ui/fields/field-frame'
import { StateChip } from '../../ui/display/state-chip'
import { RatingMark } from '../../verdicts/shown/rating-mark'
import { isDecided, type ChoosableClaim } from './publish-draft'

interface ClaimFieldsProps {
  claims: readonly ChoosableClaim[]
  ratings: RatingDefinition[]
  chosen: readonly number[]
  onChoose: (numbers: number[]) => void
  language: string | null
  error?: string | undefined
}

/** Which claims readers get: the decided ones with their rating, others as "being checked". */
export function ClaimFields({ claims, ratings, chosen, onChoose, language, error }: ClaimFieldsProps) {
  const t = useTranslations('editions.claims')
  const decided = claims.filter(isDecided)
  const numbers = (some: readonly ChoosableClaim[]) => some.map(({ number }) => number)
  return (
    <fieldset aria-invalid={error ? true : undefined} className="flex flex-col gap-2">
      <legend className="sr-only">{t('title')}</legend>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p role="status" className="text-muted">
          {t('chosen', { count: chosen.length, total: claims.length })}
        </p>
        <div className="flex flex-wrap gap-1">
          <Button size="small" look="quiet" onClick={() => onChoose(numbers(decided))}>
            {t('decided')}
          </Button>
          <Button size="small" look="quiet" onClick={() => onChoose(numbers(claims))}>
            {t('all')}
          </Button>
          <Button size="small" look="quiet" onClick={() => onChoose([])}>
            {t('none')}
          </Button>
        </div>
      </div>
      <FieldNotes id="published-claims" error={error} />
      <ul role="list" className="max-h-160 overflow-y-auto rounded-md border border-rule bg-surface">
        {claims.map((claim) => (
          <li key={claim.number} className="border-b border-rule last:border-b-0">
            <label className="target flex items-start gap-3 px-3 py-2 hover:bg-sunken">
              <input
                type="checkbox"
                checked={chosen.includes(claim.number)}
                onChange={({ target }) =>
                  onChoose(
                    target.checked
                      ? [...chosen, claim.number]
                      : chosen.filter((number) => number !== claim.number),
                  )
                }
                className="mt-0.5 size-4 shrink-0 pointer-coarse:size-6"
              />
              <span className="flex min-w-0 flex-1 flex-wrap items-start justify-between gap-x-4 gap-y-1">
                <span className="flex min-w-0 flex-[1_1_18rem] gap-2">
                  <span className="sr-only">{t('claim', { number: claim.number })}</span>
                  <span aria-hidden className="min-w-5 text-end font-medium text-muted tabular-nums">
                    {claim.number}
                  </span>
                  <span dir="auto" lang={language ?? undefined} className="min-w-0">
                    {claim.statement}
                  </span>
                </span>
                <ClaimStanding claim={claim} ratings={ratings} />
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

function ClaimStanding({ claim, ratings }: { claim: ChoosableClaim; ratings: RatingDefinition[] }) {
  const t = useTranslations('editions.claims')
  if (isDecided(claim) && claim.rating) {
    return (
      <span className="inline-flex items-center gap-2 text-sm">
        <RatingMark rating={claim.rating} scale={ratings} />
        {claim.state === 'agreed' ? <span className="text-muted">{t('agreed')}</span> : null}
      </span>
    )
  }
  return (
    <StateChip state={claim.state}>
      {claim.state === 'checking' ? t('filed', { filed: claim.filed, quorum: claim.quorum }) : null}
    </StateChip>
  )
}
