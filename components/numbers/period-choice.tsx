import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { periodNames, type PeriodName } from '@/domain/numbers/named-period'
import { Button } from '../ui/actions/button'
import { TextField } from '../ui/fields/text-field'
import { classNames } from '../ui/class-names'

export interface ShownPeriod {
  /** Which of the named periods it is; `null` for one of chosen days. */
  name: PeriodName | null
  from: string
  to: string
  /** The end is before the start. */
  wrong: boolean
}

/** Of which days the numbers are; it stands in the address. */
export function PeriodChoice({ period, teamId }: { period: ShownPeriod; teamId: string }) {
  const t = useTranslations('numbers.period')
  return (
    <div className="flex flex-col gap-3 print:hidden">
      <nav aria-label={t('label')}>
        <ul className="flex flex-wrap gap-1">
          {periodNames.map((name) => (
            <li key={name}>
              <Link
                href={`/team/numbers?${new URLSearchParams({ team: teamId, period: name }).toString()}`}
                aria-current={period.name === name ? 'page' : undefined}
                className={classNames(
                  'target flex h-8 items-center rounded-md px-2.5',
                  period.name === name ? 'bg-accent-tint font-medium text-ink' : 'text-muted hover:bg-sunken',
                )}
              >
                {t(name)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <form method="get" aria-label={t('days')} className="flex flex-wrap items-start gap-3">
        <input type="hidden" name="team" value={teamId} />
        <TextField
          key={`from ${period.from}`}
          label={t('from')}
          name="from"
          type="date"
          defaultValue={period.from}
        />
        <TextField
          key={`to ${period.to}`}
          label={t('to')}
          name="to"
          type="date"
          defaultValue={period.to}
          error={period.wrong ? t('wrong') : undefined}
          className="max-w-60"
        />
        <Button type="submit" className="mt-6">
          {t('show')}
        </Button>
      </form>
    </div>
  )
}
