import { FileDiff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import type { ArticleListView } from '@/domain/articles/article'
import { Chip } from '../../ui/display/chip'
import { DateTime } from '../../ui/display/date-time'
import { Progress } from '../../ui/display/progress'
import { StateChip } from '../../ui/display/state-chip'

const columns = ['article', 'publisher', 'published', 'state', 'claims', 'added'] as const

/**
 * One row per article; on a phone the same table as cards. The roles are written out because a table whose display
 * is changed loses them in some browsers.
 */
export function ArticleTable({ articles }: { articles: ArticleListView[] }) {
  const t = useTranslations('articles')
  return (
    <table role="table" aria-label={t('title')} className="w-full border-t border-rule max-md:block">
      <thead role="rowgroup" className="max-md:sr-only">
        <tr role="row" className="border-b border-rule text-start text-sm text-muted">
          {columns.map((column) => (
            <th
              key={column}
              role="columnheader"
              scope="col"
              className="px-2 py-2 text-start font-normal first:ps-0 last:pe-0 last:text-end max-lg:last:hidden"
            >
              {t(`columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-md:block">
        {articles.map((article) => (
          <ArticleRow key={article.id} article={article} />
        ))}
      </tbody>
    </table>
  )
}

function ArticleRow({ article }: { article: ArticleListView }) {
  const t = useTranslations('articles')
  const { counts } = article
  return (
    <tr
      role="row"
      className="relative border-b border-rule hover:bg-sunken max-md:flex max-md:flex-wrap max-md:items-center max-md:gap-x-3 max-md:gap-y-1.5 max-md:py-3"
    >
      <Cell className="max-md:basis-full md:w-full md:max-w-0 md:ps-0">
        <span className="flex items-center gap-x-2 gap-y-1 max-md:flex-wrap">
          <Link
            href={`/articles/${article.id}`}
            lang={article.language ?? undefined}
            dir={article.direction}
            className="min-w-0 font-medium text-ink after:absolute after:inset-0 hover:underline md:max-lg:whitespace-normal lg:truncate"
          >
            {article.title ?? t('untitled')}
          </Link>
          {article.sample ? <Chip>{t('sample')}</Chip> : null}
          {article.pendingRevision === null ? null : (
            <Link
              href={`/articles/${article.id}/revisions`}
              className="relative z-1 flex shrink-0 rounded-md hover:underline"
            >
              <Chip tone="accent" icon={<FileDiff size={14} aria-hidden />}>
                {t(article.lookedOutcome === 'changed' ? 'changed' : 'newText')}
              </Chip>
            </Link>
          )}
        </span>
      </Cell>
      <Cell className="text-muted md:max-w-32 md:truncate lg:max-w-48">{article.publisher}</Cell>
      <Cell className="text-muted">
        {article.publishedAt ? <DateTime value={article.publishedAt} show="date" /> : null}
      </Cell>
      <Cell>
        <StateChip state={article.state} />
      </Cell>
      <Cell>
        {counts.claims > 0 ? (
          <Progress
            done={counts.agreed + counts.ruled}
            begun={counts.checking + counts.disputed + counts.awaitingApproval}
            total={counts.claims - counts.withdrawn - counts.parked}
          />
        ) : (
          <span className="text-sm text-muted">{t('noClaims')}</span>
        )}
      </Cell>
      <Cell className="text-muted max-lg:hidden md:pe-0 md:text-end">
        <DateTime value={article.createdAt} show="date" />
      </Cell>
    </tr>
  )
}

function Cell({ children, className = '' }: { children: ReactNode; className?: string }) {
  return (
    <td
      role="cell"
      className={`empty:hidden md:whitespace-nowrap md:px-2 md:py-2.5 md:empty:table-cell ${className}`}
    >
      {children}
    </td>
  )
}
