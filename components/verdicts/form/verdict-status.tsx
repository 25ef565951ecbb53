'use client'

import { CircleCheck, CloudOff, GitCompareArrows, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { DateTime } from '@/components/ui/display/date-time'
import { saveStatus, type SaveState } from '../autosave'

const icons = {
  offline: CloudOff,
  conflict: GitCompareArrows,
  refused: TriangleAlert,
} as const

/** The one visible state of a draft that saves itself. */
export function SaveLine<C>({ save, savedAt }: { save: SaveState<C>; savedAt: string | null }) {
  const t = useTranslations('verdicts.status')
  const status = saveStatus(save)
  const shown = status === 'unsaved' ? 'saving' : status
  const Icon = shown in icons ? icons[shown as keyof typeof icons] : null
  const message = save.stalled?.kind === 'refused' ? save.stalled.message : ''
  return (
    <span
      className={`inline-flex items-center gap-1.5 text-sm ${Icon ? 'font-medium text-danger' : 'text-muted'}`}
    >
      {Icon ? <Icon size={14} aria-hidden /> : null}
      <span role="status">{t(shown, { message })}</span>
      {shown === 'saved' && savedAt ? <DateTime value={savedAt} show="time" /> : null}
    </span>
  )
}

/** What is told after filing: when, and whether the others' verdicts wait. */
export function FiledLine(props: { filedAt: string | null; revealed: boolean; quorum: number }) {
  const { filedAt, revealed, quorum } = props
  const t = useTranslations('verdicts.status')
  return (
    <span role="status" className="inline-flex items-center gap-1.5 text-sm text-muted">
      <CircleCheck size={14} aria-hidden className="text-accent" />
      <span>
        {t('filed')} {filedAt ? <DateTime value={filedAt} show="time" /> : null}
        {revealed ? '' : ` · ${t('blindUntil', { quorum })}`}
      </span>
    </span>
  )
}
