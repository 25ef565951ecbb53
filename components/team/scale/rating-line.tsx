import { useTranslations } from 'next-intl'
import { RatingMark } from '@/components/verdicts/shown/rating-mark'
import type { RatingDefinition } from '@/domain/verdicts/scale'

/** One rating in a list: its mark, its place on the line and when to choose it. */
export function RatingLine({ rating }: { rating: RatingDefinition }) {
  const t = useTranslations('scale')
  return (
    <div className="flex max-w-measure min-w-0 flex-1 basis-64 flex-col gap-0.5">
      <span className="flex flex-wrap items-baseline gap-x-3">
        <RatingMark rating={rating} scale={[rating]} />
        <span className="text-sm text-muted">
          {rating.order === null ? t('offLine') : t('onLine', { order: rating.order })}
          {rating.needsCitation ? null : ` · ${t('noCitation')}`}
        </span>
      </span>
      <span className="text-muted">{rating.criterion}</span>
    </div>
  )
}
