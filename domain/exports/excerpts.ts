import { firstWhere } from '../anchoring/segments'
import { describeSpan, type TextRange } from '../anchoring/span'
import {
  blockRanges,
  canonicalText,
  type ArticleDocument,
  type Inline,
  type LeafBlock,
  type TopBlock,
} from '../articles/document'
import { sentencesOf } from '../coverage/sentences'
import type { Edition, EditionClaim } from './edition'
import { placedSpans } from './reading-order'

/** A stretch of the text that stays, and where it begins in the text of the excerpts. */
interface Excerpt extends TextRange {
  newStart: number
}

/**
 * The same edition with excerpts instead of the article: the sentences in which its claims stand, each run of them a
 * block of its own, and nothing else of the text anywhere in it. Offsets count in the text of the excerpts; quotes of
 * spans without a place lose their context.
 */
export function excerptsOf(edition: Edition): Edition {
  if (edition.mode === 'excerpts') return edition
  const ranges = blockRanges(edition.document)
  const kept = keptStretches(edition, ranges)
  const excerpts: Excerpt[] = []
  let at = 0
  const take = (leaf: LeafBlock, index: number): Inline[][] =>
    (kept[index] ?? []).map((stretch) => {
      excerpts.push({ ...stretch, newStart: at })
      at += stretch.end - stretch.start + 1
      const start = ranges[index]?.start ?? 0
      return slicedContent(leaf.content ?? [], stretch.start - start, stretch.end - start)
    })
  const document = excerptDocument(edition.document, take)
  const text = canonicalText(document)
  const moved = (offset: number, isEnd: boolean) => {
    const after = firstWhere(excerpts.length, (index) => {
      const start = excerpts[index]?.start ?? Infinity
      return isEnd ? start >= offset : start > offset
    })
    const excerpt = excerpts[after - 1]
    return excerpt ? excerpt.newStart + offset - excerpt.start : 0
  }
  const spanOf = (span: EditionClaim['spans'][number]) =>
    span.start === null || span.end === null
      ? { ...span, prefix: '', suffix: '' }
      : describeSpan(text, moved(span.start, false), moved(span.end, true))
  const claims = edition.claims.map((claim) => ({ ...claim, spans: claim.spans.map(spanOf) }))
  return { ...edition, mode: 'excerpts', document, text, claims }
}

/** For every leaf block, the stretches that stay: whole sentences that a claim touches, runs of them as one. */
function keptStretches(edition: Edition, blocks: TextRange[]): TextRange[][] {
  const sentences = sentencesOf(edition.text, edition.article.language)
  const kept: TextRange[][] = blocks.map(() => [])
  for (const claim of edition.claims)
    for (const span of placedSpans(claim)) {
      const from = firstWhere(blocks.length, (index) => (blocks[index]?.end ?? 0) >= span.start)
      for (let index = from; index < blocks.length; index++) {
        const block = blocks[index]
        if (!block || block.start > span.end) break
        const piece = { start: Math.max(span.start, block.start), end: Math.min(span.end, block.end) }
        // A line feed that a span holds parts two blocks, so both of them stay, if with no word.
        const holdsBreak =
          (span.start <= block.end && span.end > block.end) ||
          (span.start < block.start && span.end >= block.start)
        if (piece.start < piece.end || holdsBreak) kept[index]?.push(widened(piece, block, sentences))
      }
    }
  return kept.map((stretches) => merged(edition.text, stretches))
}

/** A piece of a block, widened to the sentences that it touches. */
function widened(piece: TextRange, block: TextRange, sentences: TextRange[]): TextRange {
  let { start, end } = piece
  const first = firstWhere(sentences.length, (index) => (sentences[index]?.end ?? 0) > piece.start)
  for (let index = first; index < sentences.length; index++) {
    const sentence = sentences[index]
    if (!sentence || sentence.start >= piece.end) break
    start = Math.min(start, Math.max(sentence.start, block.start))
    end = Math.max(end, Math.min(sentence.end, block.end))
  }
  return { start, end }
}

/** Stretches in order; those that overlap or have only white space between them are one. */
function merged(text: string, stretches: TextRange[]): TextRange[] {
  const result: TextRange[] = []
  for (const { start, end } of stretches.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1)
    if (last && text.slice(last.end, start).trim() === '') last.end = Math.max(last.end, end)
    else result.push({ start, end })
  }
  return result
}

/** The blocks of the excerpts. Cells become paragraphs; a picture's words become a caption, as nothing else of it stays. */
function excerptDocument(
  document: ArticleDocument,
  take: (leaf: LeafBlock, index: number) => Inline[][],
): ArticleDocument {
  let leaf = 0
  const content = document.content.flatMap((block): TopBlock[] => {
    if (block.type === 'list') {
      const items = block.content.flatMap((item) =>
        take(item, leaf++).map((words) => ({ ...item, ...filled(words) })),
      )
      return items.length > 0 ? [{ ...block, content: items }] : []
    }
    if (block.type === 'table')
      return block.content
        .flatMap((row) => row.content)
        .flatMap((cell) =>
          take(cell, leaf++).map((words) => ({ type: 'paragraph' as const, ...filled(words) })),
        )
    if (block.type === 'image')
      return take(block, leaf++).map((words) => ({ type: 'caption' as const, ...filled(words) }))
    return take(block, leaf++).map((words) => ({ ...block, ...filled(words) }))
  })
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph', content: [] }] }
}

function filled(content: Inline[]): { content: Inline[] } {
  return { content }
}

/** The inline content between two offsets of a block, its formatting kept. */
function slicedContent(content: Inline[], start: number, end: number): Inline[] {
  const sliced: Inline[] = []
  let at = 0
  for (const node of content) {
    const length = node.type === 'text' ? node.text.length : 1
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, length)]
    if (from < to) sliced.push(node.type === 'text' ? { ...node, text: node.text.slice(from, to) } : node)
    at += length
  }
  return sliced
}
