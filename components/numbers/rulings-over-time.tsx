import { useLocale, useTranslations } from 'next-intl'
import { byFamily } from '@/domain/numbers/families'
import type { NumbersInStep, NumbersView } from '@/domain/numbers/numbers'
import { ChartFigure, type CsvSource } from './chart-figure'
import { FamilyKey } from './family-key'
import { familyFill, familyOutline } from './family-patterns'
import { FigureTable } from './figure-table'

const plot = 180
const top = 20
const height = top + plot + 36

/** Rulings of each month or year as bars, stacked by family. */
export function RulingsOverTime({ numbers, csv }: { numbers: NumbersView; csv: CsvSource }) {
  const t = useTranslations('numbers')
  const locale = useLocale()
  const { periods, ratings, rulings } = numbers
  const most = Math.max(1, ...periods.map((period) => period.rulings))
  const commonest = [...ratings].sort((a, b) => b.rulings - a.rulings)[0]
  // So many names fit beside one another; on a phone every second of them is left out again.
  const every = Math.ceil(periods.length / 12)
  return (
    <ChartFigure
      title={t('rulings.title')}
      summary={t('rulings.summary', {
        rulings,
        label: commonest?.label ?? '',
        count: commonest?.rulings ?? 0,
      })}
      of="ratings"
      csv={csv}
      table={
        <FigureTable
          caption={t('rulings.title')}
          heads={[t('period.heading'), t('rulings.count'), ...ratings.map(({ label }) => label)]}
          rows={periods.map((period) => ({
            key: period.period,
            cells: [
              longName(period.period, locale),
              period.rulings,
              ...ratings.map(
                (rating) =>
                  period.ratings.find(({ key, label }) => key === rating.key && label === rating.label)
                    ?.rulings ?? 0,
              ),
            ],
          }))}
        />
      }
    >
      <FamilyKey ratings={ratings} />
      <svg
        role="img"
        aria-label={t('rulings.picture')}
        width="100%"
        height={height}
        className="block overflow-visible"
      >
        <line x1="0" x2="100%" y1={top + plot} y2={top + plot} className="stroke-edge" />
        {periods.map((period, index) => (
          <Bar
            key={period.period}
            step={period}
            left={(100 * index) / periods.length}
            width={Math.min(100 / periods.length, 12)}
            most={most}
            withCount={periods.length <= 24}
          />
        ))}
        {periods.map(({ period }, index) => (
          <Name
            key={period}
            period={period}
            middle={(100 * index) / periods.length + Math.min(100 / periods.length, 12) / 2}
            withMonth={index % every === 0}
            withYear={period.endsWith('-01') || (index === 0 && !/-1[12]$/.test(period))}
            alsoOnPhone={(index / every) % 2 === 0}
          />
        ))}
      </svg>
    </ChartFigure>
  )
}

interface BarProps {
  step: NumbersInStep
  /** Both in percent of the picture. */
  left: number
  width: number
  most: number
  withCount: boolean
}

function Bar({ step, left, width, most, withCount }: BarProps) {
  const families = byFamily(step.ratings).filter(({ rulings }) => rulings > 0)
  const share = (rulings: number) => (plot * rulings) / most
  const below = (at: number) => families.slice(0, at).reduce((sum, { rulings }) => sum + rulings, 0)
  return (
    <g>
      {families.map(({ family, rulings }, at) => (
        <rect
          key={family}
          x={`${left + width * 0.18}%`}
          width={`${width * 0.64}%`}
          y={top + plot - share(below(at) + rulings)}
          height={share(rulings)}
          fill={familyFill(family)}
          className={familyOutline(family)}
        />
      ))}
      {withCount && step.rulings > 0 ? (
        <text
          x={`${left + width / 2}%`}
          y={top + plot - share(step.rulings) - 5}
          textAnchor="middle"
          className="fill-ink text-xs tabular-nums"
        >
          {step.rulings}
        </text>
      ) : null}
    </g>
  )
}

interface NameProps {
  period: string
  /** In percent of the picture. */
  middle: number
  withMonth: boolean
  withYear: boolean
  alsoOnPhone: boolean
}

/** "May", and the year under the first month and each January. */
function Name({ period, middle, withMonth, withYear, alsoOnPhone }: NameProps) {
  const locale = useLocale()
  const [year, month] = period.split('-')
  const name = month === undefined ? year : monthName(period, locale)
  const place = { x: `${middle}%`, textAnchor: 'middle' } as const
  return (
    <>
      {withMonth ? (
        <text
          {...place}
          y={top + plot + 16}
          className={`fill-muted text-xs ${alsoOnPhone ? '' : 'max-sm:hidden'}`}
        >
          {name}
        </text>
      ) : null}
      {withYear && month !== undefined ? (
        <text {...place} y={top + plot + 31} className="fill-ink text-xs">
          {year}
        </text>
      ) : null}
    </>
  )
}

function monthName(period: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }).format(new Date(period))
}

function longName(period: string, locale: string): string {
  if (!period.includes('-')) return period
  const format = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return format.format(new Date(period))
}
