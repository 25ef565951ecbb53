import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { FoundClaim } from '@/domain/search/search'
import type { RatingDefinition } from '@/domain/verdicts/scale'
import { DateTime } from '../ui/display/date-time'
import { StateChip } from '../ui/display/state-chip'
import { RatingMark } from '../verdicts/shown/rating-mark'

interface FoundListProps {
  items: readonly FoundClaim[]
  ratings: RatingDefinition[]
  label: string
}

/** Claims that were found, best first: what they say, how they were rated, where they stand. */
export function FoundList({ items, ratings, label }: FoundListProps) {
  return (
    <ol role="list" aria-label={label} className="flex flex-col divide-y divide-rule">
      {items.map((item) => (
        <li key={item.claimId} className="py-2 first:pt-0 last:pb-0">
          <Found item={item} ratings={ratings} />
        </li>
      ))}
    </ol>
  )
}

function Found({ item, ratings }: { item: FoundClaim; ratings: RatingDefinition[] }) {
  const t = useTranslations('search')
  const { article, rating, ruling, state, speaker } = item
  const date = ruling?.ruledAt ?? article.publishedAt
  return (
    <div className="flex flex-col gap-1">
      <Link
        href={`/articles/${item.articleId}/claims/${item.number}`}
        lang={item.language ?? undefined}
        dir={item.direction}
        className="line-clamp-3 self-start font-medium break-words text-ink hover:underline"
      >
        {item.statement}
      </Link>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        {rating ? (
          <span className="text-ink">
            <RatingMark rating={rating} scale={ratings} />
          </span>
        ) : (
          <StateChip state={state} />
        )}
        {speaker ? <span dir="auto">{speaker}</span> : null}
        <span dir="auto" className="min-w-0 break-words">
          {t('inArticle', { title: article.title ?? t('untitled'), number: item.number })}
        </span>
        {date ? <DateTime value={date} show="date" /> : null}
        {article.archived ? <span>{t('archived')}</span> : null}
      </div>
    </div>
  )
}
