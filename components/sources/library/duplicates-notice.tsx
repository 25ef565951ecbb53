'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { SourceView } from '@/domain/sources/source'
import { api } from '../../api'
import { useAction } from '../../api/use-action'
import { Button } from '../../ui/actions/button'
import { Notice } from '../../ui/display/notice'
import { ProblemNotice } from '../../ui/display/problem-notice'
import { Dialog } from '../../ui/overlays/dialog'
import { sourceName, sourceOf } from '../draft-source'
import { SourceLine } from '../source-line'

interface DuplicatesNoticeProps {
  groups: readonly (readonly SourceView[])[]
  uses: Readonly<Record<string, number>>
  onMerged: () => void
}

/** Sources that are probably the same, for editors to merge: whoever looks chooses which one stays. */
export function DuplicatesNotice({ groups, uses, onMerged }: DuplicatesNoticeProps) {
  const t = useTranslations('sources.duplicates')
  const [open, setOpen] = useState(false)
  if (groups.length === 0) return null
  return (
    <>
      <Notice
        title={t('found', { count: groups.length })}
        actions={<Button onClick={() => setOpen(true)}>{t('look')}</Button>}
      />
      <Dialog open={open} onOpenChange={setOpen} title={t('title')} description={t('explain')}>
        <ul className="flex flex-col gap-4">
          {groups.map((group) => (
            <li key={group[0]?.id}>
              <Group group={group} uses={uses} onMerged={onMerged} />
            </li>
          ))}
        </ul>
      </Dialog>
    </>
  )
}

interface GroupProps {
  group: readonly SourceView[]
  uses: DuplicatesNoticeProps['uses']
  onMerged: () => void
}

function Group({ group, uses, onMerged }: GroupProps) {
  const t = useTranslations('sources.duplicates')
  const ts = useTranslations('sources')
  const merge = useAction(async (into: SourceView) => {
    for (const { id } of group)
      if (id !== into.id) await api.post<SourceView>(`/sources/${id}/merge`, { intoId: into.id })
    onMerged()
  })
  return (
    <div className="flex flex-col gap-2 rounded-md border border-rule p-3">
      {group.map((source) => (
        <div key={source.id} className="flex flex-wrap items-center justify-between gap-2">
          <span className="min-w-0 flex-1 basis-56 break-words">
            <SourceLine source={sourceOf(source)} />
            <span className="text-sm text-muted">
              {' '}
              · {ts('screen.uses', { count: uses[source.id] ?? 0 })}
            </span>
          </span>
          <Button
            size="small"
            busy={merge.busy}
            aria-label={t('keepName', { name: sourceName(sourceOf(source)) ?? ts('untitled') })}
            onClick={() => void merge.run(source)}
          >
            {t('keep')}
          </Button>
        </div>
      ))}
      <ProblemNotice failure={merge.failure} kept={null} />
    </div>
  )
}
