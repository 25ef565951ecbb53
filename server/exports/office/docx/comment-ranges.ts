import { firstWhere } from '@/domain/anchoring/segments'
import type { TextRange } from '@/domain/anchoring/span'
import { blockRanges } from '@/domain/articles/document'
import type { Edition } from '@/domain/exports/edition'
import { placedSpans } from '@/domain/exports/reading-order'

/** A Word comment: one a span, as Word knows no comment on two places. The first span of a claim has its words. */
export interface CommentedSpan extends TextRange {
  /** Its id in the file: 0, 1, 2 … in reading order. */
  id: number
  /** The claim's number. */
  claim: number
  /** Whether the comment only refers to that at the claim's first span. */
  continued: boolean
}

/** Where in a block a comment begins or ends, as an offset in the edition's text. */
export interface CommentEdge {
  offset: number
  id: number
  isEnd: boolean
}

/** The comments of an edition with their edges by leaf block, each in the order in which they are written. */
export interface CommentRanges {
  comments: CommentedSpan[]
  edges: CommentEdge[][]
}

/**
 * Places one comment for every stretch of a claim. Edges stand inside of blocks, as tight about the words as the claim
 * is: a comment that begins at a line end begins with the next block. Stretches of one claim that overlap are one.
 */
export function commentRanges(edition: Edition): CommentRanges {
  const blocks = blockRanges(edition.document)
  const found: { claim: number; first: number; last: number; start: number; end: number }[] = []
  for (const claim of edition.claims)
    for (const span of joined(placedSpans(claim))) {
      const first = firstWhere(blocks.length, (at) => (blocks[at]?.end ?? 0) > span.start)
      let last = firstWhere(blocks.length, (at) => (blocks[at]?.end ?? 0) >= span.end)
      const start = Math.max(span.start, blocks[first]?.start ?? span.start)
      // A block without words before its end, such as an empty paragraph, is no part of it.
      while (last > first && Math.min(span.end, blocks[last]?.end ?? 0) <= (blocks[last]?.start ?? 0))
        last -= 1
      const end = Math.min(span.end, blocks[last]?.end ?? span.end)
      if (first <= last && start < end) found.push({ claim: claim.number, first, last, start, end })
    }
  found.sort((a, b) => a.start - b.start || b.end - a.end || a.claim - b.claim)
  const seen = new Set<number>()
  const edges: CommentEdge[][] = blocks.map(() => [])
  const comments = found.map(({ claim, first, last, start, end }, id) => {
    edges[first]?.push({ offset: start, id, isEnd: false })
    edges[last]?.push({ offset: end, id, isEnd: true })
    const continued = seen.has(claim)
    seen.add(claim)
    return { id, claim, start, end, continued }
  })
  for (const inBlock of edges)
    inBlock.sort((a, b) => a.offset - b.offset || Number(b.isEnd) - Number(a.isEnd) || a.id - b.id)
  return { comments, edges }
}

function joined(spans: TextRange[]): TextRange[] {
  const result: TextRange[] = []
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else result.push({ start, end })
  }
  return result
}
