import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/ui/fields/select-field'
import type { RatingDefinition } from '@/domain/verdicts/scale'
import type { RatingRow, Successor } from './scale-draft'

interface RetiredRatingsProps {
  retired: readonly RatingDefinition[]
  rows: readonly RatingRow[]
  successors: Readonly<Record<string, Successor>>
  onChoose: (key: string, successor: Successor) => void
  errorOf: (key: string) => string | undefined
}

/** What takes the place of each rating that the new version does not have. */
export function RetiredRatings({ retired, rows, successors, onChoose, errorOf }: RetiredRatingsProps) {
  const t = useTranslations('scale.retired')
  const options = [
    { value: 'itself', label: t('itself') },
    { value: 'none', label: t('none') },
    ...rows.map(({ key, label }) => ({ value: `to ${key}`, label })),
  ]
  return (
    <div className="flex max-w-form flex-col gap-4">
      {retired.map(({ key, label }) => (
        <SelectField
          key={key}
          label={t('of', { label })}
          value={valueOf(successors[key], rows)}
          options={options}
          onChange={({ target: { value } }) =>
            onChoose(key, value === 'itself' || value === 'none' ? value : { to: value.slice('to '.length) })
          }
          error={errorOf(key)}
        />
      ))}
    </div>
  )
}

/** A successor that was removed since is none: the retired rating stands for itself again. */
function valueOf(successor: Successor | undefined, rows: readonly RatingRow[]): string {
  if (successor === 'none') return 'none'
  if (typeof successor !== 'object') return 'itself'
  return rows.some(({ key }) => key === successor.to) ? `to ${successor.to}` : 'itself'
}
