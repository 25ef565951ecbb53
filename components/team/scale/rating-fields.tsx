import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/fields/checkbox'
import { SelectField } from '@/components/ui/fields/select-field'
import { TextArea } from '@/components/ui/fields/text-area'
import { TextField } from '@/components/ui/fields/text-field'
import { ratingFamilies, type RatingDefinition } from '@/domain/verdicts/scale'
import { IconChoice } from './icon-choice'
import { RatingLook } from './rating-look'
import type { RatingRow } from './scale-draft'

interface RatingFieldsProps {
  row: RatingRow
  onChange: (change: Partial<RatingDefinition>) => void
  /** The problem with one field, by its name. */
  errorOf: (field: keyof RatingDefinition) => string | undefined
}

/** All fields of one rating. */
export function RatingFields({ row, onChange, errorOf }: RatingFieldsProps) {
  const t = useTranslations('scale')
  return (
    <div className="grid gap-x-8 gap-y-4 lg:grid-cols-2">
      <div className="flex flex-col gap-4">
        <TextField
          label={t('label')}
          value={row.label}
          maxLength={60}
          onChange={(event) => onChange({ label: event.target.value })}
          hint={t('key', { key: row.key })}
          error={errorOf('label') ?? errorOf('key')}
          required
        />
        <TextArea
          label={t('criterion')}
          value={row.criterion}
          maxLength={300}
          grow
          rows={2}
          onChange={(event) => onChange({ criterion: event.target.value })}
          hint={t('criterionHint')}
          error={errorOf('criterion')}
        />
        <TextField
          label={t('order')}
          type="number"
          inputMode="numeric"
          min={0}
          max={100}
          value={row.order ?? ''}
          onChange={({ target }) => onChange({ order: target.value === '' ? null : Number(target.value) })}
          hint={t('orderHint')}
          error={errorOf('order')}
          style={{ maxWidth: '6rem' }}
        />
        <Checkbox
          label={t('needsCitation')}
          checked={row.needsCitation}
          onChange={(event) => onChange({ needsCitation: event.target.checked })}
        />
      </div>
      <div className="flex flex-col gap-4">
        <SelectField
          label={t('family')}
          value={row.family}
          options={ratingFamilies.map((value) => ({ value, label: t(`families.${value}`) }))}
          onChange={({ target }) => {
            const family = ratingFamilies.find((candidate) => candidate === target.value)
            if (family) onChange({ family })
          }}
          error={errorOf('family')}
        />
        <IconChoice rating={row} onChoose={(icon) => onChange({ icon })} />
        <RatingLook rating={row} />
      </div>
    </div>
  )
}
