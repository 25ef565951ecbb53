'use client'

import { AlertDialog as Base } from '@base-ui/react/alert-dialog'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '../actions/button'
import { classNames } from '../class-names'
import { backdropClass, floatingClass } from './floating-class'

interface ConfirmDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** The question. */
  title: ReactNode
  /** What will happen, and what will stay. */
  children: ReactNode
  /** The verb on the button that does it. */
  confirm: string
  onConfirm: () => void
  busy?: boolean
  danger?: boolean
}

/** Asks before something that cannot be taken back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, onOpenChange, title, children, confirm, onConfirm, busy, danger } = props
  const t = useTranslations('ui')
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className={backdropClass} />
        <Base.Viewport className="fixed inset-0 z-50 flex items-end justify-center overflow-y-auto sm:items-center sm:p-4">
          <Base.Popup
            className={classNames(
              floatingClass,
              'flex w-full flex-col gap-2 p-5 max-sm:rounded-b-none sm:max-w-narrow',
            )}
          >
            <Base.Title className="text-lg font-semibold">{title}</Base.Title>
            <Base.Description render={<div />} className="flex flex-col gap-3 text-muted">
              {children}
            </Base.Description>
            <div className="flex flex-wrap justify-end gap-2 pt-3">
              <Base.Close render={<Button>{t('cancel')}</Button>} />
              <Button look={danger ? 'danger' : 'primary'} busy={busy} onClick={onConfirm}>
                {confirm}
              </Button>
            </div>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}
