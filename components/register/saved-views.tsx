'use client'

import { Bookmark, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { SavedView } from '@/domain/register/saved-view'
import { api } from '../api'
import { useAction } from '../api/use-action'
import { Button } from '../ui/actions/button'
import { IconButton } from '../ui/actions/icon-button'
import { classNames } from '../ui/class-names'
import { ProblemNotice } from '../ui/display/problem-notice'
import { Checkbox } from '../ui/fields/checkbox'
import { TextField } from '../ui/fields/text-field'
import { Dialog } from '../ui/overlays/dialog'
import { toast } from '../ui/overlays/toast'

interface SavedViewsProps {
  views: SavedView[]
  /** The filters that are shown, as a view would keep them. */
  query: string
  teamId: string
  inAddress: boolean
  mayShare: boolean
}

/** The views that somebody saved, as links, and a button that keeps the present filters as one. */
export function SavedViews({ views, query, teamId, inAddress, mayShare }: SavedViewsProps) {
  const t = useTranslations('register.views')
  const [naming, setNaming] = useState(false)
  const router = useRouter()
  const remove = useAction(async (view: SavedView) => {
    await api.delete(`/views/${view.id}`)
    toast(t('deleted', { name: view.name }))
    router.refresh()
  })
  const team = inAddress ? `team=${encodeURIComponent(teamId)}` : ''
  const address = (filters: string) => {
    const all = [team, filters].filter(Boolean).join('&')
    return all ? `/claims?${all}` : '/claims'
  }
  const here = views.find((view) => view.query === query)
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <ul role="list" aria-label={t('label')} className="contents">
        <ViewLink href={address('')} current={query === ''}>
          {t('all')}
        </ViewLink>
        {views.map((view) => (
          <ViewLink key={view.id} href={address(view.query)} current={view === here}>
            {view.name}
            {view.shared ? <span className="text-muted">{t('shared')}</span> : null}
          </ViewLink>
        ))}
      </ul>
      {here && (mayShare || !here.shared) ? (
        <IconButton
          size="small"
          label={t('delete', { name: here.name })}
          icon={<X size={14} aria-hidden />}
          onClick={() => void remove.run(here)}
        />
      ) : null}
      {query !== '' && !here ? (
        <Button
          size="small"
          look="quiet"
          icon={<Bookmark size={14} aria-hidden />}
          onClick={() => setNaming(true)}
        >
          {t('save')}
        </Button>
      ) : null}
      <ProblemNotice failure={remove.failure} kept={null} />
      {naming ? (
        <NameDialog query={query} teamId={teamId} mayShare={mayShare} onClose={() => setNaming(false)} />
      ) : null}
    </div>
  )
}

function ViewLink({
  href,
  current,
  children,
}: {
  href: string
  current: boolean
  children: React.ReactNode
}) {
  return (
    <li className="contents">
      <Link
        href={href}
        aria-current={current ? 'true' : undefined}
        className={classNames(
          'inline-flex h-7 items-center gap-1.5 rounded-md border px-2.5 text-sm pointer-coarse:h-11',
          current ? 'border-accent bg-accent-tint font-medium' : 'border-rule hover:bg-sunken',
        )}
      >
        {children}
      </Link>
    </li>
  )
}

interface NameDialogProps {
  query: string
  teamId: string
  mayShare: boolean
  onClose: () => void
}

function NameDialog({ query, teamId, mayShare, onClose }: NameDialogProps) {
  const t = useTranslations('register.views')
  const tUi = useTranslations('ui')
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const router = useRouter()
  const save = useAction(async () => {
    await api.post<SavedView>('/views', { teamId, name, query, shared })
    toast(t('saved', { name: name.trim() }))
    onClose()
    router.refresh()
  })
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={t('saveTitle')}
      actions={
        <>
          <Button onClick={onClose}>{tUi('cancel')}</Button>
          <Button look="primary" busy={save.busy} form="save-view" type="submit">
            {t('keep')}
          </Button>
        </>
      }
    >
      <form
        id="save-view"
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          void save.run()
        }}
      >
        <TextField
          label={t('name')}
          value={name}
          maxLength={100}
          required
          onChange={(event) => setName(event.target.value)}
        />
        {mayShare ? (
          <Checkbox
            label={t('share')}
            checked={shared}
            onChange={(event) => setShared(event.target.checked)}
          />
        ) : null}
        <ProblemNotice failure={save.failure} />
      </form>
    </Dialog>
  )
}
