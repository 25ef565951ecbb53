'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { Button } from '../../../ui/actions/button'
import { classNames } from '../../../ui/class-names'
import { BlockRow } from './block-row'
import { choose, isKept, keepAll, noChoices, type Block, type Choices } from './block-choices'
import { Reading } from './reading'
import { ReasonList } from './reason-list'

interface BlockListProps {
  blocks: readonly Block[]
  choices: Choices
  onChange: (change: (choices: Choices) => Choices) => void
  language?: string | null
  direction?: 'ltr' | 'rtl'
  /** The button that takes all choices back; left out, "As proposed". */
  resetLabel?: string
}

const views = ['all', 'reading'] as const

/**
 * The proposal: what came, block by block with a checkbox each, and beside it what is imported of it as it will read.
 * On a phone one of the two is shown. Space decides, the arrow keys move on.
 */
export function BlockList({ blocks, choices, onChange, language, direction, resetLabel }: BlockListProps) {
  const t = useTranslations('import.blocks')
  const list = useRef<HTMLOListElement>(null)
  const [view, setView] = useState<(typeof views)[number]>('all')
  const kept = useMemo(() => blocks.filter((block) => isKept(block, choices)), [blocks, choices])
  const onKeep = useCallback(
    (index: number, keep: boolean) => onChange((before) => choose(before, index, keep)),
    [onChange],
  )
  return (
    <section aria-labelledby="blocks-heading" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <div>
          <h2 id="blocks-heading" className="text-lg font-semibold">
            {t('heading')}
          </h2>
          <p role="status" className="text-sm text-muted">
            {t('kept', { kept: kept.length, total: blocks.length })}
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
      <ReasonList blocks={blocks} choices={choices} onChange={onChange} />
      <div role="group" aria-label={t('view')} className="flex gap-1 lg:hidden">
        {views.map((name) => (
          <Button
            key={name}
            look={view === name ? 'plain' : 'quiet'}
            aria-pressed={view === name}
            onClick={() => setView(name)}
          >
            {t(name === 'all' ? 'came' : 'reading')}
          </Button>
        ))}
      </div>
      <div className="grid items-start gap-x-6 gap-y-1 lg:grid-cols-2">
        <p aria-hidden className="text-sm font-medium text-muted max-lg:hidden">
          {t('came')}
        </p>
        <p aria-hidden className="text-sm font-medium text-muted max-lg:hidden">
          {t('reading')}
        </p>
        <div className={classNames('min-w-0', view === 'all' ? null : 'max-lg:hidden')}>
          <ol
            ref={list}
            role="list"
            className="border-t border-rule"
            onKeyDown={moveFocus}
            aria-label={t('heading')}
            aria-describedby="blocks-keys"
          >
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
          <p id="blocks-keys" className="pt-2 text-sm text-muted pointer-coarse:hidden">
            {t('keys')} {resetLabel ? null : t('sendKeys')}
          </p>
        </div>
        <Reading
          blocks={kept}
          beside={list}
          language={language}
          direction={direction}
          className={classNames(
            'lg:sticky lg:top-[calc(var(--bar-height)+1rem)] lg:max-h-[calc(100dvh-var(--bar-height)-6rem)] lg:overflow-y-auto',
            view === 'reading' ? null : 'max-lg:hidden',
          )}
        />
      </div>
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
