'use client'

import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'

export interface TabItem<V extends string> {
  value: V
  label: ReactNode
  panel: ReactNode
  /** Names the panel where the tab's own words would name a field in it too. */
  panelLabel?: string
}

interface TabsProps<V extends string> {
  tabs: readonly TabItem<V>[]
  value: V
  onChange: (value: V) => void
  /** Names the list of tabs. */
  label: string
}

/** Tabs whose panels stay mounted, so that nothing typed in one is lost by looking at another. */
export function Tabs<V extends string>({ tabs, value, onChange, label }: TabsProps<V>) {
  return (
    <Base.Root value={value} onValueChange={(next: V) => onChange(next)}>
      <Base.List aria-label={label} className="flex gap-1 border-b border-rule">
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className="-mb-px h-9 border-b-2 border-transparent px-3 text-muted transition-colors select-none hover:text-ink data-active:border-accent data-active:font-medium data-active:text-ink pointer-coarse:h-11 pointer-coarse:px-4"
          >
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel
          key={tab.value}
          value={tab.value}
          keepMounted
          tabIndex={-1}
          {...(tab.panelLabel ? { 'aria-label': tab.panelLabel, 'aria-labelledby': undefined } : {})}
          className="pt-4 [&[hidden]]:hidden"
        >
          {tab.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  )
}
