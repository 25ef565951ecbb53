'use client'

import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/actions/button'
import { IconButton } from '@/components/ui/actions/icon-button'
import type { RatingDefinition } from '@/domain/verdicts/scale'
import { RatingFields } from './rating-fields'
import { RatingLine } from './rating-line'
import type { RatingRow } from './scale-draft'

interface RatingItemProps {
  row: RatingRow
  number: number
  count: number
  open: boolean
  onOpen: (open: boolean) => void
  onChange: (change: Partial<RatingDefinition>) => void
  onMove: (by: 1 | -1) => void
  onRemove: () => void
  errorOf: (field: keyof RatingDefinition) => string | undefined
}

/** One rating of the scale that is being edited: how it looks, and its fields when it is open. */
export function RatingItem(props: RatingItemProps) {
  const { row, number, count, open, onOpen, onChange, onMove, onRemove, errorOf } = props
  const t = useTranslations('scale')
  const label = row.label.trim() || t('unnamed')
  return (
    <li
      aria-label={t('rating', { number, label })}
      data-rating={row.id}
      className="border-b border-rule py-3"
    >
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <RatingLine rating={{ ...row, label }} />
        <div className="flex items-center gap-1">
          <Button
            size="small"
            aria-expanded={open}
            aria-label={open ? t('done', { label }) : t('edit', { label })}
            onClick={() => onOpen(!open)}
          >
            {open ? t('doneShort') : t('editShort')}
          </Button>
          <IconButton
            size="small"
            label={t('up', { label })}
            icon={<ArrowUp size={16} aria-hidden />}
            aria-disabled={number === 1 || undefined}
            onClick={() => onMove(-1)}
          />
          <IconButton
            size="small"
            label={t('down', { label })}
            icon={<ArrowDown size={16} aria-hidden />}
            aria-disabled={number === count || undefined}
            onClick={() => onMove(1)}
          />
          <IconButton
            size="small"
            label={t('remove', { label })}
            icon={<Trash2 size={16} aria-hidden />}
            onClick={onRemove}
          />
        </div>
      </div>
      {open ? (
        <div className="pt-4 pb-2">
          <RatingFields row={row} onChange={onChange} errorOf={errorOf} />
        </div>
      ) : null}
    </li>
  )
}
