import { createElement, Fragment, type ReactNode } from 'react'
import type { ArticleDocument, Inline, LeafBlock } from '@/domain/articles/document'
import { smallestFirst } from '@/domain/anchoring/hits'
import { segmentIndex, type Segment } from '@/domain/anchoring/segments'
import type { TextRange } from '@/domain/anchoring/span'
import { blockMarkup, linkAttributes } from '@/editor/block-markup'
import { highlightClass, type PaintedClaim } from '@/editor/claim-style'

export interface StaticTextProps {
  document: ArticleDocument
  claims: readonly PaintedClaim[]
  activeClaim: number | null
  label: string
  lang: string | null
  dir: string | null
}

/** The article as plain HTML with its highlights: what is read before the editor is there, and where no script runs. */
export function StaticText({ document, claims, activeClaim, label, lang, dir }: StaticTextProps) {
  const leaves: PlacedLeaf[] = []
  for (const leaf of document.content.flatMap(leavesOf)) place(leaves, leaf)
  const index = segmentIndex(
    leaves.map(({ range }) => range),
    claims,
  )
  const styles = new Map(claims.map(({ number, style }) => [number, style]))
  const emphasis = { active: activeClaim, hovered: null }
  const markProps = (segment: Segment) => ({
    className: highlightClass(
      smallestFirst(index, segment.claims, segment.start),
      (number) => styles.get(number),
      emphasis,
    ),
    'data-claims': segment.claims.join(' '),
  })
  let next = 0
  const leafElement = (leaf: LeafBlock): ReactNode => {
    const block = next++
    const { range, text } = leaves[block] ?? { range: { start: 0, end: 0 }, text: '' }
    const attrs = ('attrs' in leaf && leaf.attrs) || {}
    const { tag, attributes } = blockMarkup(leaf.type, attrs, block, text.charAt(0))
    const { class: className, ...others } = attributes
    const pieces = inlinePieces(leaf.content ?? [], range, index.segments(block), markProps)
    // The editor ends an empty block, and one that ends in a break, with a break of its own.
    return createElement(
      tag,
      { key: block, className, ...others },
      ...pieces,
      /\n$|^$/.test(text) ? <br /> : null,
    )
  }
  const blocks = document.content.map((block, at) => {
    if (block.type === 'list') {
      return createElement(
        block.attrs.ordered ? 'ol' : 'ul',
        { key: at, className: 'block-list' },
        block.content.map(leafElement),
      )
    }
    if (block.type !== 'table') return leafElement(block)
    const rows = block.content.map((row, rowAt) => <tr key={rowAt}>{row.content.map(leafElement)}</tr>)
    return (
      <div key={at} className="block-table">
        <table>
          <tbody>{rows}</tbody>
        </table>
      </div>
    )
  })
  return (
    <div
      className="article-body"
      role="region"
      aria-label={label}
      lang={lang ?? undefined}
      dir={dir ?? undefined}
      translate="no"
    >
      {blocks}
    </div>
  )
}

interface PlacedLeaf {
  range: TextRange
  text: string
}

function leavesOf(block: ArticleDocument['content'][number]): LeafBlock[] {
  if (block.type === 'list') return block.content
  return block.type === 'table' ? block.content.flatMap((row) => row.content) : [block]
}

function place(leaves: PlacedLeaf[], leaf: LeafBlock) {
  const text = (leaf.content ?? []).map((node) => (node.type === 'text' ? node.text : '\n')).join('')
  const start = (leaves[leaves.length - 1]?.range.end ?? -1) + 1
  leaves.push({ range: { start, end: start + text.length }, text })
}

/** The inline content cut at the segments; marks outside and highlights inside, as the editor nests them. */
function inlinePieces(
  content: readonly Inline[],
  { start }: TextRange,
  segments: readonly Segment[],
  markProps: (segment: Segment) => object,
): ReactNode[] {
  const pieces: ReactNode[] = []
  let offset = start
  let next = 0
  for (const node of content) {
    const end = offset + (node.type === 'text' ? node.text.length : 1)
    const inside: ReactNode[] = []
    while (offset < end) {
      while ((segments[next]?.end ?? Infinity) <= offset) next++
      const segment = segments[next]
      const isIn = segment !== undefined && segment.start <= offset
      const to = Math.min(end, (isIn ? segment.end : segment?.start) ?? end)
      const part =
        node.type === 'text' ? (
          node.text.slice(offset - end + node.text.length, to - end + node.text.length || undefined)
        ) : (
          <br />
        )
      inside.push(
        isIn ? (
          <mark key={offset} {...markProps(segment)}>
            {part}
          </mark>
        ) : (
          <Fragment key={offset}>{part}</Fragment>
        ),
      )
      offset = to
    }
    pieces.push(<Fragment key={end}>{marked(node, inside)}</Fragment>)
  }
  return pieces
}

function marked(node: Inline, inside: ReactNode): ReactNode {
  if (node.type !== 'text') return inside
  return [...(node.marks ?? [])].reverse().reduce<ReactNode>((children, mark) => {
    if (mark.type === 'bold') return <strong>{children}</strong>
    if (mark.type === 'italic') return <em>{children}</em>
    return 'attrs' in mark ? <a {...linkAttributes(mark.attrs.href)}>{children}</a> : children
  }, inside)
}
