import { useTranslations } from 'next-intl'
import { byUrgency } from '@/domain/replies/due'
import type { ReplyView } from '@/domain/replies/reply'
import { ArticleNav } from '../articles/article-nav'
import { EmptyState } from '../ui/display/empty-state'
import { AskButton } from './ask-button'
import type { ChoosableClaim } from './claim-choice'
import { ReplyActions } from './reply-actions'
import { ReplyCard } from './reply-card'

interface RepliesScreenProps {
  article: { id: string; title: string | null; language: string | null; direction: 'ltr' | 'rtl' }
  replies: readonly ReplyView[]
  claims: readonly ChoosableClaim[]
  /** Reviewers record; everybody else reads. */
  mayWrite: boolean
}

/** `/articles/{id}/replies`: who was asked for their side, what is overdue first. */
export function RepliesScreen({ article, replies, claims, mayWrite }: RepliesScreenProps) {
  const t = useTranslations('replies')
  const ask = mayWrite ? <AskButton articleId={article.id} claims={claims} /> : null
  return (
    <div>
      <ArticleNav article={article} current="replies" />
      <div className="mb-5 flex flex-wrap items-start justify-between gap-3">
        <div>
          <h1 className="text-xl font-semibold">{t('title')}</h1>
          <p className="max-w-measure pt-1 text-muted">{t('intro')}</p>
        </div>
        {replies.length > 0 ? ask : null}
      </div>
      {replies.length === 0 ? (
        <EmptyState title={t('empty.title')} actions={ask}>
          {t('empty.body')}
        </EmptyState>
      ) : (
        <ul role="list" className="flex flex-col gap-3">
          {byUrgency(replies).map((reply) => (
            <li key={reply.id}>
              <ReplyCard
                reply={reply}
                actions={mayWrite ? <ReplyActions reply={reply} claims={claims} /> : null}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
