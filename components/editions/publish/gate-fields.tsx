'use client'

import { useTranslations } from 'next-intl'
import type { GateRule } from '@/domain/gate/gate'
import { ProblemNotice } from '../../ui/display/problem-notice'
import { Checkbox } from '../../ui/fields/checkbox'
import { TextArea } from '../../ui/fields/text-area'
import { GateFinding } from './gate-finding'
import type { PublishDraft } from './publish-draft'
import type { GateState } from './use-gate'

interface GateFieldsProps {
  gate: GateState
  draft: PublishDraft
  onOverride: (override: PublishDraft['override']) => void
  errorAt: (pointer: string) => string | undefined
}

/** The desk's rules: those that hold the edition back first, each with the way to let it pass for a reason. */
export function GateFields({ gate, draft, onOverride, errorAt }: GateFieldsProps) {
  const t = useTranslations('editions.gate')
  const { findings, fresh, failure } = gate
  const held = findings.filter(({ met }) => !met)
  const rest = findings.filter(({ met }) => met)
  const set = (rule: GateRule, reason: string | undefined) => {
    const others = Object.entries(draft.override).filter(([name]) => name !== rule)
    onOverride({ ...Object.fromEntries(others), ...(reason === undefined ? {} : { [rule]: reason }) })
  }
  if (draft.claims.length === 0) return <p className="text-muted">{t('noClaims')}</p>
  return (
    <div aria-busy={!fresh && !failure} className="flex flex-col gap-2">
      <ProblemNotice failure={failure} kept={null} />
      <p role="status" className="text-muted">
        {!fresh && !failure
          ? t('asking')
          : failure
            ? ''
            : findings.length === 0
              ? t('noRules')
              : t('summary', { held: held.length, met: rest.length })}
      </p>
      <ul role="list" className="border-t border-rule">
        {held.map((finding) => {
          const { rule } = finding
          const reason = draft.override[rule]
          const error = errorAt(`/override/${rule}`)
          return (
            <GateFinding key={rule} finding={finding}>
              <div className="flex flex-col gap-2 pt-1">
                <Checkbox
                  name={`override-${rule}`}
                  label={t('override')}
                  aria-label={t('overrideOf', { rule: t(`rule.${rule}`) })}
                  checked={reason !== undefined}
                  onChange={({ target }) => set(rule, target.checked ? '' : undefined)}
                  error={reason === undefined ? error : undefined}
                />
                {reason === undefined ? null : (
                  <TextArea
                    label={t('reason')}
                    aria-label={t('reasonOf', { rule: t(`rule.${rule}`) })}
                    hint={t('reasonHint')}
                    rows={2}
                    grow
                    maxLength={5_000}
                    value={reason}
                    onChange={({ target }) => set(rule, target.value)}
                    error={error}
                  />
                )}
              </div>
            </GateFinding>
          )
        })}
        {rest.map((finding) => (
          <GateFinding key={finding.rule} finding={finding} />
        ))}
      </ul>
    </div>
  )
}
