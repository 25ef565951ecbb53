import { Info, TriangleAlert } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { classNames } from '../class-names'

interface NoticeProps {
  tone?: 'info' | 'danger'
  title?: ReactNode
  children?: ReactNode
  actions?: ReactNode
  ref?: Ref<HTMLDivElement>
  className?: string
}

/** Something worth knowing, in the page itself. `role="status"`: announced politely. */
export function Notice({ tone = 'info', title, children, actions, ref, className }: NoticeProps) {
  const Icon = tone === 'danger' ? TriangleAlert : Info
  return (
    <div
      ref={ref}
      tabIndex={-1}
      role="status"
      className={classNames(
        'flex gap-3 rounded-md border px-4 py-3',
        tone === 'danger' ? 'border-danger/40 bg-danger-tint' : 'border-rule bg-sunken',
        className,
      )}
    >
      <Icon
        size={18}
        aria-hidden
        className={classNames('mt-px shrink-0', tone === 'danger' ? 'text-danger' : 'text-accent')}
      />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        {title ? <p className="font-medium">{title}</p> : null}
        {children}
        {actions ? <div className="flex flex-wrap gap-2 pt-2">{actions}</div> : null}
      </div>
    </div>
  )
}
