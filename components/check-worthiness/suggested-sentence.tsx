import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import type { CheckWorthyReason } from '@/domain/check-worthiness/reason'
import { classNames } from '../ui/class-names'
import { Chip } from '../ui/display/chip'

export interface SuggestedItem {
  start: number
  end: number
  exact: string
  reasons: CheckWorthyReason[]
}

interface SuggestedSentenceProps {
  item: SuggestedItem
  article: { id: string; language: string | null; direction: 'ltr' | 'rtl' }
  /** Its place in the list that keys move through; left out where they do not. */
  number?: number
  current?: boolean
  onCurrent?: () => void
  /** What one can do with it. */
  children: ReactNode
}

/** One sentence in the reading face with the cues that speak for it. */
export function SuggestedSentence(props: SuggestedSentenceProps) {
  const { item, article, number, current = false, onCurrent, children } = props
  const t = useTranslations('suggestions')
  return (
    <li
      data-item={number}
      aria-current={current || undefined}
      onFocus={onCurrent}
      onClick={onCurrent}
      className={classNames(
        'flex flex-col gap-2 border-s-2 border-b border-b-rule py-3 ps-3 last:border-b-0',
        current ? 'border-s-accent bg-accent-tint' : 'border-s-transparent',
      )}
    >
      <p
        lang={article.language ?? undefined}
        dir={article.direction}
        className="max-w-measure font-serif text-lg leading-relaxed"
      >
        {item.exact}
      </p>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <span className="flex flex-wrap gap-2 empty:hidden">{children}</span>
        {item.reasons.length > 0 ? (
          <ul role="list" aria-label={t('why')} className="flex flex-wrap gap-1.5">
            {item.reasons.map((reason) => (
              <li key={reason}>
                <Chip>{t(`reason.${reason}`)}</Chip>
              </li>
            ))}
          </ul>
        ) : null}
        <Link href={`/articles/${article.id}#words-${item.start}-${item.end}`} className="link text-sm">
          {t('inText')}
        </Link>
      </div>
    </li>
  )
}
