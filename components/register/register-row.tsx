'use client'

import { RefreshCw, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { MouseEvent, ReactNode } from 'react'
import { isOverdue } from '@/domain/register/due'
import { rowRating, type RegisterRow } from '@/domain/register/register'
import type { RatingDefinition } from '@/domain/verdicts/scale'
import { Chip } from '../ui/display/chip'
import { DateTime } from '../ui/display/date-time'
import { StateChip } from '../ui/display/state-chip'
import { RatingMark } from '../verdicts/shown/rating-mark'
import { rowMark } from './use-row-keys'

interface RegisterRowProps {
  row: RegisterRow
  now: string
  names: ReadonlyMap<string, string>
  ratings: RatingDefinition[]
  /** Left out where nothing can be chosen. */
  choice?: { chosen: boolean; onChoose: (shift: boolean) => void }
}

/** One claim of the register: a row of the table, on a phone a card. */
export function ClaimRow({ row, now, names, ratings, choice }: RegisterRowProps) {
  const t = useTranslations('register')
  const rating = rowRating(row)
  const counts = row.state === 'open' || row.state === 'checking'
  return (
    <tr
      role="row"
      data-row-box
      aria-selected={choice ? choice.chosen : undefined}
      className="border-b border-rule align-top hover:bg-sunken aria-selected:bg-accent-tint max-md:grid max-md:grid-cols-[auto_minmax(0,1fr)] max-md:gap-x-3 max-md:gap-y-1 max-md:py-3"
    >
      {choice ? (
        <td role="cell" className="py-2.5 pe-2 max-md:row-span-7 max-md:py-0">
          <input
            type="checkbox"
            checked={choice.chosen}
            onChange={() => undefined}
            onClick={(event: MouseEvent) => choice.onChoose(event.shiftKey)}
            aria-label={t('choose', {
              number: row.number,
              article: row.article.title ?? t('filters.untitled'),
            })}
            className="mt-0.5 size-4 pointer-coarse:size-6"
          />
        </td>
      ) : null}
      <Cell className="md:w-[36%]">
        <Link
          {...rowMark}
          href={`/articles/${row.articleId}#claim-${row.number}`}
          lang={row.article.language ?? undefined}
          dir={row.article.direction}
          className="line-clamp-3 font-medium text-ink hover:underline"
        >
          {row.statement}
        </Link>
      </Cell>
      <Cell className="text-sm text-muted md:w-[15%]">
        <span className="line-clamp-2" dir="auto">
          {t('ofArticle', { title: row.article.title ?? t('filters.untitled'), number: row.number })}
        </span>
      </Cell>
      <Cell className="text-sm md:w-[11%]">
        {row.speaker ? (
          <span className="line-clamp-2" dir="auto">
            {row.speaker}
          </span>
        ) : null}
      </Cell>
      <Cell>
        <span className="flex flex-wrap gap-1">
          <StateChip state={row.state}>
            {counts ? t('filedOf', { filed: row.filed.length, quorum: row.quorum }) : null}
          </StateChip>
          {row.recheck ? (
            <Chip tone="between" icon={<RefreshCw size={14} aria-hidden />}>
              {t('recheck')}
            </Chip>
          ) : null}
        </span>
      </Cell>
      <Cell className="text-sm md:w-[11%]">
        <Assignees row={row} names={names} />
      </Cell>
      <Cell className="text-sm md:whitespace-nowrap">
        {row.due ? <Due due={row.due} late={isOverdue(row, new Date(now))} /> : null}
        {row.priority !== null && row.priority >= 4 ? (
          <span className="block font-medium">{t('urgent', { priority: row.priority })}</span>
        ) : null}
      </Cell>
      <Cell className="md:pe-0">
        {rating ? <RatingMark rating={rating} scale={ratings} className="text-sm" /> : null}
      </Cell>
    </tr>
  )
}

function Assignees({ row, names }: Pick<RegisterRowProps, 'row' | 'names'>) {
  const t = useTranslations('register')
  const there = row.assignees.flatMap((id) => names.get(id) ?? [])
  const gone = row.assignees.length - there.length
  if (there.length > 0) return <span>{there.join(', ')}</span>
  return <span className="text-muted">{gone > 0 ? t('nobodyAnyMore') : t('nobody')}</span>
}

/** A due date; one that has passed says so in words and with a mark. */
export function Due({ due, late }: { due: string; late: boolean }) {
  const t = useTranslations('register')
  return (
    <span className={late ? 'inline-flex items-center gap-1.5 font-medium text-danger' : undefined}>
      {late ? <TriangleAlert size={14} aria-hidden /> : null}
      {late ? <span className="sr-only">{t('overdue')}</span> : null}
      <DateTime value={due} />
    </span>
  )
}

function Cell({ children, className = '' }: { children: ReactNode; className?: string }) {
  return (
    <td
      role="cell"
      className={`min-w-0 empty:hidden max-md:col-start-2 md:px-2 md:py-2.5 md:empty:table-cell ${className}`}
    >
      {children}
    </td>
  )
}
