'use client'

import { useTranslations } from 'next-intl'
import { memo, useId } from 'react'
import { classNames } from '../../../ui/class-names'
import type { Block } from './block-choices'

interface BlockRowProps {
  block: Block
  kept: boolean
  onKeep: (index: number, keep: boolean) => void
  language?: string | null
  direction?: 'ltr' | 'rtl'
}

/** One block as it came: its words, whether they are kept, and why not. */
export const BlockRow = memo(function BlockRow({ block, kept, onKeep, language, direction }: BlockRowProps) {
  const t = useTranslations('import.blocks')
  const id = useId()
  const overruled = kept !== block.keep
  const reason = overruled ? t(kept ? 'keptByYou' : 'droppedByYou') : block.reason
  return (
    <li
      data-index={block.index}
      className={classNames(
        'grid grid-cols-[2.5rem_minmax(0,1fr)] border-b border-rule py-1 [contain-intrinsic-height:auto_3.5rem] [content-visibility:auto]',
        kept ? null : 'bg-sunken',
      )}
    >
      <label className="target flex items-start justify-center px-2 py-1">
        <input
          type="checkbox"
          aria-label={t('keep')}
          aria-describedby={classNames(`${id}-text`, reason && `${id}-reason`)}
          checked={kept}
          onChange={(event) => onKeep(block.index, event.target.checked)}
          className="size-4 shrink-0 pointer-coarse:size-6"
        />
      </label>
      <div className="min-w-0 py-0.5 pe-2">
        <p
          id={`${id}-text`}
          lang={language || undefined}
          dir={direction}
          className={classNames(
            'max-w-measure whitespace-pre-line',
            kept ? null : 'text-sm text-muted line-through decoration-edge',
            kept && (block.kind === 'title' || block.kind === 'heading') && 'font-semibold',
          )}
        >
          {block.text}
        </p>
        <p className="flex flex-wrap items-center gap-x-2 text-sm text-muted">
          <span>{t(`kinds.${block.kind}`)}</span>
          {reason ? (
            <span
              id={`${id}-reason`}
              className={classNames(
                'rounded-sm border px-1.5',
                overruled ? 'border-accent text-accent' : 'border-rule bg-paper',
              )}
            >
              {reason}
            </span>
          ) : null}
        </p>
      </div>
    </li>
  )
})
