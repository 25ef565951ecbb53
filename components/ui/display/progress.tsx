import { useTranslations } from 'next-intl'
import { classNames } from '../class-names'

interface ProgressProps {
  done: number
  total: number
  /** Begun, not done: the lighter part of the bar. */
  begun?: number
  className?: string
}

/** "7 of 12" with a micro bar. The words carry it; the bar is for the eye. */
export function Progress({ done, total, begun = 0, className }: ProgressProps) {
  const t = useTranslations('ui')
  const share = (part: number) => `${total > 0 ? Math.min(100, (100 * part) / total) : 0}%`
  return (
    <span className={classNames('inline-flex items-center gap-2 whitespace-nowrap', className)}>
      <span aria-hidden className="flex h-1.5 w-16 overflow-hidden rounded-sm bg-rule">
        <span className="bg-accent" style={{ width: share(done) }} />
        <span className="bg-accent opacity-40" style={{ width: share(begun) }} />
      </span>
      <span className="text-sm text-muted">{t('doneOfTotal', { done, total })}</span>
    </span>
  )
}
