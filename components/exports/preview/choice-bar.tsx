'use client'

import { Monitor, Moon, Smartphone, Sun, Tablet } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { EditionView } from '@/domain/editions/edition-view'
import { classNames } from '../../ui/class-names'
import { SelectControl } from '../../ui/fields/select-field'
import type { ExportChoice } from '../formats/export-formats'

export const devices = ['phone', 'tablet', 'desktop'] as const
export type Device = (typeof devices)[number]
export type Scheme = 'light' | 'dark'

interface ChoiceBarProps {
  choice: ExportChoice
  onChoice: (choice: ExportChoice) => void
  /** The newest first. */
  editions: readonly EditionView[]
  device: Device
  onDevice: (device: Device) => void
  scheme: Scheme
  onScheme: (scheme: Scheme) => void
}

const icons = { phone: Smartphone, tablet: Tablet, desktop: Monitor, light: Sun, dark: Moon }

/** What the file holds, and how it is looked at. */
export function ChoiceBar(props: ChoiceBarProps) {
  const { choice, onChoice, editions, device, onDevice, scheme, onScheme } = props
  const t = useTranslations('exports.choice')
  const present = choice.edition === null
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="flex min-w-0 flex-wrap gap-3">
        {editions.length > 0 ? (
          <Labelled label={t('edition')}>
            <SelectControl
              aria-label={t('edition')}
              value={choice.edition === null ? '' : String(choice.edition)}
              onChange={({ target }) =>
                onChoice({ ...choice, edition: target.value === '' ? null : Number(target.value) })
              }
              options={[
                { value: '', label: t('present') },
                ...editions
                  .filter(({ redactedAt }) => redactedAt === null)
                  .map(({ number, current }) => ({
                    value: String(number),
                    label: t(current ? 'editionCurrent' : 'editionNumber', { number }),
                  })),
              ]}
            />
          </Labelled>
        ) : null}
        {present ? (
          <>
            <Labelled label={t('claims')}>
              <SelectControl
                aria-label={t('claims')}
                value={choice.claims}
                onChange={({ target }) =>
                  onChoice({ ...choice, claims: target.value === 'all' ? 'all' : 'decided' })
                }
                options={(['decided', 'all'] as const).map((value) => ({ value, label: t(value) }))}
              />
            </Labelled>
            <Labelled label={t('mode')}>
              <SelectControl
                aria-label={t('mode')}
                value={choice.mode}
                onChange={({ target }) =>
                  onChoice({ ...choice, mode: target.value === 'excerpts' ? 'excerpts' : 'full' })
                }
                options={(['full', 'excerpts'] as const).map((value) => ({ value, label: t(value) }))}
              />
            </Labelled>
          </>
        ) : null}
      </div>
      <div className="flex flex-wrap gap-3">
        <Switch label={t('width')} value={device} options={devices} onChange={onDevice} />
        <Switch
          label={t('colours')}
          value={scheme}
          options={['light', 'dark'] as const}
          onChange={onScheme}
        />
      </div>
    </div>
  )
}

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <span aria-hidden className="text-sm text-muted">
        {label}
      </span>
      {children}
    </div>
  )
}

/** A few pictures of which one is pressed. */
function Switch<V extends Device | Scheme>({
  label,
  value,
  options,
  onChange,
}: {
  label: string
  value: V
  options: readonly V[]
  onChange: (value: V) => void
}) {
  return (
    <div role="group" aria-label={label} className="flex flex-col gap-1">
      <span aria-hidden className="text-sm text-muted">
        {label}
      </span>
      <div className="flex rounded-md border border-edge bg-surface p-0.5">
        {options.map((option) => (
          <button
            key={option}
            type="button"
            aria-pressed={option === value}
            onClick={() => onChange(option)}
            className={classNames(
              'flex h-7.5 items-center gap-1.5 rounded-sm px-2 text-sm transition-colors pointer-coarse:h-11 pointer-coarse:min-w-11 pointer-coarse:justify-center',
              option === value ? 'bg-accent-tint font-medium text-accent' : 'text-muted hover:text-ink',
            )}
          >
            <Picture of={option} />
          </button>
        ))}
      </div>
    </div>
  )
}

function Picture({ of }: { of: Device | Scheme }) {
  const t = useTranslations('exports.choice')
  const Icon = icons[of]
  return (
    <>
      <Icon size={16} aria-hidden />
      <span className="max-sm:sr-only">{t(of)}</span>
    </>
  )
}
