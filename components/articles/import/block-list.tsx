'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useMemo, type KeyboardEvent } from 'react'
import { Button } from '../../ui/actions/button'
import { BlockRow } from './block-row'
import { choose, isKept, keepAll, noChoices, type Block, type Choices } from './block-choices'

interface BlockListProps {
  blocks: readonly Block[]
  choices: Choices
  onChange: (change: (choices: Choices) => Choices) => void
  language?: string | null
  direction?: 'ltr' | 'rtl'
  /** The button that takes all choices back; left out, "As proposed". */
  resetLabel?: string
}

/** The proposal, block by block, with a checkbox each. Space decides, the arrow keys move on. */
export function BlockList({ blocks, choices, onChange, language, direction, resetLabel }: BlockListProps) {
  const t = useTranslations('import.blocks')
  const kept = useMemo(() => blocks.filter((block) => isKept(block, choices)).length, [blocks, choices])
  const onKeep = useCallback(
    (index: number, keep: boolean) => onChange((before) => choose(before, index, keep)),
    [onChange],
  )
  return (
    <section aria-labelledby="blocks-heading" className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div>
          <h2 id="blocks-heading" className="text-lg font-semibold">
            {t('heading')}
          </h2>
          <p role="status" className="text-sm text-muted">
            {t('kept', { kept, total: blocks.length })}
          </p>
        </div>
        <div className="flex gap-2">
          <Button size="small" onClick={() => onChange(() => keepAll(blocks))}>
            {t('keepAll')}
          </Button>
          <Button size="small" disabled={choices.size === 0} onClick={() => onChange(() => noChoices)}>
            {resetLabel ?? t('asProposed')}
          </Button>
        </div>
      </div>
      <div
        aria-hidden
        className="grid grid-cols-[2.5rem_minmax(0,1fr)] border-b border-rule pb-1 text-sm text-muted sm:grid-cols-[3.5rem_5.5rem_minmax(0,1fr)]"
      >
        <span className="text-center">{t('keep')}</span>
        <span className="max-sm:hidden">{t('kind')}</span>
        <span>{t('text')}</span>
      </div>
      <ol className="-mt-2" onKeyDown={moveFocus} aria-label={t('heading')} aria-describedby="blocks-keys">
        {blocks.map((block) => (
          <BlockRow
            key={block.index}
            block={block}
            kept={isKept(block, choices)}
            onKeep={onKeep}
            language={language}
            direction={direction}
          />
        ))}
      </ol>
      <p id="blocks-keys" className="text-sm text-muted">
        {t('keys')} {resetLabel ? null : t('sendKeys')}
      </p>
    </section>
  )
}

/** The arrow keys go from checkbox to checkbox, so that sixty blocks are not sixty tab stops apart. */
function moveFocus(event: KeyboardEvent<HTMLOListElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!step || !(event.target instanceof HTMLInputElement)) return
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')]
  const next = boxes[boxes.indexOf(event.target) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
  next.closest('li')?.scrollIntoView({ block: 'nearest' })
}
