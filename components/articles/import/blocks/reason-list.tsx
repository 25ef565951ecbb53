'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { Button } from '../../../ui/actions/button'
import type { Block, Choices } from './block-choices'
import { chooseAll, reasonGroups } from './reasons'

interface ReasonListProps {
  blocks: readonly Block[]
  choices: Choices
  onChange: (change: (choices: Choices) => Choices) => void
}

/** Why blocks were left out, each reason once, and a button that decides about all of its blocks. */
export function ReasonList({ blocks, choices, onChange }: ReasonListProps) {
  const t = useTranslations('import.blocks')
  const groups = useMemo(() => reasonGroups(blocks, choices), [blocks, choices])
  if (groups.length === 0) return null
  return (
    <ul role="list" aria-label={t('reasons')} className="flex flex-wrap gap-2 text-sm">
      {groups.map(({ reason, indices, kept }) => {
        const keep = kept < indices.length
        const count = indices.length
        return (
          <li key={reason} className="flex max-w-full items-center gap-1 rounded-md border border-rule ps-2">
            <span className="min-w-0 truncate first-letter:uppercase">
              {reason} {count > 1 ? <span className="text-muted">{count}</span> : null}
            </span>
            <Button
              look="quiet"
              size="small"
              className="text-accent"
              onClick={() => onChange((before) => chooseAll(before, indices, keep))}
            >
              {t(keep ? 'keepThese' : 'dropThese', { count })}
              <span className="sr-only"> {t('like', { reason })}</span>
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
