'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { SourceView } from '@/domain/sources/source'
import type { Me } from '../../claims/work-claim'
import { EmptyState } from '../../ui/display/empty-state'
import { LinkButton } from '../../ui/actions/link-button'
import { toast } from '../../ui/overlays/toast'
import { SourceDialog } from './source-dialog'
import { SourceSearch } from './source-search'
import { SourceTable } from './source-table'

interface SourcesScreenProps {
  me: Me
  /** Named where the person is in several teams. */
  teamId: string | null
  sources: readonly SourceView[]
  /** On how many claims each is used, as far as this person may know, by source id. */
  uses: Readonly<Record<string, number>>
  members: readonly { userId: string; name: string }[]
  q: string
  nextHref?: string | null
}

/** `/sources`: the team's library, searched, read and kept up. */
export function SourcesScreen({ me, teamId, sources, uses, members, q, nextHref }: SourcesScreenProps) {
  const t = useTranslations('sources.screen')
  const router = useRouter()
  const [editing, setEditing] = useState<SourceView | null>(null)
  return (
    <div className="flex flex-col gap-5">
      <h1 className="text-xl font-semibold">{t('title')}</h1>
      {sources.length > 0 || q !== '' ? <SourceSearch q={q} teamId={teamId} /> : null}
      {sources.length > 0 ? (
        <SourceTable
          sources={sources}
          uses={uses}
          onEdit={me.role === 'viewer' ? null : (source) => setEditing(source)}
        />
      ) : (
        <EmptyState title={t(q === '' ? 'empty' : 'none')}>
          {t(q === '' ? 'emptyBody' : 'noneBody')}
        </EmptyState>
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
