import { useTranslations } from 'next-intl'
import { DateTime } from '@/components/ui/display/date-time'
import { RatingMark, type Scales } from '@/components/verdicts/shown/rating-mark'
import { RenderedMarkdown } from '@/components/verdicts/shown/rendered-markdown'
import { ShownCitations } from '@/components/verdicts/shown/shown-citations'
import type { RulingView } from '@/domain/rulings/ruling'
import type { VerdictView } from '@/domain/verdicts/verdict'
import { citables } from './ruling-content'

interface ShownRulingProps {
  ruling: RulingView
  verdicts: VerdictView[]
  scales: Scales
  lang: string | null
}

/** A ruling to read: what readers get of it, then what stays inside. */
export function ShownRuling({ ruling, verdicts, scales, lang }: ShownRulingProps) {
  const t = useTranslations('rulings')
  const words = useTranslations('verdicts')
  const known = citables(verdicts, ruling.citations)
  const citations = ruling.citations.flatMap((id, index) => {
    const found = known.find(({ citation }) => citation.id === id)
    return found ? [{ ...found.citation, number: index + 1 }] : []
  })
  const dissent = verdicts.filter((verdict) => ruling.dissent.includes(verdict.id))
  return (
    <div className="flex flex-col gap-3 rounded-md border border-rule bg-surface p-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-lg">
        {ruling.saidRating ? (
          <span className="flex items-center gap-1.5">
            <span className="text-sm text-muted">{words('said')}</span>
            <RatingMark rating={ruling.saidRating} scale={scales.saidRatings} />
          </span>
        ) : null}
        <RatingMark rating={ruling.rating} scale={scales.ratings} />
      </div>
      <p className="font-medium" lang={lang ?? undefined} dir="auto">
        {ruling.summary}
      </p>
      {ruling.explanation ? (
        <RenderedMarkdown source={ruling.explanation} {...(lang === null ? {} : { lang })} />
      ) : null}
      {ruling.asOf ? (
        <p className="text-sm text-muted">
          {t('asOf')} <DateTime value={ruling.asOf} show="date" />
        </p>
      ) : null}
      <ShownCitations citations={citations} />
      <div className="flex flex-col gap-1 border-t border-rule pt-3 text-sm text-muted">
        <p>
          {t('ruledBy', { name: ruling.ruledBy.name })} · <DateTime value={ruling.ruledAt} />
        </p>
        {ruling.approvedBy && ruling.approvedAt && ruling.approvedBy.id !== ruling.ruledBy.id ? (
          <p>
            {t('approvedBy', { name: ruling.approvedBy.name })} · <DateTime value={ruling.approvedAt} />
          </p>
        ) : null}
        {ruling.reason ? (
          <p dir="auto" className="text-ink">
            <span className="text-muted">{t('reasonInside')}</span> {ruling.reason}
          </p>
        ) : null}
        {dissent.length > 0 ? (
          <p>{t('dissentOf', { names: dissent.map((verdict) => verdict.author.name).join(', ') })}</p>
        ) : null}
      </div>
    </div>
  )
}
