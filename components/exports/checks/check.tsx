import { CircleAlert, CircleCheck, CircleX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, type ReactNode } from 'react'

/** One kind of check with its heading. */
export function Check({ title, intro, children }: { title: string; intro?: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="flex flex-col gap-1.5 border-t border-rule pt-3">
      <h2 id={id} className="font-semibold">
        {title}
      </h2>
      {children}
      {intro ? <p className="text-sm text-muted">{intro}</p> : null}
    </section>
  )
}

/** One line of a check: good, to be mended, or (`mild`) worth a look. */
export function CheckLine({
  good,
  mild = false,
  children,
}: {
  good: boolean
  mild?: boolean
  children: ReactNode
}) {
  const t = useTranslations('exports.checks')
  const Icon = good ? CircleCheck : mild ? CircleAlert : CircleX
  const colour = good ? 'text-accent' : mild ? 'text-between' : 'text-danger'
  return (
    <div className="flex gap-2">
      <Icon size={16} aria-hidden className={`mt-0.5 shrink-0 ${colour}`} />
      <div className="min-w-0 flex-1">
        {good ? null : <span className="sr-only">{t(mild ? 'worthALook' : 'toMend')} </span>}
        {children}
      </div>
    </div>
  )
}
