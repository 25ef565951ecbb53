import type { ReactNode } from 'react'

/** Says in one sentence what to do where there is nothing yet. */
export function EmptyState({
  title,
  children,
  actions,
}: {
  title: ReactNode
  children?: ReactNode
  actions?: ReactNode
}) {
  return (
    <div className="flex flex-col items-start gap-3 rounded-md border border-dashed border-edge px-6 py-8">
      <p className="text-lg font-semibold">{title}</p>
      {children ? <div className="max-w-measure text-muted">{children}</div> : null}
      {actions ? <div className="flex flex-wrap gap-2 pt-1">{actions}</div> : null}
    </div>
  )
}
