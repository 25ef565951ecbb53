import { useTranslations } from 'next-intl'
import { DateTime } from '@/components/ui/display/date-time'
import type { VerdictView } from '@/domain/verdicts/verdict'
import { RatingMark, type Scales } from '../shown/rating-mark'
import { blindFiling } from './scale-line'

interface RatingTableProps {
  verdicts: VerdictView[]
  scales: Scales
  hasVoices: boolean
  lang: string | null
}

/** What the drawn scales show, as a table. */
export function RatingTable({ verdicts, scales, hasVoices, lang }: RatingTableProps) {
  const t = useTranslations('compare')
  const cell = 'px-3 py-1.5 text-start align-top'
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t('table')}>
      <table className="w-full text-sm">
        <thead className="border-b border-rule text-muted">
          <tr>
            <th className={`${cell} ps-0`}>{t('person')}</th>
            {hasVoices ? <th className={cell}>{t('said')}</th> : null}
            <th className={cell}>{t('rating')}</th>
            <th className={cell}>{t('before')}</th>
            <th className={cell}>{t('filed')}</th>
            <th className={cell}>{t('summary')}</th>
          </tr>
        </thead>
        <tbody>
          {verdicts.map((verdict) => {
            const blind = blindFiling(verdict)
            return (
              <tr key={verdict.id} className="border-b border-rule">
                <th scope="row" className={`${cell} ps-0 font-medium`}>
                  {verdict.author.name}
                </th>
                {hasVoices ? (
                  <td className={cell}>
                    {verdict.saidRating ? (
                      <RatingMark rating={verdict.saidRating} scale={scales.saidRatings} />
                    ) : (
                      '–'
                    )}
                  </td>
                ) : null}
                <td className={cell}>
                  {verdict.rating ? <RatingMark rating={verdict.rating} scale={scales.ratings} /> : '–'}
                </td>
                <td className={cell}>
                  {blind?.rating ? <RatingMark rating={blind.rating} scale={scales.ratings} /> : '–'}
                </td>
                <td className={`${cell} text-muted`}>
                  {t(verdict.blind ? 'blind' : 'notBlind')}
                  {verdict.filedAt ? (
                    <>
                      {' · '}
                      <DateTime value={verdict.filedAt} />
                    </>
                  ) : null}
                </td>
                <td className={`${cell} min-w-48`} lang={lang ?? undefined} dir="auto">
                  {verdict.summary ?? '–'}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
