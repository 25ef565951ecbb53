import { useTranslations } from 'next-intl'
import type { ArticleListView, ArticleState } from '@/domain/articles/article'
import type { MeView } from '@/domain/team/view'
import { withTeam } from '../../shell/routes'
import { LinkButton } from '../../ui/actions/link-button'
import { EmptyState } from '../../ui/display/empty-state'
import { ArticleFilters } from './article-filters'
import { ArticleTable } from './article-table'
import { SampleButton } from './sample-button'

interface ArticlesScreenProps {
  me: MeView
  team: MeView['teams'][number]
  articles: ArticleListView[]
  /** What the address asks for. */
  q: string
  state: ArticleState | ''
  /** The next page of the list, where there is one. */
  nextHref?: string | null
}

/** The team's articles, newest first, with what is left to do. */
export function ArticlesScreen({ me, team, articles, q, state, nextHref }: ArticlesScreenProps) {
  const t = useTranslations('articles')
  const filtered = q !== '' || state !== ''
  const mayImport = team.role !== 'viewer'
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-xl font-semibold">{t('title')}</h1>
        {mayImport ? (
          <LinkButton href={withTeam('/articles/new', me, team.id)} look="primary">
            {t('import')}
          </LinkButton>
        ) : null}
      </div>
      {articles.length > 0 || filtered ? (
        <ArticleFilters key={team.id} q={q} state={state} teamId={me.teams.length > 1 ? team.id : null} />
      ) : null}
      {articles.length > 0 ? <ArticleTable articles={articles} /> : null}
      {articles.length === 0 && filtered ? (
        <EmptyState
          title={t('none.title')}
          actions={<LinkButton href={withTeam('/articles', me, team.id)}>{t('none.showAll')}</LinkButton>}
        >
          {t('none.body')}
        </EmptyState>
      ) : null}
      {articles.length === 0 && !filtered ? (
        <EmptyState title={t('empty.title')} actions={mayImport ? <SampleButton teamId={team.id} /> : null}>
          {t(mayImport ? 'empty.body' : 'empty.viewer')}
        </EmptyState>
      ) : null}
      {nextHref ? (
        <LinkButton href={nextHref} className="self-center">
          {t('older')}
        </LinkButton>
      ) : null}
    </div>
  )
}
