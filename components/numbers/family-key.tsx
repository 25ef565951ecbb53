import { useTranslations } from 'next-intl'
import { byFamily } from '@/domain/numbers/families'
import type { RatingCount } from '@/domain/numbers/numbers'
import { FamilySwatch } from './family-patterns'

/** What the fills of the bars mean, with the ratings that were used. */
export function FamilyKey({ ratings }: { ratings: readonly RatingCount[] }) {
  const t = useTranslations('numbers')
  return (
    <ul aria-label={t('key')} className="flex flex-wrap gap-x-5 gap-y-1.5">
      {byFamily(ratings)
        .filter(({ rulings }) => rulings > 0)
        .map(({ family, labels, rulings }) => (
          <li key={family} className="flex items-center gap-2">
            <FamilySwatch family={family} />
            <span>
              {t(`families.${family}`)} <span className="tabular-nums">{rulings}</span>{' '}
              <span className="text-muted">({labels.join(', ')})</span>
            </span>
          </li>
        ))}
    </ul>
  )
}
