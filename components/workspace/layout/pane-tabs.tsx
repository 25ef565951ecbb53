'use client'

import { useTranslations } from 'next-intl'
import { useRef, type KeyboardEvent } from 'react'

export type Pane = 'text' | 'claims'
const panes = ['text', 'claims'] as const

/** The ids by which a tab and its pane know each other. */
export const paneId = (pane: Pane) => `pane-${pane}`
export const tabId = (pane: Pane) => `tab-${pane}`

/** On a small screen: the text, or the list of its claims. */
export function PaneTabs({
  pane,
  count,
  onChange,
}: {
  pane: Pane
  count: number
  onChange: (pane: Pane) => void
}) {
  const t = useTranslations('workspace')
  const list = useRef<HTMLDivElement>(null)
  const keyDown = (event: KeyboardEvent) => {
    if (!['ArrowLeft', 'ArrowRight'].includes(event.key)) return
    const other = pane === 'text' ? 'claims' : 'text'
    onChange(other)
    list.current?.querySelector<HTMLElement>(`#${tabId(other)}`)?.focus()
    event.preventDefault()
  }
  return (
    <div
      ref={list}
      role="tablist"
      aria-label={t('panes')}
      onKeyDown={keyDown}
      className="sticky top-(--bar-height) z-20 flex border-b border-rule bg-paper px-2 lg:hidden"
    >
      {panes.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={tabId(name)}
          aria-selected={pane === name}
          aria-controls={paneId(name)}
          tabIndex={pane === name ? 0 : -1}
          onClick={() => onChange(name)}
          className="-mb-px h-11 flex-1 border-b-2 border-transparent text-muted aria-selected:border-accent aria-selected:font-medium aria-selected:text-ink"
        >
          {t(name)} {name === 'claims' ? <span className="text-muted">{count}</span> : null}
        </button>
      ))}
    </div>
  )
}
