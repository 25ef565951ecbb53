import type { Node } from '@tiptap/pm/model'
import { firstWhere } from '@/domain/anchoring/segments'
import type { TextRange } from '@/domain/anchoring/span'

/**
 * The way between offsets of the canonical text and positions of a ProseMirror document. Inside a textblock the two
 * run in step (a hard break is one unit of each), so a table of the blocks is all it takes: O(log blocks) both ways.
 */
export interface OffsetMap {
  /** The canonical text: the textblocks' text joined by `\n`. */
  text: string
  /** The blocks' ranges in it, by block index. */
  blocks: readonly TextRange[]
  /** The position of an offset. Offsets outside of the text are taken to its nearest end. */
  toPosition(offset: number): number
  /**
   * The offset of a position. A position between two textblocks belongs to the end of the one before or, with
   * `start`, to the start of the next, as fits the two ends of a selection.
   */
  toOffset(position: number, side?: 'start' | 'end'): number
}

/** Makes the map of a document. It holds as long as the document does, which is for ever. */
export function offsetMap(document: Node): OffsetMap {
  const texts: string[] = []
  const blocks: TextRange[] = []
  /** The positions where the blocks' content starts. */
  const contents: number[] = []
  let next = 0
  document.descendants((node, position) => {
    if (!node.isTextblock) return true
    const text = node.textBetween(0, node.content.size, undefined, '\n')
    contents.push(position + 1)
    texts.push(text)
    blocks.push({ start: next, end: next + text.length })
    next += text.length + 1
    return false
  })

  /** The last block for which this is not more than `value`, as its range and the position where its content starts. */
  function blockFrom(value: number, of: (block: number) => number) {
    const block = Math.max(0, firstWhere(blocks.length, (at) => of(at) > value) - 1)
    return { ...(blocks[block] ?? { start: 0, end: 0 }), content: contents[block] ?? 0, block }
  }

  return {
    text: texts.join('\n'),
    blocks,
    toPosition(offset) {
      const { start, end, content } = blockFrom(offset, (at) => blocks[at]?.start ?? 0)
      return content + Math.min(Math.max(offset, start), end) - start
    },
    toOffset(position, side = 'end') {
      const { start, end, content, block } = blockFrom(position, (at) => contents[at] ?? 0)
      const offset = start + Math.max(0, position - content)
      if (offset <= end) return offset
      return side === 'start' && block + 1 < blocks.length ? end + 1 : end
    },
  }
}
