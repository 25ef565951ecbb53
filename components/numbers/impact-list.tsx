import { useTranslations } from 'next-intl'
import type { NumbersView } from '@/domain/numbers/numbers'

const figures = ['articles', 'editions', 'claims', 'outletCorrected', 'outletChanged'] as const

/** What readers got, and what the outlets put right. */
export function ImpactList({ impact }: { impact: NumbersView['impact'] }) {
  const t = useTranslations('numbers.impact')
  return (
    <dl className="flex max-w-form flex-col">
      {figures.map((figure) => (
        <div
          key={figure}
          className="flex items-baseline justify-between gap-6 border-b border-rule py-2 first:border-t"
        >
          <dt>
            {t(`${figure}.name`)}
            <span className="block text-sm text-muted">{t(`${figure}.hint`)}</span>
          </dt>
          <dd className="text-lg font-medium tabular-nums">{impact[figure]}</dd>
        </div>
      ))}
    </dl>
  )
}
