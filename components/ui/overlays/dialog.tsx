'use client'

import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode, RefObject } from 'react'
import { IconButton } from '../actions/icon-button'
import { classNames } from '../class-names'
import { backdropClass, floatingClass } from './floating-class'

interface DialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: ReactNode
  description?: ReactNode
  children?: ReactNode
  /** Buttons at the foot; the main one last. */
  actions?: ReactNode
  /** What gets the focus on opening; else the first control. */
  initialFocus?: RefObject<HTMLElement | null>
  wide?: boolean
}

/** A window over the page. On a phone it rises from below. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  children,
  actions,
  initialFocus,
  wide,
}: DialogProps) {
  const t = useTranslations('ui')
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className={backdropClass} />
        <Base.Viewport className="fixed inset-0 z-50 flex items-end justify-center overflow-y-auto sm:items-center sm:p-4">
          <Base.Popup
            initialFocus={initialFocus}
            className={classNames(
              floatingClass,
              'flex max-h-[90dvh] w-full flex-col max-sm:rounded-b-none',
              wide ? 'sm:max-w-page' : 'sm:max-w-form',
            )}
          >
            <div className="flex items-start justify-between gap-4 px-5 pt-4">
              <Base.Title className="text-lg font-semibold">{title}</Base.Title>
              <Base.Close
                render={<IconButton size="small" label={t('close')} icon={<X size={16} aria-hidden />} />}
              />
            </div>
            <div className="flex flex-col gap-4 overflow-y-auto px-5 pt-1 pb-5">
              {description ? <Base.Description className="text-muted">{description}</Base.Description> : null}
              {children}
            </div>
            {actions ? (
              <div className="flex flex-wrap justify-end gap-2 border-t border-rule px-5 py-3">{actions}</div>
            ) : null}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}
