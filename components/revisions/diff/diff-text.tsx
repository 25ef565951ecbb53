'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState, type Ref, useImperativeHandle } from 'react'
import { flushSync } from 'react-dom'
import type { DiffBlock } from '@/domain/revisions/diff'
import { Button } from '../../ui/actions/button'
import { DiffLine, lineId, type TextBlock } from './diff-line'
import { foldedLines, foldOf } from './lines'
import type { PaintedSpan } from './painted-words'

/** Leads to a block of the newer or of the older text: unfolds it, brings it into view and gives it the focus. */
export interface DiffTextHandle {
  show(side: 'before' | 'after', block: number): void
}

interface DiffTextProps {
  ref?: Ref<DiffTextHandle>
  blocks: readonly DiffBlock[]
  before: readonly TextBlock[]
  after: readonly TextBlock[]
  /** The claims as they stand in the newer text. */
  spans: readonly PaintedSpan[]
  lang: string | null
  dir: 'ltr' | 'rtl'
}

const none: readonly PaintedSpan[] = []

/** Two texts in one reading column: what came, went, moved and was reworded; what stayed is folded away. */
export function DiffText({ ref, blocks, before, after, spans, lang, dir }: DiffTextProps) {
  const t = useTranslations('revisions.diff')
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set())
  const stretches = useMemo(() => foldedLines(blocks), [blocks])
  const offsets = useMemo(() => offsetsOf(after), [after])
  const byBlock = useMemo(() => spansByBlock(after, offsets, spans), [after, offsets, spans])

  useImperativeHandle(
    ref,
    () => ({
      show: (side, block) => {
        const fold = foldOf(stretches, side, block)
        if (fold !== null) flushSync(() => setUnfolded((open) => new Set([...open, fold])))
        const after = blocks.find((one) => one[side] === block)?.after ?? null
        const id = after === null ? lineId('before', block) : lineId('after', after)
        const element = document.getElementById(id)
        element?.scrollIntoView({ block: 'center' })
        element?.focus({ preventScroll: true })
      },
    }),
    [stretches, blocks],
  )

  const lineOf = (line: DiffBlock) => {
    const { before: old, after: now } = line
    const block = now === null ? before[old ?? -1] : after[now]
    if (!block) return null
    return (
      <DiffLine
        key={now === null ? lineId('before', old ?? 0) : lineId('after', now)}
        line={line}
        block={block}
        offset={now === null ? 0 : (offsets[now] ?? 0)}
        spans={now === null ? none : (byBlock.get(now) ?? none)}
      />
    )
  }
  return (
    <div
      role="region"
      aria-label={t('label')}
      lang={lang ?? undefined}
      dir={dir}
      className="flex flex-col gap-4 font-serif text-[1.1875rem] leading-[1.6]"
    >
      {stretches.flatMap((stretch) => {
        if (!stretch.fold) return lineOf(stretch.line)
        if (unfolded.has(stretch.key)) return stretch.lines.map(lineOf)
        return (
          <div key={`fold-${stretch.key}`} className="sm:ps-[5.5rem]">
            <Button
              look="quiet"
              size="small"
              className="w-full !justify-start border-y border-rule font-sans text-muted"
              onClick={() => setUnfolded((open) => new Set([...open, stretch.key]))}
            >
              {t('unchanged', { count: stretch.lines.length })}
            </Button>
          </div>
        )
      })}
    </div>
  )
}

/** Where each block begins in the canonical text. */
function offsetsOf(blocks: readonly TextBlock[]): number[] {
  let at = 0
  return blocks.map(({ text }) => {
    const start = at
    at += text.length + 1
    return start
  })
}

/** The spans by the blocks that they touch, so that one claim's line knows only its own. */
function spansByBlock(
  blocks: readonly TextBlock[],
  offsets: readonly number[],
  spans: readonly PaintedSpan[],
): Map<number, PaintedSpan[]> {
  const byBlock = new Map<number, PaintedSpan[]>()
  for (const span of spans) {
    for (let block = blockAt(offsets, span.start); block < blocks.length; block++) {
      if ((offsets[block] ?? Infinity) >= span.end) break
      byBlock.set(block, [...(byBlock.get(block) ?? []), span])
    }
  }
  return byBlock
}

/** The block in which an offset of the text stands, by halving. */
export function blockAt(offsets: readonly number[], offset: number): number {
  let [low, high] = [0, offsets.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((offsets[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}
