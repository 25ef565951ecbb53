'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { SelectField } from '../../../ui/fields/select-field'
import { TextArea } from '../../../ui/fields/text-area'
import { TextField } from '../../../ui/fields/text-field'
import type { Metadata, MetadataField } from '../import-body'
import { languageOptions } from './languages'

interface MetadataFieldsProps {
  value: Metadata
  onChange: (field: MetadataField, value: string) => void
  /** What the text itself said; a field that is empty there is asked for. */
  found: Metadata
  errorAt: (field: MetadataField) => string | undefined
  /** How the fields stand; left out, one below the other. */
  className?: string
}

const oneLine = ['byline', 'publisher', 'publishedAt', 'sourceUrl'] as const

const types: Partial<Record<MetadataField, { type: string; inputMode?: 'url' }>> = {
  sourceUrl: { type: 'url', inputMode: 'url' },
}

/** What is known of the article, as it was found, and open questions for what was not. */
export function MetadataFields({ value, onChange, found, errorAt, className }: MetadataFieldsProps) {
  const t = useTranslations('import.metadata')
  const locale = useLocale()
  const languages = useMemo(
    () => [{ value: '', label: t('unknownLanguage') }, ...languageOptions(locale, found.language)],
    [locale, found.language, t],
  )
  const hint = (field: MetadataField) => {
    const notFound = found[field] === '' && value[field] === '' ? t('notFound') : null
    if (field === 'publishedAt') return [notFound, t('publishedHint')].filter(Boolean).join(' ')
    return notFound
  }
  const shared = (field: MetadataField) => ({
    label: t(`fields.${field}`),
    value: value[field],
    hint: hint(field),
    error: errorAt(field),
    autoComplete: 'off',
  })
  return (
    <div className={className ?? 'flex flex-col gap-4'}>
      <TextArea
        {...shared('title')}
        rows={1}
        grow
        onChange={(event) => onChange('title', event.target.value.replace(/[\r\n]+/g, ' '))}
      />
      {oneLine.map((field) => (
        <TextField
          key={field}
          {...types[field]}
          {...shared(field)}
          onChange={(event) => onChange(field, event.target.value)}
        />
      ))}
      <SelectField
        {...shared('language')}
        options={languages}
        onChange={(event) => onChange('language', event.target.value)}
      />
    </div>
  )
}
