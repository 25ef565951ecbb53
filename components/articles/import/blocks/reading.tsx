'use client'

import { useTranslations } from 'next-intl'
import { memo, useEffect, useRef, type RefObject } from 'react'
import { classNames } from '../../../ui/class-names'
import type { Block } from './block-choices'

interface ReadingProps {
  /** The blocks that are kept. */
  blocks: readonly Block[]
  /** The list of all blocks, which this follows as the page scrolls; left out, it stands alone. */
  beside?: RefObject<HTMLElement | null>
  language?: string | null
  direction?: 'ltr' | 'rtl'
  className?: string
}

const faces: Partial<Record<Block['kind'], string>> = {
  title: 'text-[1.5rem] leading-tight font-semibold',
  standfirst: 'text-[1.1875rem] leading-snug text-muted',
  heading: 'pt-3 text-[1.1875rem] leading-snug font-semibold',
  quote: 'border-s-2 border-rule ps-3 italic',
  caption: 'font-sans text-sm text-muted',
  image: 'rounded-md border border-dashed border-edge px-3 py-2 font-sans text-sm text-muted',
  item: 'ps-4 -indent-4 before:me-2 before:content-["•"]',
  cell: 'border-s border-rule ps-2 text-base',
}

/** What is imported, as it will read. It keeps beside the block at the top of the list; a click leads to its checkbox. */
export function Reading({ blocks, beside, language, direction, className }: ReadingProps) {
  const t = useTranslations('import.blocks')
  const pane = useRef<HTMLDivElement>(null)

  useEffect(() => {
    let frame = 0
    const follow = () => {
      frame = 0
      const index = firstInView(beside?.current ?? null)
      if (pane.current && index !== null) scrollTo(pane.current, index)
    }
    const listen = () => {
      frame ||= requestAnimationFrame(follow)
    }
    window.addEventListener('scroll', listen, { passive: true })
    // Rows that were never drawn get their height only when they come into view.
    window.addEventListener('scrollend', listen)
    return () => {
      window.removeEventListener('scroll', listen)
      window.removeEventListener('scrollend', listen)
      cancelAnimationFrame(frame)
    }
  }, [beside])

  const toCheckbox = (target: EventTarget) => {
    const index =
      target instanceof Element ? target.closest('[data-block]')?.getAttribute('data-block') : null
    const box = beside?.current?.querySelector<HTMLElement>(`[data-index="${index}"] input`)
    if (index === null || !box || getSelection()?.toString()) return
    box.closest('li')?.scrollIntoView({ block: 'center' })
    box.focus({ preventScroll: true })
  }
  return (
    <div
      ref={pane}
      role="region"
      aria-label={t('reading')}
      tabIndex={0}
      onClick={({ target }) => toCheckbox(target)}
      className={classNames(
        'rounded-md border border-rule bg-surface px-5 py-5 focus-visible:outline-offset-0 sm:px-8',
        className,
      )}
    >
      {blocks.length === 0 ? <p className="text-muted">{t('nothing')}</p> : null}
      <div
        lang={language || undefined}
        dir={direction}
        className="mx-auto flex max-w-measure flex-col gap-3 font-serif text-[1.0625rem] leading-relaxed"
      >
        {blocks.map((block) => (
          <ReadBlock key={block.index} block={block} />
        ))}
      </div>
    </div>
  )
}

const ReadBlock = memo(function ReadBlock({ block }: { block: Block }) {
  return (
    <p data-block={block.index} className={classNames('whitespace-pre-line', faces[block.kind])}>
      {block.text}
    </p>
  )
})

/** The index of the first block of the list that is below the page's bar, by halving. */
function firstInView(list: HTMLElement | null): number | null {
  const rows = list?.children
  if (!rows?.length) return null
  const bar = 96
  let [low, high] = [0, rows.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.getBoundingClientRect().bottom ?? 0) > bar) high = middle
    else low = middle + 1
  }
  const row = rows[low]
  return row instanceof HTMLElement ? Number(row.dataset['index']) : null
}

function scrollTo(pane: HTMLElement, index: number): void {
  const blocks = [...pane.querySelectorAll<HTMLElement>('[data-block]')]
  const wanted = blocks.find(({ dataset }) => Number(dataset['block']) >= index)
  if (!wanted) return
  const air = 20
  pane.scrollTop += wanted.getBoundingClientRect().top - pane.getBoundingClientRect().top - air
}
