import type { ReactNode } from 'react'

/** One key of the keyboard as a cap, for menus, buttons and help. */
export function KeyboardKey({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-flex h-5 min-w-5 items-center justify-center rounded-sm border border-rule bg-sunken px-1 font-sans text-xs text-muted">
      {children}
    </kbd>
  )
}
