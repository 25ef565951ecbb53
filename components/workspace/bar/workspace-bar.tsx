'use client'

import {
  Blocks,
  BookOpen,
  ChevronRight,
  CloudOff,
  Ellipsis,
  Reply,
  History,
  Keyboard,
  ListChecks,
  MessagesSquare,
  Pencil,
  Percent,
  ScanText,
  Signature,
  type LucideIcon,
} from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { PresentPerson } from '@/domain/live/live-message'
import { atLeast } from '@/domain/team/roles'
import type { MeView } from '@/domain/team/view'
import { isDecided, isLive } from '../../claims/work-claim'
import { articleHref, type ArticleScreen } from '../../articles/article-nav'
import { PresenceBar } from '../../live/presence-bar'
import { withTeam } from '../../shell/routes'
import { IconButton } from '../../ui/actions/icon-button'
import { LinkButton } from '../../ui/actions/link-button'
import { DateTime } from '../../ui/display/date-time'
import { Menu, MenuItem } from '../../ui/overlays/menu'
import { useObservable } from '../../verdicts/observable'
import { useWorkspace } from '../workspace-context'
import { ArticleDetails } from './article-details'
import { ExportMenu } from './export-menu'

interface WorkspaceBarProps {
  account: MeView
  /** Who has the article open. */
  present: readonly PresentPerson[]
  onKeys: () => void
}

const screens: { screen: ArticleScreen; icon: LucideIcon }[] = [
  { screen: 'progress', icon: ListChecks },
  { screen: 'discussion', icon: MessagesSquare },
  { screen: 'evidence', icon: BookOpen },
  { screen: 'replies', icon: Reply },
  { screen: 'sign-off', icon: Signature },
  { screen: 'agreement', icon: Percent },
  { screen: 'coverage', icon: ScanText },
]

/** Where one is, how far the check has come, and what can be done with the whole of it. */
export function WorkspaceBar({ account, present, onKeys }: WorkspaceBarProps) {
  const { store, canMark } = useWorkspace()
  const { article, claims } = useObservable(store)
  const t = useTranslations('workspace')
  const nav = useTranslations('articleNav')
  const router = useRouter()
  const [editing, setEditing] = useState(false)
  const live = claims.filter(isLive)
  const done = live.filter(isDecided).length
  const mine = article.importedBy.id === store.me.id && atLeast(store.me.role, 'reviewer')
  const mayChange = mine || atLeast(store.me.role, 'editor')
  const icon = { size: 16, 'aria-hidden': true, className: 'text-muted' } as const
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
        <Menu
          trigger={<IconButton size="small" label={t('more')} icon={<Ellipsis size={16} aria-hidden />} />}
        >
          {mayChange ? (
            <MenuItem icon={<Pencil {...icon} />} onSelect={() => setEditing(true)}>
              {t('editDetails')}
            </MenuItem>
          ) : null}
          {mayChange && canMark && claims.length === 0 ? (
            <MenuItem
              icon={<Blocks {...icon} />}
              onSelect={() => router.push(`/articles/${article.id}/blocks`)}
            >
              {t('chooseBlocks')}
            </MenuItem>
          ) : null}
          {screens.map(({ screen, icon: Icon }) => (
            <MenuItem
              key={screen}
              icon={<Icon {...icon} />}
              onSelect={() => router.push(articleHref(article.id, screen))}
            >
              {nav(screen)}
            </MenuItem>
          ))}
          <MenuItem icon={<Keyboard {...icon} />} onSelect={onKeys}>
            {t('keys.title')}
          </MenuItem>
        </Menu>
      </div>
      {editing ? <ArticleDetails store={store} onClose={() => setEditing(false)} /> : null}
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
