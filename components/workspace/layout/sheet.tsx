import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

/** What rises from below on a small screen. It is no dialog: the text above it can be read and touched. */
export function Sheet({ number, children }: { number: number; children: ReactNode }) {
  const t = useTranslations('claims')
  return (
    <div
      data-sheet
      className="fixed inset-x-0 bottom-0 z-30 max-h-[66dvh] overflow-y-auto overscroll-contain rounded-t-md border-t border-edge bg-surface pb-[env(safe-area-inset-bottom)] shadow-float lg:hidden"
    >
      <div aria-hidden className="mx-auto mt-2 h-1 w-10 rounded-sm bg-rule" />
      <h2 className="sr-only">{t('number', { number })}</h2>
      {children}
    </div>
  )
}
