import { useTranslations } from 'next-intl'
import { byFamily } from '@/domain/numbers/families'
import type { NumbersOfSubject, NumbersView } from '@/domain/numbers/numbers'
import { ChartFigure, type CsvSource } from './chart-figure'
import { FamilyKey } from './family-key'
import { familyFill, familyOutline } from './family-patterns'
import { FigureTable } from './figure-table'

/** How many have a bar; the table has the others. */
const shown = 15

interface SubjectFigureProps {
  numbers: NumbersView
  of: 'speakers' | 'outlets' | 'topics'
  csv: CsvSource
}

/** How often each speaker, outlet or topic was ruled on, and how it came out: one bar each. */
export function SubjectFigure({ numbers, of, csv }: SubjectFigureProps) {
  const t = useTranslations('numbers')
  const { names, items } = numbers[of]
  const most = Math.max(1, ...items.map(({ rulings }) => rulings))
  const nameOf = ({ name }: NumbersOfSubject) => name ?? t(`subjects.${of}.unknown`)
  const percent = (rulings: number) => Math.round((100 * rulings) / Math.max(1, numbers.rulings))
  const first = items[0]
  if (!first) return null
  return (
    <ChartFigure
      title={t(`subjects.${of}.title`)}
      summary={t(`subjects.${of}.summary`, {
        names,
        name: nameOf(first),
        rulings: first.rulings,
        all: numbers.rulings,
        percent: percent(first.rulings),
      })}
      of={of}
      csv={csv}
      table={
        <FigureTable
          caption={t(`subjects.${of}.title`)}
          heads={[
            t(`subjects.${of}.head`),
            t('rulings.count'),
            t('subjects.share'),
            ...numbers.ratings.map(({ label }) => label),
          ]}
          rows={items.map((item, index) => ({
            key: String(index),
            cells: [
              nameOf(item),
              item.rulings,
              t('percent', { percent: percent(item.rulings) }),
              ...numbers.ratings.map(
                (rating) =>
                  item.ratings.find(({ key, label }) => key === rating.key && label === rating.label)
                    ?.rulings ?? 0,
              ),
            ],
          }))}
        />
      }
    >
      {of === 'speakers' ? <FamilyKey ratings={numbers.ratings} /> : null}
      <ul aria-label={t(`subjects.${of}.title`)} className="flex max-w-form flex-col gap-2.5">
        {items.slice(0, shown).map((item, index) => (
          <li key={index} className="flex flex-col gap-0.5">
            <span className="flex items-baseline justify-between gap-3">
              <bdi className="min-w-0 truncate" title={nameOf(item)}>
                {nameOf(item)}
              </bdi>
              <span className="shrink-0 text-sm text-muted tabular-nums">
                {t('subjects.figure', { rulings: item.rulings, percent: percent(item.rulings) })}
                <span className="sr-only">
                  {`: ${item.ratings.map(({ label, rulings }) => `${label} ${rulings}`).join(', ')}`}
                </span>
              </span>
            </span>
            <Bar item={item} most={most} />
          </li>
        ))}
      </ul>
      {names > shown ? (
        <p className="text-sm text-muted">{t('subjects.more', { count: names - shown })}</p>
      ) : null}
    </ChartFigure>
  )
}

function Bar({ item, most }: { item: NumbersOfSubject; most: number }) {
  const families = byFamily(item.ratings).filter(({ rulings }) => rulings > 0)
  const share = (rulings: number) => (99.5 * rulings) / most
  const before = (at: number) => families.slice(0, at).reduce((sum, { rulings }) => sum + rulings, 0)
  return (
    <svg aria-hidden width="100%" height={16} className="block overflow-visible">
      {families.map(({ family, rulings }, at) => (
        <rect
          key={family}
          x={`${share(before(at))}%`}
          width={`${share(rulings)}%`}
          y={0.5}
          height={14}
          fill={familyFill(family)}
          className={familyOutline(family)}
        />
      ))}
    </svg>
  )
}
