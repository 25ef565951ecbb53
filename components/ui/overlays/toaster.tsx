'use client'

import { Toast as Base } from '@base-ui/react/toast'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '../actions/button'
import { IconButton } from '../actions/icon-button'
import { classNames } from '../class-names'
import { floatingClass } from './floating-class'
import { toasts, type ToastData } from './toast'

/** Mounted once around the app: shows what `toast()` says, above everything, in the lower corner. */
export function Toaster({ children }: { children: ReactNode }) {
  const t = useTranslations('ui')
  return (
    <Base.Provider toastManager={toasts} limit={3}>
      {children}
      <Base.Portal>
        <Base.Viewport
          aria-label={t('notifications')}
          className="fixed inset-x-4 top-14 z-60 flex flex-col gap-2 sm:inset-x-auto sm:start-6 sm:top-auto sm:bottom-6 sm:w-88 sm:flex-col-reverse"
        >
          <ToastList />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  )
}

function ToastList() {
  const t = useTranslations('ui')
  const { toasts: shown, close } = Base.useToastManager<ToastData>()
  return shown.map((toast) => (
    <Base.Root
      key={toast.id}
      toast={toast}
      swipeDirection={['down', 'right', 'left']}
      className={classNames(floatingClass, 'data-limited:hidden')}
    >
      <Base.Content className="flex items-center gap-3 py-2.5 ps-4 pe-2">
        <div className="min-w-0 flex-1">
          <Base.Title className="font-medium" />
          <Base.Description className="text-sm text-muted" />
        </div>
        {toast.data?.undo ? (
          <Button
            look="quiet"
            size="small"
            className="font-medium !text-accent"
            onClick={() => {
              toast.data?.undo?.()
              close(toast.id)
            }}
          >
            {t('undo')}
          </Button>
        ) : null}
        <Base.Close
          render={<IconButton size="small" label={t('dismiss')} icon={<X size={16} aria-hidden />} />}
        />
      </Base.Content>
    </Base.Root>
  ))
}
