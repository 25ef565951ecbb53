'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import {
  gatePresets,
  gateRules,
  gateSettings,
  type GateRule,
  type GateSettings,
  type GateSettingsView,
} from '@/domain/gate/gate'
import { presetRules } from '@/domain/gate/presets'
import { api } from '../../api'
import { Button } from '../../ui/actions/button'
import { Notice } from '../../ui/display/notice'
import { Checkbox } from '../../ui/fields/checkbox'
import { Form } from '../../ui/fields/form'
import { RadioGroup } from '../../ui/fields/radio-group'
import { toast } from '../../ui/overlays/toast'
import { storedMeanwhile, type SettingsForm } from './settings-form'

interface GateFormProps extends SettingsForm {
  gate: GateSettings
  /** The team's own setting brings a rule into every preset. */
  fourEyes: boolean
}

/** What must hold before an edition is published: a preset, or rules that the team chooses one by one. */
export function GateForm({ teamId, version, onVersion, readOnly, gate, fourEyes }: GateFormProps) {
  const t = useTranslations('publishing.gate')
  const router = useRouter()
  const id = useId()
  const [preset, setPreset] = useState(gate.preset)
  const [own, setOwn] = useState<readonly GateRule[]>(gate.rules)
  const [theirs, setTheirs] = useState<GateSettings | null>(null)
  const rules = preset === 'own' ? own : presetRules(preset, { fourEyes })

  const save = async () => {
    try {
      const { data } = await api.put<GateSettingsView>(
        `/teams/${teamId}/gate`,
        { preset, rules },
        { ifMatch: version },
      )
      onVersion(data.version)
      setTheirs(null)
    } catch (failure) {
      const stored = storedMeanwhile(failure)
      if (stored) {
        onVersion(stored.version)
        setTheirs(gateIn(stored.fields))
      }
      throw failure
    }
    toast(t('saved'))
    router.refresh()
  }
  const toggle = (rule: GateRule, on: boolean) =>
    setOwn(gateRules.filter((known) => (known === rule ? on : own.includes(known))))
  return (
    <Form action={save} fields={['/preset', '/rules']} label={t('title')}>
      {({ busy, errorAt }) => (
        <>
          {theirs ? (
            <Notice title={t('staleTitle')}>
              <p>
                {t('staleBody', {
                  preset: t(`presets.${theirs.preset}.name`),
                  rules: theirs.rules.map((rule) => t(`rules.${rule}.name`)).join(', '),
                })}
              </p>
            </Notice>
          ) : null}
          <RadioGroup
            label={t('preset')}
            value={preset}
            // Whoever goes on to rules of their own starts from those that are shown.
            onChange={(next) => {
              setOwn(rules)
              setPreset(next)
            }}
            options={gatePresets.map((value) => ({
              value,
              label: t(`presets.${value}.name`),
              hint: t(`presets.${value}.hint`),
              disabled: readOnly,
            }))}
            error={errorAt('/preset')}
          />
          <div role="group" aria-labelledby={`${id}-rules`} className="flex max-w-form flex-col gap-2">
            <div>
              <p id={`${id}-rules`} className="font-medium">
                {t('chosen', { count: rules.length, all: gateRules.length })}
              </p>
              <p className="text-sm text-muted">{t(preset === 'own' ? 'chooseHint' : 'presetHint')}</p>
            </div>
            {gateRules.map((rule) => (
              <Checkbox
                key={rule}
                label={t(`rules.${rule}.name`)}
                hint={t(`rules.${rule}.means`)}
                checked={rules.includes(rule)}
                disabled={readOnly || preset !== 'own'}
                onChange={({ target }) => toggle(rule, target.checked)}
              />
            ))}
          </div>
          <p className="max-w-measure text-muted">{t('override')}</p>
          {readOnly ? null : (
            <Button type="submit" look="primary" busy={busy} className="self-start">
              {t('save')}
            </Button>
          )}
        </>
      )}
    </Form>
  )
}

function gateIn(stored: object): GateSettings | null {
  const { preset, rules } = { preset: null, rules: null, ...stored }
  const read = gateSettings.safeParse({ preset, rules })
  return read.success ? read.data : null
}
