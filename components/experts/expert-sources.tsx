'use client'

import { useTranslations } from 'next-intl'
import { stanceSchema, stances } from '@/domain/verdicts/verdict'
import { newKey } from '../api'
import type { DraftSource } from '../sources/draft-source'
import { Button } from '../ui/actions/button'
import { SelectField } from '../ui/fields/select-field'
import { TextArea } from '../ui/fields/text-area'
import { TextField } from '../ui/fields/text-field'
import { emptyCitation, type DraftCitation } from '../verdicts/content'

interface ExpertSourcesProps {
  sources: readonly DraftCitation[]
  onChange: (sources: DraftCitation[]) => void
}

/** The sources that an expert relies on, each with its stance and quote. */
export function ExpertSources({ sources, onChange }: ExpertSourcesProps) {
  const t = useTranslations('experts.verdict')
  const tVerdicts = useTranslations('verdicts')
  const set = (key: string, change: Partial<DraftCitation>) =>
    onChange(sources.map((one) => (one.key === key ? { ...one, ...change } : one)))
  // Described anew it may be another source: the server finds it by what is said of it.
  const describe = ({ key, source }: DraftCitation, change: DraftSource) =>
    set(key, { sourceId: null, source: { ...source, ...change } })
  return (
    <div className="flex flex-col gap-3">
      {sources.map((one, index) => (
        <fieldset key={one.key} className="grid gap-3 rounded-md border border-rule p-3 sm:grid-cols-2">
          <legend className="px-1 text-sm text-muted">{t('source', { number: index + 1 })}</legend>
          <TextField
            label={t('address')}
            inputMode="url"
            value={one.source.url ?? ''}
            onChange={(event) => describe(one, { url: event.target.value.trim() })}
          />
          <TextField
            label={t('sourceTitle')}
            value={one.source.title ?? ''}
            onChange={(event) => describe(one, { title: event.target.value })}
          />
          <TextArea
            label={t('quote')}
            rows={2}
            grow
            value={one.quote}
            onChange={(event) => set(one.key, { quote: event.target.value })}
          />
          <SelectField
            label={t('stance')}
            value={one.stance ?? 'supports'}
            onChange={(event) =>
              set(one.key, { stance: stanceSchema.catch('supports').parse(event.target.value) })
            }
            options={stances.map((value) => ({ value, label: tVerdicts(`stance.${value}`) }))}
          />
          <Button
            look="quiet"
            size="small"
            className="justify-self-start"
            onClick={() => onChange(sources.filter(({ key }) => key !== one.key))}
          >
            {t('removeSource', { number: index + 1 })}
          </Button>
        </fieldset>
      ))}
      <Button
        className="self-start"
        onClick={() => onChange([...sources, { ...emptyCitation(newKey()), stance: 'supports' }])}
      >
        {tVerdicts('addSource')}
      </Button>
    </div>
  )
}
