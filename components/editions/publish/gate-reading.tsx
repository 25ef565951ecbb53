'use client'

import { useTranslations } from 'next-intl'
import { ProblemNotice } from '../../ui/display/problem-notice'
import { Section } from '../../ui/display/section'
import { GateFinding } from './gate-finding'
import { isDecided, type ChoosableClaim } from './publish-draft'
import { useGate } from './use-gate'

/** What the desk's rules say to the decided claims, for people who do not publish. */
export function GateReading({ articleId, claims }: { articleId: string; claims: readonly ChoosableClaim[] }) {
  const t = useTranslations('editions.gate')
  const decided = claims.filter(isDecided)
  const { findings, fresh, failure } = useGate(articleId, decided.length === 0 ? [] : null)
  return (
    <Section title={t('title')} intro={t('intro')}>
      <ProblemNotice failure={failure} kept={null} />
      {decided.length === 0 ? <p className="text-muted">{t('noneDecided')}</p> : null}
      {fresh && decided.length > 0 && findings.length === 0 && !failure ? (
        <p className="text-muted">{t('noRules')}</p>
      ) : null}
      <ul role="list" aria-busy={!fresh && !failure}>
        {findings.map((finding) => (
          <GateFinding key={finding.rule} finding={finding} />
        ))}
      </ul>
    </Section>
  )
}
