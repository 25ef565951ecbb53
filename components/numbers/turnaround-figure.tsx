import { useTranslations } from 'next-intl'
import type { NumbersView, Spread } from '@/domain/numbers/numbers'
import { ChartFigure, type CsvSource } from './chart-figure'
import { FigureTable } from './figure-table'
import { axisEnd, inWords } from './hours'

const measures = ['published', 'ruled'] as const

/** How long it takes to publish an article and to rule on a claim: a line with the middle half of all cases on it. */
export function TurnaroundFigure({ numbers, csv }: { numbers: NumbersView; csv: CsvSource }) {
  const t = useTranslations('numbers.turnaround')
  const { turnaround } = numbers
  const words = (hours: number | null) => {
    if (hours === null) return t('unknown')
    const { unit, value } = inWords(hours)
    return t(unit, { value })
  }
  const summary = measures
    .filter((measure) => turnaround[measure].count > 0)
    .map((measure) =>
      t(`${measure}.summary`, {
        count: turnaround[measure].count,
        median: words(turnaround[measure].median),
      }),
    )
    .join(' ')
  if (summary === '') return <p className="max-w-measure text-muted">{t('empty')}</p>
  return (
    <ChartFigure
      title={t('title')}
      summary={summary}
      of="turnaround"
      csv={csv}
      table={
        <FigureTable
          caption={t('title')}
          heads={[t('measure'), t('count'), t('lower'), t('median'), t('upper')]}
          rows={measures.map((measure) => {
            const { count, lower, median, upper } = turnaround[measure]
            const figures = [lower, median, upper].map((hours) => hours ?? t('unknown'))
            return { key: measure, cells: [t(`${measure}.name`), count, ...figures] }
          })}
        />
      }
    >
      <div className="flex max-w-form flex-col gap-5">
        {measures.map((measure) => {
          const spread = turnaround[measure]
          if (spread.count === 0) return null
          const { lower, median, upper } = spread
          return (
            <div key={measure} className="flex flex-col gap-1">
              <span>{t(`${measure}.name`)}</span>
              <Line
                spread={spread}
                words={words}
                name={t('line', { lower: words(lower), median: words(median), upper: words(upper) })}
              />
              <span className="text-sm text-muted">
                {t('line', { lower: words(lower), median: words(median), upper: words(upper) })}
              </span>
            </div>
          )
        })}
      </div>
    </ChartFigure>
  )
}

interface LineProps {
  spread: Spread
  words: (hours: number | null) => string
  name: string
}

function Line({ spread: { lower, median, upper }, words, name }: LineProps) {
  const end = axisEnd(upper ?? 1)
  const at = (hours: number | null) => `${2 + (96 * (hours ?? 0)) / end}%`
  return (
    <svg role="img" aria-label={name} width="100%" height={44} className="block">
      <line x1="2%" x2="98%" y1={14} y2={14} className="stroke-edge" />
      {[0, end].map((hours) => (
        <g key={hours}>
          <line x1={at(hours)} x2={at(hours)} y1={8} y2={20} className="stroke-edge" />
          <text
            x={at(hours)}
            y={38}
            textAnchor={hours === 0 ? 'start' : 'end'}
            className="fill-muted text-xs"
          >
            {hours === 0 ? '0' : words(hours)}
          </text>
        </g>
      ))}
      <line
        x1={at(lower)}
        x2={at(upper)}
        y1={14}
        y2={14}
        strokeWidth={10}
        className="stroke-accent opacity-40 forced-colors:stroke-[CanvasText]"
      />
      <line
        x1={at(median)}
        x2={at(median)}
        y1={4}
        y2={24}
        strokeWidth={3}
        className="stroke-accent forced-colors:stroke-[CanvasText]"
      />
    </svg>
  )
}
