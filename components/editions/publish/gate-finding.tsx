import { CircleCheck, CircleX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useId, type ReactNode } from 'react'
import type { GateFindingView } from '../../api/publishing'

const shownLinks = 12

/** One rule of the desk: whether it is met, what is missing, and where that is mended. */
export function GateFinding({ finding, children }: { finding: GateFindingView; children?: ReactNode }) {
  const t = useTranslations('editions.gate')
  const id = useId()
  const { rule, met, message } = finding
  const Icon = met ? CircleCheck : CircleX
  return (
    <li aria-labelledby={id} className="flex gap-3 border-b border-rule py-3 last:border-b-0">
      <Icon size={18} aria-hidden className={`mt-px shrink-0 ${met ? 'text-accent' : 'text-danger'}`} />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p id={id} className={met ? undefined : 'font-medium'}>
          {t(`rule.${rule}`)}
          <span className="sr-only"> {t(met ? 'met' : 'unmet')}</span>
        </p>
        <p className={`max-w-measure ${met ? 'text-sm text-muted' : ''}`}>{message}</p>
        {met ? null : (
          <>
            <MendLinks finding={finding} />
            {children}
          </>
        )}
      </div>
    </li>
  )
}

/** The way to each claim that fails the rule, or to the one screen where it is mended. */
function MendLinks({ finding: { rule, href, links } }: { finding: GateFindingView }) {
  const t = useTranslations('editions.gate')
  const linkClass = 'link target inline-flex items-center'
  if (rule === 'changes-explained') {
    return (
      <a href="#correction" className={`${linkClass} text-sm`}>
        {t('explain')}
      </a>
    )
  }
  if (links.length === 0) {
    return (
      <Link href={href} className={`${linkClass} self-start text-sm`}>
        {t('mend')}
      </Link>
    )
  }
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-sm">
      {links.slice(0, shownLinks).map(({ claim, href: mend }) => (
        <Link key={claim} href={mend} className={linkClass}>
          {t('claim', { number: claim })}
        </Link>
      ))}
      {links.length > shownLinks ? (
        <span className="text-muted">{t('moreClaims', { count: links.length - shownLinks })}</span>
      ) : null}
    </p>
  )
}
