'use client'

import { useTranslations } from 'next-intl'
import { stances, type CitationInput, type Stance } from '@/domain/verdicts/verdict'
import { Button } from '../ui/actions/button'
import { SelectField } from '../ui/fields/select-field'
import { TextArea } from '../ui/fields/text-area'
import { TextField } from '../ui/fields/text-field'

interface ExpertSourcesProps {
  sources: readonly CitationInput[]
  onChange: (sources: CitationInput[]) => void
}

/** The sources that an expert relies on, each with its stance and quote. */
export function ExpertSources({ sources, onChange }: ExpertSourcesProps) {
  const t = useTranslations('experts.verdict')
  const tVerdicts = useTranslations('verdicts')
  const set = (index: number, change: CitationInput) =>
    onChange(sources.map((one, at) => (at === index ? { ...one, ...change } : one)))
  return (
    <div className="flex flex-col gap-3">
      {sources.map((one, index) => (
        <fieldset key={index} className="grid gap-3 rounded-md border border-rule p-3 sm:grid-cols-2">
          <legend className="px-1 text-sm text-muted">{t('source', { number: index + 1 })}</legend>
          <TextField
            label={t('address')}
            inputMode="url"
            value={one.source?.url ?? ''}
            onChange={(event) =>
              set(index, { source: { ...one.source, url: event.target.value.trim() || null } })
            }
          />
          <TextField
            label={t('sourceTitle')}
            value={one.source?.title ?? ''}
            onChange={(event) => set(index, { source: { ...one.source, title: event.target.value || null } })}
          />
          <TextArea
            label={t('quote')}
            rows={2}
            grow
            value={one.quote ?? ''}
            onChange={(event) => set(index, { quote: event.target.value || null })}
          />
          <SelectField
            label={t('stance')}
            value={one.stance ?? 'supports'}
            onChange={(event) => set(index, { stance: event.target.value as Stance })}
            options={stances.map((value) => ({ value, label: tVerdicts(`stance.${value}`) }))}
          />
          <Button
            look="quiet"
            size="small"
            className="justify-self-start"
            onClick={() => onChange(sources.filter((_, at) => at !== index))}
          >
            {t('removeSource', { number: index + 1 })}
          </Button>
        </fieldset>
      ))}
      <Button
        className="self-start"
        onClick={() => onChange([...sources, { source: {}, stance: 'supports' }])}
      >
        {tVerdicts('addSource')}
      </Button>
    </div>
  )
}
