import type { TextRange } from '@/domain/anchoring/span'
import type { Highlights } from './highlights'
import type { Stage } from './stage'

/** Where words stand on the page. Boxes are in window coordinates. */
export interface TextLayout {
  /** How far below the top of the text's container each claim begins, in CSS pixels, by claim number. */
  tops(): Map<number, number>
  /** The caret at an offset: before the unit there, or (`side` -1) behind the one before. */
  caret(offset: number, side: 1 | -1): DOMRect
  /** The box around a range's words. */
  boxOf(span: TextRange): DOMRect
}

/**
 * Measures the text of a stage and calls `onChange` when lines may stand elsewhere. A line's place in its block is
 * measured once, and again after the text's box or fonts have changed: highlights never move a letter.
 */
export function measureText(
  { view, host, offsets, signal }: Stage,
  { claims, index, elements }: Highlights,
  onChange: () => void,
): TextLayout {
  const lines = new Map<number, number>()
  const changed = () => {
    lines.clear()
    onChange()
  }
  const observer = new ResizeObserver(changed)
  observer.observe(view.dom)
  signal.addEventListener('abort', () => observer.disconnect())
  document.fonts.addEventListener('loadingdone', changed, { signal })

  const caret: TextLayout['caret'] = (offset, side) => {
    const { left, right, top, bottom } = view.coordsAtPos(offsets.toPosition(offset), side)
    return new DOMRect(left, top, right - left, bottom - top)
  }

  return {
    caret,
    tops() {
      const { top } = host.getBoundingClientRect()
      const blockTops = new Map<number, number>()
      const found = new Map<number, number>()
      for (const number of claims.keys()) {
        const offset = index.spansOf(number)[0]?.start ?? -1
        const block = index.blockAt(offset)
        if (block === null) continue
        const blockTop = blockTops.get(block) ?? elements.at(block)?.getBoundingClientRect().top ?? top
        const line = lines.get(offset) ?? caret(offset, 1).top - blockTop
        blockTops.set(block, blockTop)
        lines.set(offset, line)
        found.set(number, blockTop + line - top)
      }
      return found
    },
    boxOf({ start, end }) {
      const range = document.createRange()
      const from = view.domAtPos(offsets.toPosition(start))
      const to = view.domAtPos(offsets.toPosition(end))
      range.setStart(from.node, from.offset)
      range.setEnd(to.node, to.offset)
      return range.getBoundingClientRect()
    },
  }
}
