import { useTranslations } from 'next-intl'
import { Button } from '../ui/actions/button'
import { TextField } from '../ui/fields/text-field'

interface PeriodFormProps {
  from: string
  to: string
  /** Kept in the address, for people in several teams. */
  teamId: string
  /** The end is before the start. */
  wrong: boolean
}

/** The days of the reveals that a team's agreement is about; it stands in the address. */
export function PeriodForm({ from, to, teamId, wrong }: PeriodFormProps) {
  const t = useTranslations('agreement.period')
  return (
    <form method="get" aria-label={t('legend')} className="flex flex-wrap items-start gap-3">
      <input type="hidden" name="team" value={teamId} />
      <TextField label={t('from')} name="from" type="date" defaultValue={from} />
      <TextField
        label={t('to')}
        name="to"
        type="date"
        defaultValue={to}
        error={wrong ? t('wrong') : undefined}
        className="max-w-60"
      />
      <Button type="submit" className="mt-6">
        {t('show')}
      </Button>
    </form>
  )
}
