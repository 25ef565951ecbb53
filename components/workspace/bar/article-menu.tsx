'use client'

import {
  Blocks,
  BookCheck,
  BookOpen,
  Ellipsis,
  FileDiff,
  FileDown,
  FilePlus,
  Import,
  Keyboard,
  Library,
  Lightbulb,
  ListChecks,
  MessagesSquare,
  Pencil,
  Percent,
  Reply,
  ScanText,
  Signature,
  type LucideIcon,
} from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { atLeast } from '@/domain/team/roles'
import { ImportAnnotations } from '../../annotations/import-annotations'
import { articleHref, type ArticleScreen } from '../../articles/article-nav'
import { IconButton } from '../../ui/actions/icon-button'
import { Menu, MenuItem } from '../../ui/overlays/menu'
import { useObservable } from '../../verdicts/observable'
import { listClaims, showListed } from '../store/refresh'
import { useWorkspace } from '../workspace-context'
import { ArticleDetails } from './article-details'

const screens: { screen: ArticleScreen; icon: LucideIcon }[] = [
  { screen: 'suggestions', icon: Lightbulb },
  { screen: 'progress', icon: ListChecks },
  { screen: 'discussion', icon: MessagesSquare },
  { screen: 'evidence', icon: BookOpen },
  { screen: 'replies', icon: Reply },
  { screen: 'sign-off', icon: Signature },
  { screen: 'agreement', icon: Percent },
  { screen: 'coverage', icon: ScanText },
  { screen: 'revisions', icon: FileDiff },
  { screen: 'publish', icon: BookCheck },
  { screen: 'editions', icon: Library },
  { screen: 'export', icon: FileDown },
]

/** What can be done with the whole article, and the way to its other screens. */
export function ArticleMenu({ onKeys }: { onKeys: () => void }) {
  const { store, canMark } = useWorkspace()
  const { article, claims } = useObservable(store)
  const t = useTranslations('workspace')
  const nav = useTranslations('articleNav')
  const annotations = useTranslations('annotations')
  const router = useRouter()
  const [editing, setEditing] = useState(false)
  const [importing, setImporting] = useState(false)
  const mine = article.importedBy.id === store.me.id && atLeast(store.me.role, 'reviewer')
  const mayChange = mine || atLeast(store.me.role, 'editor')
  const icon = { size: 16, 'aria-hidden': true, className: 'text-muted' } as const
  return (
    <>
      <Menu trigger={<IconButton size="small" label={t('more')} icon={<Ellipsis size={16} aria-hidden />} />}>
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
        {canMark ? (
          <MenuItem
            icon={<FilePlus {...icon} />}
            onSelect={() => router.push(`/articles/${article.id}/revisions/new`)}
          >
            {t('newRevision')}
          </MenuItem>
        ) : null}
        {canMark ? (
          <MenuItem icon={<Import {...icon} />} onSelect={() => setImporting(true)}>
            {annotations('open')}
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
      {editing ? <ArticleDetails store={store} onClose={() => setEditing(false)} /> : null}
      <ImportAnnotations
        articleId={article.id}
        open={importing}
        onOpenChange={setImporting}
        onImported={() => {
          // Where this fails, the live events bring them a moment later.
          void listClaims(article.id).then(
            (listed) => showListed(store, listed),
            () => undefined,
          )
        }}
      />
    </>
  )
}
