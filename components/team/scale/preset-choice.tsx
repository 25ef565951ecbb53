import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/actions/button'
import { RadioGroup } from '@/components/ui/fields/radio-group'
import type { ScalePreset } from '@/domain/verdicts/presets'

interface PresetChoiceProps {
  presets: readonly ScalePreset[]
  onUse: (preset: ScalePreset) => void
}

/** The scales that a team can start from. */
export function PresetChoice({ presets, onUse }: PresetChoiceProps) {
  const t = useTranslations('scale')
  const [chosen, setChosen] = useState<string | null>(null)
  const preset = presets.find(({ key }) => key === chosen)
  return (
    <div className="flex flex-col gap-3">
      <RadioGroup
        label={t('presets')}
        options={presets.map(({ key, name, description, ratings }) => ({
          value: key,
          label: name,
          hint: (
            <>
              {description} <span className="block">{ratings.map(({ label }) => label).join(' · ')}</span>
            </>
          ),
        }))}
        value={chosen}
        onChange={setChosen}
      />
      <Button disabled={!preset} onClick={() => preset && onUse(preset)} className="self-start">
        {t('presetUse')}
      </Button>
    </div>
  )
}
