'use client'

import { ChevronRight, CloudOff, History } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import type { PresentPerson } from '@/domain/live/live-message'
import { atLeast } from '@/domain/team/roles'
import type { MeView } from '@/domain/team/view'
import { isDecided, isLive } from '../../claims/work-claim'
import { PresenceBar } from '../../live/presence-bar'
import { withTeam } from '../../shell/routes'
import { Button } from '../../ui/actions/button'
import { LinkButton } from '../../ui/actions/link-button'
import { DateTime } from '../../ui/display/date-time'
import { useObservable } from '../../verdicts/observable'
import { useWorkspace } from '../workspace-context'
import { ArticleMenu } from './article-menu'
import { ExportMenu } from './export-menu'

interface WorkspaceBarProps {
  account: MeView
  /** Who has the article open. */
  present: readonly PresentPerson[]
  onKeys: () => void
}

/** Where one is, how far the check has come, and what can be done with the whole of it. */
export function WorkspaceBar({ account, present, onKeys }: WorkspaceBarProps) {
  const { store, canMark } = useWorkspace()
  const { article, claims } = useObservable(store)
  const t = useTranslations('workspace')
  const router = useRouter()
  const live = claims.filter(isLive)
  const done = live.filter(isDecided).length
  return (
    <>
      <div className="flex min-w-0 flex-1 items-center gap-2">
        <nav aria-label={t('where')} className="flex items-center gap-1 text-muted max-md:hidden">
          <Link
            href={withTeam('/articles', account, article.teamId)}
            className="hover:text-ink hover:underline"
          >
            {t('articles')}
          </Link>
          <ChevronRight size={14} aria-hidden />
        </nav>
        <div className="flex min-w-0 flex-col">
          <h1
            className="truncate leading-tight font-semibold"
            lang={article.language ?? undefined}
            dir="auto"
          >
            {article.title ?? t('untitled')}
          </h1>
          <p className="truncate text-xs text-muted max-sm:hidden">
            {article.publisher}
            {article.publisher && article.publishedAt ? ' · ' : ''}
            {article.publishedAt ? <DateTime value={article.publishedAt} show="date" /> : null}
          </p>
        </div>
      </div>
      <div className="flex shrink-0 items-center gap-1 sm:gap-2">
        {live.length > 0 ? <ClaimsDone done={done} total={live.length} /> : null}
        <PresenceBar people={present} me={store.me.id} />
        <Saved />
        {canMark ? (
          <Button
            size="small"
            look="quiet"
            className="max-lg:hidden"
            onClick={() => router.push(`/articles/${article.id}/revisions/new`)}
          >
            {t('newRevision')}
          </Button>
        ) : null}
        <LinkButton
          href={`/articles/${article.id}/history`}
          size="small"
          look="quiet"
          aria-label={t('history')}
          className="max-sm:aspect-square max-sm:px-0!"
        >
          <History size={16} aria-hidden className="sm:hidden" />
          <span className="max-sm:hidden">{t('history')}</span>
        </LinkButton>
        <ExportMenu articleId={article.id} />
        {atLeast(store.me.role, 'editor') ? (
          <Button
            size="small"
            className="max-sm:hidden"
            onClick={() => router.push(`/articles/${article.id}/publish`)}
          >
            {t('publish')}
          </Button>
        ) : null}
        <ArticleMenu onKeys={onKeys} />
      </div>
    </>
  )
}

function ClaimsDone({ done, total }: { done: number; total: number }) {
  const t = useTranslations('workspace')
  return (
    <span className="flex items-center gap-2 text-sm whitespace-nowrap text-muted max-md:hidden">
      {t('decided', { done, total })}
      <span aria-hidden className="h-1.5 w-16 overflow-hidden rounded-sm bg-rule">
        <span className="block h-full bg-accent" style={{ width: `${(100 * done) / total}%` }} />
      </span>
    </span>
  )
}

function Saved() {
  const { store, canFile } = useWorkspace()
  const { unsaved } = useObservable(store)
  const t = useTranslations('workspace.saved')
  if (!canFile) return null
  if (unsaved.offline) {
    return (
      <span className="flex items-center gap-1.5 text-sm font-medium text-danger">
        <CloudOff size={14} aria-hidden />{' '}
        <span className="max-sm:hidden">{t('offline', { count: unsaved.count })}</span>
      </span>
    )
  }
  return (
    <span className="text-end text-sm whitespace-nowrap text-muted max-lg:hidden lg:min-w-16">
      {unsaved.count > 0 ? t('saving') : t('all')}
    </span>
  )
}
