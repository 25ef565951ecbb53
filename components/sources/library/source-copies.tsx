'use client'

import { Archive, Camera } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { SourceView } from '@/domain/sources/source'
import { api } from '../../api'
import { useAction } from '../../api/use-action'
import { Button } from '../../ui/actions/button'
import { ProblemNotice } from '../../ui/display/problem-notice'
import { toast } from '../../ui/overlays/toast'

interface SourceCopiesProps {
  source: SourceView
  /** Whether this installation has keys of the Internet Archive. */
  archives: boolean
  onSaved: (source: SourceView) => void
}

/** Keeps what stands at a source's address: as a file of ours, and in the Internet Archive. */
export function SourceCopies({ source, archives, onSaved }: SourceCopiesProps) {
  const t = useTranslations('sources.copies')
  const keep = useAction(async () => {
    const { data } = await api.post<SourceView>(`/sources/${source.id}/snapshot`, {})
    onSaved(data)
    toast(t('kept'))
  })
  const archive = useAction(async () => {
    await api.post<SourceView>(`/sources/${source.id}/archive`, {})
    toast(t('archiving'))
  })
  if (!source.url) return null
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button
        size="small"
        busy={keep.busy}
        icon={<Camera size={14} aria-hidden />}
        onClick={() => void keep.run()}
      >
        {t('keep')}
      </Button>
      {archives && !source.confidential ? (
        <Button
          size="small"
          busy={archive.busy}
          icon={<Archive size={14} aria-hidden />}
          onClick={() => void archive.run()}
        >
          {t('archive')}
        </Button>
      ) : null}
      <ProblemNotice failure={keep.failure ?? archive.failure} kept={null} className="w-full" />
    </div>
  )
}
