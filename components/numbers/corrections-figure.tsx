import { useTranslations } from 'next-intl'
import type { NumbersView } from '@/domain/numbers/numbers'
import { ChartFigure, type CsvSource } from './chart-figure'
import { FigureTable } from './figure-table'

/** What was corrected, by kind, and how many of the readers' objections led to it. */
export function CorrectionsFigure({ numbers, csv }: { numbers: NumbersView; csv: CsvSource }) {
  const t = useTranslations('numbers.corrections')
  const { corrections, challenges } = numbers
  const all = corrections.reduce((sum, one) => sum + one.corrections, 0)
  const most = Math.max(1, ...corrections.map((one) => one.corrections))
  if (all === 0 && challenges.received === 0) return <p className="max-w-measure text-muted">{t('empty')}</p>
  const outcomes = ['open', 'answered', 'corrected', 'setAside'] as const
  return (
    <ChartFigure
      title={t('title')}
      summary={t('summary', { all, received: challenges.received, corrected: challenges.corrected })}
      of="corrections"
      csv={csv}
      table={
        <FigureTable
          caption={t('title')}
          heads={[t('what'), t('number')]}
          rows={[
            ...corrections.map((one) => ({
              key: one.kind,
              cells: [t(`kinds.${one.kind}`), one.corrections],
            })),
            { key: 'received', cells: [t('received'), challenges.received] },
            ...outcomes.map((state) => ({ key: state, cells: [t(`outcomes.${state}`), challenges[state]] })),
          ]}
        />
      }
    >
      <div className="grid max-w-form gap-x-10 gap-y-5 sm:grid-cols-2">
        <ul aria-label={t('byKind')} className="flex flex-col gap-2.5">
          {corrections
            .filter((one) => one.corrections > 0)
            .map(({ kind, corrections: count }) => (
              <li key={kind} className="flex flex-col gap-0.5">
                <span className="flex justify-between gap-3">
                  <span>{t(`kinds.${kind}`)}</span>
                  <span className="tabular-nums">{count}</span>
                </span>
                <svg aria-hidden width="100%" height={10} className="block">
                  <rect
                    width={`${(100 * count) / most}%`}
                    height={10}
                    className="fill-accent opacity-60 forced-colors:fill-[CanvasText]"
                  />
                </svg>
              </li>
            ))}
          {all === 0 ? <li className="text-muted">{t('none')}</li> : null}
        </ul>
        <dl
          aria-label={t('objections')}
          className="grid h-fit grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1"
        >
          <dt className="font-medium">{t('received')}</dt>
          <dd className="text-end font-medium tabular-nums">{challenges.received}</dd>
          {outcomes.map((state) => (
            <div key={state} className="contents">
              <dt className="text-muted">{t(`outcomes.${state}`)}</dt>
              <dd className="text-end tabular-nums">{challenges[state]}</dd>
            </div>
          ))}
        </dl>
      </div>
    </ChartFigure>
  )
}
