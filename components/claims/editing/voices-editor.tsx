'use client'

import { CopyPlus, Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { voiceActs, type Voice } from '@/domain/claims/claim'
import { Button } from '../../ui/actions/button'
import { IconButton } from '../../ui/actions/icon-button'
import { KeyboardKey } from '../../ui/actions/keyboard-key'
import { controlClass } from '../../ui/fields/field-frame'
import { SelectControl } from '../../ui/fields/select-field'

type Speaker = Voice['chain'][number]

interface VoicesEditorProps {
  voices: Voice[]
  onChange: (voices: Voice[]) => void
  /** Takes over who speaks in the claim above; `null` where there is none. */
  onSameAsAbove: (() => void) | null
  sameKey: string | null
}

const nobody: Speaker = { name: '', role: null, organisation: null }
const fields = ['name', 'role', 'organisation'] as const

/** Who says it: each line a chain of speakers, from the outlet's source outward. */
export function VoicesEditor({ voices, onChange, onSameAsAbove, sameKey }: VoicesEditorProps) {
  const t = useTranslations('claims')
  const id = useId()
  const replace = (at: number, voice: Voice | null) =>
    onChange(voices.flatMap((other, index) => (index === at ? (voice ? [voice] : []) : [other])))
  return (
    <div role="group" aria-labelledby={`${id}-label`} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <span id={`${id}-label`} className="font-medium">
          {t('voices.label')}
        </span>
        {onSameAsAbove ? (
          <Button size="small" look="quiet" icon={<CopyPlus size={14} aria-hidden />} onClick={onSameAsAbove}>
            {t('voices.same')}
            {sameKey ? (
              <span aria-hidden className="pointer-coarse:hidden">
                <KeyboardKey>{sameKey}</KeyboardKey>
              </span>
            ) : null}
          </Button>
        ) : null}
      </div>
      {voices.length === 0 ? <p className="text-sm text-muted">{t('voices.none')}</p> : null}
      {voices.map((voice, at) => (
        <VoiceFields
          key={at}
          number={at + 1}
          voice={voice}
          onChange={(next) => replace(at, next)}
          onRemove={() => replace(at, null)}
        />
      ))}
      <Button
        size="small"
        className="self-start"
        icon={<Plus size={14} aria-hidden />}
        onClick={() => onChange([...voices, { chain: [nobody], act: 'says' }])}
      >
        {t('voices.add')}
      </Button>
    </div>
  )
}

interface VoiceFieldsProps {
  number: number
  voice: Voice
  onChange: (voice: Voice) => void
  onRemove: () => void
}

function VoiceFields({ number, voice, onChange, onRemove }: VoiceFieldsProps) {
  const t = useTranslations('claims')
  const setSpeaker = (at: number, change: Partial<Speaker> | null) => {
    const chain = voice.chain.flatMap((speaker, index) =>
      index !== at ? [speaker] : change ? [{ ...speaker, ...change }] : [],
    )
    if (chain.length === 0) onRemove()
    else onChange({ ...voice, chain })
  }
  return (
    <fieldset className="flex flex-col gap-1.5 rounded-md border border-rule p-2">
      <legend className="sr-only">{t('voices.number', { number })}</legend>
      {voice.chain.map((speaker, at) => (
        <div key={at} className="flex items-center gap-1">
          <span aria-hidden className="w-4 shrink-0 text-center text-muted">
            {at === 0 ? '' : '→'}
          </span>
          <div className="grid flex-1 grid-cols-[1.4fr_1fr_1fr] gap-1 max-sm:grid-cols-1">
            {fields.map((field) => (
              <input
                key={field}
                aria-label={t(`voices.${field}`)}
                placeholder={t(`voices.${field}`)}
                value={speaker[field] ?? ''}
                maxLength={300}
                autoComplete="off"
                onChange={(event) => setSpeaker(at, { [field]: event.target.value })}
                className={`${controlClass} h-8 min-w-0 pointer-coarse:h-11`}
              />
            ))}
          </div>
          <IconButton
            size="small"
            label={t('voices.removeSpeaker')}
            icon={<X size={14} aria-hidden />}
            onClick={() => setSpeaker(at, null)}
          />
        </div>
      ))}
      <div className="flex flex-wrap items-center gap-2 ps-5">
        <SelectControl
          aria-label={t('voices.act')}
          value={voice.act}
          options={voiceActs.map((value) => ({ value, label: t(`act.${value}`) }))}
          onChange={(event) => {
            const act = voiceActs.find((value) => value === event.target.value)
            if (act) onChange({ ...voice, act })
          }}
          className="w-32"
        />
        <Button
          size="small"
          look="quiet"
          icon={<Plus size={14} aria-hidden />}
          disabled={voice.chain.length >= 8}
          onClick={() => onChange({ ...voice, chain: [...voice.chain, nobody] })}
        >
          {t('voices.next')}
        </Button>
      </div>
    </fieldset>
  )
}
