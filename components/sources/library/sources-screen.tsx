'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { SourceView } from '@/domain/sources/source'
import type { Me } from '../../claims/work-claim'
import { EmptyState } from '../../ui/display/empty-state'
import { LinkButton } from '../../ui/actions/link-button'
import { toast } from '../../ui/overlays/toast'
import { DuplicatesNotice } from './duplicates-notice'
import { SourceDialog } from './source-dialog'
import type { LinkFilter } from './link-filters'
import { SourceSearch } from './source-search'
import { SourceTable, type OriginLine } from './source-table'

interface SourcesScreenProps {
  me: Me
  /** Named where the person is in several teams. */
  teamId: string | null
  sources: readonly SourceView[]
  /** On how many claims each is used, as far as this person may know, by source id. */
  uses: Readonly<Record<string, number>>
  origins: Readonly<Record<string, OriginLine>>
  /** Sources that are probably the same, for whoever may merge them. */
  duplicates: readonly (readonly SourceView[])[]
  members: readonly { userId: string; name: string }[]
  /** Whether this installation has keys of the Internet Archive. */
  archives: boolean
  q: string
  link: LinkFilter
  nextHref?: string | null
}

/** `/sources`: the team's library, searched, read and kept up. */
export function SourcesScreen(props: SourcesScreenProps) {
  const { me, teamId, sources, uses, origins, duplicates, members, archives, q, link, nextHref } = props
  const t = useTranslations('sources.screen')
  const router = useRouter()
  const asked = q !== '' || link !== ''
  const [editing, setEditing] = useState<SourceView | null>(null)
  return (
    <div className="flex flex-col gap-5">
      <h1 className="text-xl font-semibold">{t('title')}</h1>
      {sources.length > 0 || asked ? <SourceSearch q={q} link={link} teamId={teamId} /> : null}
      <DuplicatesNotice groups={duplicates} uses={uses} onMerged={() => router.refresh()} />
      {sources.length > 0 ? (
        <SourceTable
          sources={sources}
          uses={uses}
          origins={origins}
          onEdit={me.role === 'viewer' ? null : (source) => setEditing(source)}
        />
      ) : (
        <EmptyState title={t(asked ? 'none' : 'empty')}>{t(asked ? 'noneBody' : 'emptyBody')}</EmptyState>
      )}
      {nextHref ? (
        <LinkButton href={nextHref} className="self-center">
          {t('older')}
        </LinkButton>
      ) : null}
      {editing ? (
        <SourceDialog
          key={editing.id}
          source={editing}
          origin={origins[editing.id]?.via ?? null}
          archives={archives}
          me={me}
          members={members}
          onClose={() => setEditing(null)}
          onSaved={(source) => {
            setEditing((open) => (open ? source : null))
            toast(t('saved'))
            router.refresh()
          }}
        />
      ) : null}
    </div>
  )
}
