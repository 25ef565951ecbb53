'use client'

import { useTranslations } from 'next-intl'
import { memo, type ReactNode } from 'react'
import type { BlockKind } from '@/domain/articles/document'
import type { DiffBlock } from '@/domain/revisions/diff'
import { classNames } from '../../ui/class-names'
import { paintedWords, type PaintedSpan } from './painted-words'

export interface TextBlock {
  kind: BlockKind
  text: string
}

interface DiffLineProps {
  line: DiffBlock
  block: TextBlock
  /** Where the block begins in the newer text. */
  offset: number
  spans: readonly PaintedSpan[]
}

const faces: Partial<Record<BlockKind, string>> = {
  title: 'text-[1.5rem] leading-tight font-semibold',
  standfirst: 'text-[1.1875rem] leading-snug',
  heading: 'text-[1.1875rem] leading-snug font-semibold',
  quote: 'ps-4 italic',
  caption: 'font-sans text-sm',
  image: 'font-sans text-sm',
  item: 'ps-4 -indent-4 before:me-2 before:content-["•"]',
}

const edges = {
  kept: 'border-transparent',
  moved: 'border-dotted border-accent',
  reworded: 'border-dashed border-accent',
  added: 'border-accent',
  removed: 'border-double border-edge',
} as const

const insClass = 'bg-accent-tint underline decoration-accent decoration-2 underline-offset-3'
const delClass = 'text-muted line-through decoration-edge decoration-2'

/** The ids by which what is beside the text leads to a line. */
export const lineId = (side: 'before' | 'after', block: number) => `${side}-${block}`

/** One block of a comparison: what was done to it as a word beside it, and its words underlined or struck through. */
export const DiffLine = memo(function DiffLine({ line, block, offset, spans }: DiffLineProps) {
  const t = useTranslations('revisions.diff')
  const { change, before, after } = line
  const id = after === null ? lineId('before', before ?? 0) : lineId('after', after)
  return (
    <div id={id} tabIndex={-1} className="grid scroll-mt-20 outline-none sm:grid-cols-[5.5rem_minmax(0,1fr)]">
      <p className="pt-1 pe-3 font-sans text-sm font-medium text-accent sm:text-end">
        {change === 'kept' ? null : t(change)}
      </p>
      <p
        dir="auto"
        className={classNames(
          'border-s-3 ps-3 whitespace-pre-line target:bg-accent-tint',
          faces[block.kind],
          edges[change],
        )}
      >
        {change === 'removed' ? (
          <del className={delClass}>{block.text}</del>
        ) : change === 'added' ? (
          <ins className="underline decoration-accent decoration-1 underline-offset-4">
            <Words text={block.text} offset={offset} spans={spans} />
          </ins>
        ) : change === 'reworded' && line.pieces ? (
          pieces(line.pieces, offset, spans, t('added'), t('removed'), t('end'))
        ) : (
          <Words text={block.text} offset={offset} spans={spans} />
        )}
      </p>
    </div>
  )
})

function pieces(
  all: NonNullable<DiffBlock['pieces']>,
  offset: number,
  spans: readonly PaintedSpan[],
  added: string,
  removed: string,
  end: string,
): ReactNode[] {
  let at = offset
  return all.map(({ op, text }, index) => {
    if (op === 'removed')
      return (
        <del key={index} className={delClass}>
          <span className="sr-only">{removed}: </span>
          {text}
          <span className="sr-only"> {end} </span>
        </del>
      )
    const words = <Words text={text} offset={at} spans={spans} />
    at += text.length
    if (op === 'same') return <span key={index}>{words}</span>
    return (
      <ins key={index} className={insClass}>
        <span className="sr-only">{added}: </span>
        {words}
        <span className="sr-only"> {end} </span>
      </ins>
    )
  })
}

/** Words with the claims that mark them; where a claim's words end stands its number. */
function Words({ text, offset, spans }: { text: string; offset: number; spans: readonly PaintedSpan[] }) {
  const t = useTranslations('revisions.diff')
  return paintedWords(text, offset, spans).map((part, index) =>
    part.claims.length === 0 ? (
      part.text
    ) : (
      <mark
        key={index}
        data-claims={part.claims.join(' ')}
        className="border-b-2 border-edge bg-sunken text-inherit"
      >
        {part.text}
        {part.ending.map((number) => (
          <sup key={number} className="ms-px font-sans text-xs font-medium text-accent">
            <span className="sr-only"> {t('claim')} </span>
            {number}
          </sup>
        ))}
      </mark>
    ),
  )
}
