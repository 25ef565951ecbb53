import { useTranslations } from 'next-intl'
import type { ArticleView } from '@/domain/articles/article'
import type { EditionView } from '@/domain/editions/edition-view'
import type { RatingDefinition } from '@/domain/verdicts/scale'
import { ArticleNav } from '../../articles/article-nav'
import { EmptyState } from '../../ui/display/empty-state'
import { LinkButton } from '../../ui/actions/link-button'
import { GateReading } from './gate-reading'
import type { ChoosableClaim } from './publish-draft'
import { PublishForm } from './publish-form'

export type PublishedArticle = Pick<
  ArticleView,
  'id' | 'slug' | 'title' | 'language' | 'direction' | 'rights' | 'check' | 'version' | 'publisher'
>

interface PublishScreenProps {
  article: PublishedArticle
  claims: readonly ChoosableClaim[]
  ratings: RatingDefinition[]
  /** The newest edition, published or taken back; `null` before the first. */
  newest: EditionView | null
  /** Editors publish; everybody else reads what is missing. */
  mayPublish: boolean
}

/** `/articles/{id}/publish`: what readers will get, what the desk's own rules say to it, and the button. */
export function PublishScreen({ article, claims, ratings, newest, mayPublish }: PublishScreenProps) {
  const t = useTranslations('editions.publish')
  return (
    <div>
      <ArticleNav article={article} current="publish" />
      <h1 className="text-xl font-semibold">
        {newest ? t('titleNext', { number: newest.number + 1 }) : t('title')}
      </h1>
      <p className="max-w-measure pt-1 pb-6 text-muted">{t(mayPublish ? 'intro' : 'introReader')}</p>
      {claims.length === 0 ? (
        <EmptyState
          title={t('empty.title')}
          actions={<LinkButton href={`/articles/${article.id}`}>{t('empty.action')}</LinkButton>}
        >
          {t('empty.body')}
        </EmptyState>
      ) : mayPublish ? (
        <PublishForm article={article} claims={claims} ratings={ratings} newest={newest} />
      ) : (
        <GateReading articleId={article.id} claims={claims} />
      )}
    </div>
  )
}
