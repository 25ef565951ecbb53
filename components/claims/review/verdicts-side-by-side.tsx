import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Avatar } from '@/components/ui/display/avatar'
import { DateTime } from '@/components/ui/display/date-time'
import { blindFiling } from '@/components/verdicts/compare/scale-line'
import type { Scales } from '@/components/verdicts/shown/rating-mark'
import { SharedDraft } from '@/components/verdicts/shown/shared-draft'
import { ShownVerdict } from '@/components/verdicts/shown/shown-verdict'
import type { VerdictView } from '@/domain/verdicts/verdict'
import type { ReviewedVerdicts } from './use-reviewed-claim'

interface SideBySideProps {
  verdicts: ReviewedVerdicts
  scales: Scales
}

/** Every verdict that I may see, whole, beside the others; then the drafts that I may read. */
export function VerdictsSideBySide({ verdicts, scales }: SideBySideProps) {
  const t = useTranslations('claimReview')
  const id = useId()
  const { items, hidden, shared = [] } = verdicts
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <h2 id={id} className="text-lg font-semibold">
        {t('verdicts')}
      </h2>
      {hidden > 0 ? <p className="text-muted">{t('hidden', { count: hidden })}</p> : null}
      <div className="grid items-start gap-4 md:grid-cols-2">
        {items.map((verdict) => (
          <OneVerdict key={verdict.id} verdict={verdict} scales={scales} />
        ))}
        {shared.map((draft) => (
          <SharedDraft key={draft.id} draft={draft} scales={scales} />
        ))}
      </div>
    </section>
  )
}

function OneVerdict({ verdict, scales }: { verdict: VerdictView; scales: Scales }) {
  const t = useTranslations('claimReview')
  const blind = blindFiling(verdict)
  return (
    <article
      aria-label={t('verdictOf', { name: verdict.author.name })}
      className="flex min-w-0 flex-col gap-3 rounded-md border border-rule bg-surface p-4"
    >
      <p className="flex flex-wrap items-center gap-2">
        <Avatar name={verdict.author.name} small />
        <span className="font-medium">{verdict.author.name}</span>
        <span className="text-sm text-muted">
          {verdict.filedAt ? <DateTime value={verdict.filedAt} /> : null} ·{' '}
          {t(verdict.blind ? 'blind' : 'notBlind')}
          {verdict.current ? null : ` · ${t('olderWording')}`}
        </span>
      </p>
      <ShownVerdict verdict={verdict} scales={scales} />
      {blind ? (
        <details className="border-t border-rule pt-2">
          <summary className="cursor-pointer text-sm text-muted">
            {t('amended', { rating: blind.rating?.label ?? '–' })}
          </summary>
          <div className="pt-3">
            <ShownVerdict verdict={blind} scales={scales} />
          </div>
        </details>
      ) : null}
    </article>
  )
}
