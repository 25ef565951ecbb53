import { useTranslations } from 'next-intl'
import type { ArticleListView } from '@/domain/articles/article'
import type { RevisionView } from '@/domain/revisions/revision'
import { atLeast } from '@/domain/team/roles'
import { ArticleNav } from '../../articles/article-nav'
import type { Me } from '../../claims/work-claim'
import { LinkButton } from '../../ui/actions/link-button'
import { Notice } from '../../ui/display/notice'
import { DiffCountsLine } from '../diff/diff-counts'
import { RevisionRow } from './revision-row'
import { WatchControl } from './watch-control'

interface RevisionsScreenProps {
  article: ArticleListView
  revisions: readonly RevisionView[]
  me: Me
  /** The next page, where there is one. */
  nextHref?: string | null
}

/** `/articles/{id}/revisions`: the texts that the article had, what waits for a decision, and the watch on its address. */
export function RevisionsScreen({ article, revisions, me, nextHref }: RevisionsScreenProps) {
  const t = useTranslations('revisions')
  const mayAdd = atLeast(me.role, 'reviewer')
  const mayWatch = atLeast(me.role, 'editor') || (mayAdd && article.importedBy.id === me.id)
  const waiting = revisions.find(({ number }) => number === article.pendingRevision)
  return (
    <div className="flex flex-col gap-6">
      <div>
        <ArticleNav article={article} current="revisions" />
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h1 className="text-xl font-semibold">{t('title')}</h1>
          {mayAdd ? (
            <LinkButton href={`/articles/${article.id}/revisions/new`} look="primary">
              {t('add')}
            </LinkButton>
          ) : null}
        </div>
        <p className="max-w-measure pt-1 text-muted">{t('intro')}</p>
      </div>
      {waiting ? (
        <Notice
          title={t('waiting.title', { number: waiting.number })}
          actions={
            <LinkButton
              href={`/articles/${article.id}/revisions/${waiting.number}`}
              look={atLeast(me.role, 'editor') ? 'primary' : 'plain'}
            >
              {t(atLeast(me.role, 'editor') ? 'waiting.decide' : 'waiting.compare')}
            </LinkButton>
          }
        >
          {waiting.diff ? (
            <p>
              <DiffCountsLine counts={waiting.diff} />
            </p>
          ) : null}
        </Notice>
      ) : null}
      <div className="grid items-start gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div>
          <ol role="list" aria-label={t('title')} className="border-t border-rule">
            {revisions.map((revision) => (
              <RevisionRow key={revision.id} articleId={article.id} revision={revision} />
            ))}
          </ol>
          {nextHref ? (
            <LinkButton href={nextHref} className="mt-4">
              {t('more')}
            </LinkButton>
          ) : null}
        </div>
        <WatchControl article={article} mayWatch={mayWatch} mayLook={mayAdd} />
      </div>
    </div>
  )
}
