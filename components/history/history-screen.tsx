import { useTranslations } from 'next-intl'
import type { EventView } from '@/domain/history/event'
import { ArticleNav } from '../articles/article-nav'
import { LinkButton } from '../ui/actions/link-button'
import { HistoryList } from './history-list'

interface HistoryScreenProps {
  article: { id: string; title: string | null; language: string | null; direction: 'ltr' | 'rtl' }
  events: readonly EventView[]
  /** The next page, where there is one. */
  nextHref?: string | null
}

/** `/articles/{id}/history`: who did what, oldest first. */
export function HistoryScreen({ article, events, nextHref }: HistoryScreenProps) {
  const t = useTranslations('history')
  return (
    <div className="flex flex-col gap-6">
      <div>
        <ArticleNav article={article} current="history" />
        <h1 className="text-xl font-semibold">{t('title')}</h1>
        <p className="max-w-measure pt-1 text-muted">{t('intro')}</p>
      </div>
      <HistoryList events={events} />
      {nextHref ? (
        <LinkButton href={nextHref} className="self-start">
          {t('more')}
        </LinkButton>
      ) : null}
    </div>
  )
}
