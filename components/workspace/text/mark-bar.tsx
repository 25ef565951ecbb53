'use client'

import { Highlighter, MessageSquare, Pin, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { WorkClaim } from '../../claims/work-claim'
import { Button } from '../../ui/actions/button'
import { KeyboardKey } from '../../ui/actions/keyboard-key'
import { classNames } from '../../ui/class-names'

export interface MarkBarProps {
  /** Below the selection's end, in CSS pixels from the text's container; `null` puts the bar at the foot of the screen. */
  at: { top: number; left: number } | null
  /** The opened claim, where these words may be added to it. */
  addTo: WorkClaim | null
  /** The claim that marks mostly the same words, once marking was asked for. */
  same: WorkClaim | null
  markKey: string | null
  /** Whose lost words are being put back: a claim's, by number, or a discussion's. */
  placing: number | 'discussion' | null
  onPlace: () => void
  onStopPlacing: () => void
  onMark: () => void
  onDiscuss: () => void
  onAdd: () => void
  onOpenSame: () => void
  onMarkAnyway: () => void
}

/** What can be done with the selected words. Pressing a button leaves them selected. */
export function MarkBar(props: MarkBarProps) {
  const {
    at,
    addTo,
    same,
    markKey,
    placing,
    onPlace,
    onStopPlacing,
    onMark,
    onDiscuss,
    onAdd,
    onOpenSame,
    onMarkAnyway,
  } = props
  const t = useTranslations('workspace.selection')
  const first = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    if (same) first.current?.focus({ preventScroll: true })
  }, [same])

  return (
    <div
      role="toolbar"
      aria-label={t('label')}
      onPointerDown={(event) => event.preventDefault()}
      style={at ? { top: at.top, left: at.left } : undefined}
      className={classNames(
        'flex flex-wrap items-center gap-1 rounded-md border border-rule bg-surface p-1 font-sans text-base shadow-float',
        at
          ? 'absolute z-20 w-max max-w-80 -translate-x-1/2'
          : 'fixed inset-x-2 bottom-[max(0.5rem,env(safe-area-inset-bottom))] z-40 justify-center lg:hidden',
      )}
    >
      {placing !== null ? (
        <>
          <Button
            size="small"
            look="quiet"
            icon={<Pin size={14} aria-hidden />}
            onClick={onPlace}
            aria-keyshortcuts={markKey ?? undefined}
          >
            {placing === 'discussion' ? t('placeDiscussion') : t('placeHere', { number: placing })}
            {markKey ? (
              <span aria-hidden className="pointer-coarse:hidden">
                <KeyboardKey>{markKey}</KeyboardKey>
              </span>
            ) : null}
          </Button>
          <Button size="small" look="quiet" onClick={onStopPlacing}>
            {t('stopPlacing')}
          </Button>
        </>
      ) : same ? (
        <>
          <span className="px-2 py-1">{t('same', { number: same.number })}</span>
          <Button ref={first} size="small" onClick={onOpenSame}>
            {t('openIt')}
          </Button>
          <Button size="small" look="quiet" onClick={onMarkAnyway}>
            {t('markAnyway')}
          </Button>
        </>
      ) : (
        <>
          <Button
            size="small"
            look="quiet"
            icon={<Highlighter size={14} aria-hidden />}
            onClick={onMark}
            aria-keyshortcuts={markKey ?? undefined}
          >
            {t('mark')}
            {markKey ? (
              <span aria-hidden className="pointer-coarse:hidden">
                <KeyboardKey>{markKey}</KeyboardKey>
              </span>
            ) : null}
          </Button>
          {addTo ? (
            <Button size="small" look="quiet" icon={<Plus size={14} aria-hidden />} onClick={onAdd}>
              {t('addTo', { number: addTo.number })}
            </Button>
          ) : null}
          <Button
            size="small"
            look="quiet"
            icon={<MessageSquare size={14} aria-hidden />}
            onClick={onDiscuss}
          >
            {t('discuss')}
          </Button>
        </>
      )}
    </div>
  )
}
