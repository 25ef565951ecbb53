'use client'

import { CloudOff, GitCompareArrows, PencilLine } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { dateLocale } from './date-time'
import { useTimeZone } from './time-zone'

export type SaveState =
  | { kind: 'idle' }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'offline'; changes: number }
  | { kind: 'conflict' }

/** "Saved 12:04": the visible state of what saves itself, announced politely. */
export function SaveStatus({ state, className = '' }: { state: SaveState; className?: string }) {
  const t = useTranslations('ui.save')
  const locale = dateLocale(useLocale())
  const timeZone = useTimeZone()
  const clock = (at: string) =>
    new Intl.DateTimeFormat(locale, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone,
    }).format(new Date(at))
  const text = {
    idle: () => '',
    unsaved: () => t('unsaved'),
    saving: () => t('saving'),
    saved: () => t('saved', { time: state.kind === 'saved' ? clock(state.at) : '' }),
    offline: () => t('offline', { count: state.kind === 'offline' ? state.changes : 0 }),
    conflict: () => t('conflict'),
  }[state.kind]()
  const icon = {
    offline: <CloudOff size={14} aria-hidden />,
    conflict: <GitCompareArrows size={14} aria-hidden />,
    unsaved: <PencilLine size={14} aria-hidden />,
    idle: null,
    saving: null,
    saved: null,
  }[state.kind]
  const strong = state.kind === 'offline' || state.kind === 'conflict'
  return (
    <span
      role="status"
      className={`inline-flex items-center gap-1.5 text-sm ${strong ? 'font-medium text-danger' : 'text-muted'} ${className}`}
    >
      {icon}
      {text}
    </span>
  )
}
