import { useTranslations } from 'next-intl'
import { sourceAccess, sourceTiers, sourceTypes } from '@/domain/sources/source'
import { SelectField } from '../ui/fields/select-field'
import { TextField } from '../ui/fields/text-field'
import type { DraftSource } from './draft-source'

interface MoreSourceFieldsProps {
  source: DraftSource
  onChange: (change: DraftSource) => void
  errorAt: (field: keyof DraftSource) => string | undefined
}

/** What else there is to say about a source; none of it is needed. */
export function MoreSourceFields({ source, onChange, errorAt }: MoreSourceFieldsProps) {
  const t = useTranslations('sources')
  const text = (field: 'publisher' | 'author' | 'publishedAt' | 'archiveUrl' | 'language') => ({
    label: t(`fields.${field}`),
    value: source[field] ?? '',
    error: errorAt(field),
    autoComplete: 'off',
    onChange: (event: { target: { value: string } }) => onChange({ [field]: event.target.value }),
  })
  const none = { value: '', label: t('notSaid') }
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <TextField {...text('publisher')} />
      <TextField {...text('author')} />
      <TextField {...text('publishedAt')} placeholder="2017-09-21" />
      <TextField {...text('archiveUrl')} inputMode="url" />
      <SelectField
        label={t('fields.type')}
        value={source.type ?? 'web'}
        options={sourceTypes.map((value) => ({ value, label: t(`type.${value}`) }))}
        onChange={(event) => onChange({ type: sourceTypes.find((type) => type === event.target.value) })}
      />
      <SelectField
        label={t('fields.tier')}
        value={source.tier ?? ''}
        options={[none, ...sourceTiers.map((value) => ({ value, label: t(`tier.${value}`) }))]}
        onChange={(event) =>
          onChange({ tier: sourceTiers.find((tier) => tier === event.target.value) ?? null })
        }
      />
      <SelectField
        label={t('fields.access')}
        value={source.access ?? 'open'}
        options={sourceAccess.map((value) => ({ value, label: t(`access.${value}`) }))}
        onChange={(event) =>
          onChange({ access: sourceAccess.find((access) => access === event.target.value) })
        }
      />
      <TextField {...text('language')} placeholder="en" />
    </div>
  )
}
