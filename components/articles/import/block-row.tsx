'use client'

import { useTranslations } from 'next-intl'
import { memo, useId } from 'react'
import { classNames } from '../../ui/class-names'
import type { Block } from './block-choices'

interface BlockRowProps {
  block: Block
  kept: boolean
  onKeep: (index: number, keep: boolean) => void
  language?: string | null
  direction?: 'ltr' | 'rtl'
}

const faces: Partial<Record<Block['kind'], string>> = {
  title: 'text-xl font-semibold',
  standfirst: 'text-lg font-medium',
  heading: 'text-lg font-semibold',
  quote: 'border-s-2 border-rule ps-3 italic',
  caption: 'text-base text-muted',
  image: 'text-base text-muted',
  item: 'ps-3',
}

export const BlockRow = memo(function BlockRow({ block, kept, onKeep, language, direction }: BlockRowProps) {
  const t = useTranslations('import.blocks')
  const id = useId()
  const overruled = kept !== block.keep
  return (
    <li
      className={classNames(
        'grid grid-cols-[2.5rem_minmax(0,1fr)] border-b border-rule sm:grid-cols-[3.5rem_5.5rem_minmax(0,1fr)]',
        kept ? 'py-1.5' : 'bg-sunken py-0.5',
      )}
    >
      <label className="target row-span-2 flex items-start justify-center px-2 py-1.5 sm:row-span-1">
        <input
          type="checkbox"
          aria-label={t('keep')}
          aria-describedby={classNames(`${id}-text`, (block.reason || overruled) && `${id}-reason`)}
          checked={kept}
          onChange={(event) => onKeep(block.index, event.target.checked)}
          className="size-4 shrink-0 pointer-coarse:size-6"
        />
      </label>
      <span className="pt-1 text-sm text-muted sm:py-1">{t(`kinds.${block.kind}`)}</span>
      <div className="flex min-w-0 flex-wrap items-baseline gap-x-3 pe-2 py-0.5 max-sm:col-start-2">
        <p
          id={`${id}-text`}
          lang={language || undefined}
          dir={direction}
          className={classNames(
            'min-w-0 max-w-measure whitespace-pre-line',
            kept
              ? classNames('font-serif', faces[block.kind] ?? 'text-lg')
              : 'text-sm text-muted line-through decoration-edge',
          )}
        >
          {block.text}
        </p>
        {block.reason || overruled ? (
          <p id={`${id}-reason`} className={classNames('text-sm', overruled ? 'text-accent' : 'text-muted')}>
            {overruled ? t(kept ? 'keptByYou' : 'droppedByYou') : block.reason}
          </p>
        ) : null}
      </div>
    </li>
  )
})
