import { Circle, CircleCheck, CircleSlash } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { KeyboardEvent } from 'react'
import type { SentenceView } from '@/domain/coverage/coverage'
import { classNames } from '../ui/class-names'

export interface CoveredArticle {
  id: string
  language: string | null
  direction: 'ltr' | 'rtl'
}

const shapes = { claim: CircleCheck, 'not-checkable': CircleSlash, open: Circle } as const

interface SentenceItemProps {
  article: CoveredArticle
  sentence: SentenceView
  number: number
  chosen: boolean
  onChoose: () => void
  onKeyDown: (event: KeyboardEvent) => void
}

/** One sentence with its status as a shape and a word; the chosen one is the list's only stop for Tab. */
export function SentenceItem({ article, sentence, number, chosen, onChoose, onKeyDown }: SentenceItemProps) {
  const t = useTranslations('coverage')
  const Shape = shapes[sentence.status]
  return (
    <li
      className={classNames(
        'flex flex-wrap items-start gap-x-4 gap-y-1 border-s-2 py-2 ps-3',
        chosen ? 'border-accent bg-accent-tint' : 'border-transparent',
      )}
    >
      <button
        type="button"
        data-sentence={number}
        tabIndex={chosen ? 0 : -1}
        aria-current={chosen || undefined}
        onClick={onChoose}
        onKeyDown={onKeyDown}
        lang={article.language ?? undefined}
        dir={article.direction}
        className="max-w-measure min-w-0 flex-1 basis-72 rounded-sm text-start font-serif text-lg"
      >
        {sentence.text}
      </button>
      <span className="inline-flex w-56 items-center gap-1.5 pt-1 text-sm">
        <Shape size={14} aria-hidden className={sentence.status === 'open' ? 'text-muted' : 'text-accent'} />
        {sentence.status === 'claim' ? (
          <span className="flex flex-wrap gap-x-2">
            {sentence.claims.map((claim) => (
              <Link key={claim} href={`/articles/${article.id}#claim-${claim}`} className="link">
                {t('claim', { number: claim })}
              </Link>
            ))}
          </span>
        ) : (
          <span className={sentence.status === 'open' ? 'text-muted' : undefined}>
            {sentence.why ? t(`why.${sentence.why}`) : t(`status.${sentence.status}`)}
          </span>
        )}
      </span>
    </li>
  )
}
