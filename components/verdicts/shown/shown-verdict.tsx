import { useTranslations } from 'next-intl'
import { DateTime } from '@/components/ui/display/date-time'
import type { FilingView } from '@/domain/verdicts/verdict'
import { RatingMark, type Scales } from './rating-mark'
import { RenderedMarkdown } from './rendered-markdown'
import { ShownCitations } from './shown-citations'

/** A filed verdict to read: ratings, the sentence, the reasoning, the sources. */
export function ShownVerdict({ verdict, scales }: { verdict: FilingView; scales: Scales }) {
  const t = useTranslations('verdicts')
  return (
    <div className="flex flex-col gap-2.5">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        {verdict.saidRating ? (
          <span className="flex items-center gap-1.5">
            <span className="text-sm text-muted">{t('said')}</span>
            <RatingMark rating={verdict.saidRating} scale={scales.saidRatings} />
          </span>
        ) : null}
        {verdict.rating ? <RatingMark rating={verdict.rating} scale={scales.ratings} /> : null}
      </div>
      {verdict.summary ? (
        <p className="font-medium" dir="auto">
          {verdict.summary}
        </p>
      ) : null}
      {verdict.reasoning ? <RenderedMarkdown source={verdict.reasoning} /> : null}
      {verdict.asOf ? (
        <p className="text-sm text-muted">
          {t('asOf')} <DateTime value={verdict.asOf} show="date" />
        </p>
      ) : null}
      <ShownCitations citations={verdict.citations} />
    </div>
  )
}
