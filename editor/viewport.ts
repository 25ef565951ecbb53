import { firstWhere } from '@/domain/anchoring/segments'

/** The elements of the blocks, and which of them are in view. */
export interface BlockElements {
  /** The element of a block, also after a foreign change to the page made the editor draw it again. */
  at(block: number): HTMLElement | undefined
  /** The blocks within `margin` pixels of the window, as `[first, after)`; empty while the text is not shown. */
  inView(margin: number): { first: number; after: number }
}

/**
 * The block elements below `root`. Blocks follow one another down the page, so that a binary search over their boxes
 * finds those in view.
 */
export function blockElements(root: HTMLElement): BlockElements {
  let elements: HTMLElement[] = []
  const at = (block: number) => {
    if (!elements[block]?.isConnected) elements = [...root.querySelectorAll<HTMLElement>('[data-block]')]
    return elements[block]
  }
  const box = (block: number) => (at(block) ?? root).getBoundingClientRect()
  return {
    at,
    inView(margin) {
      const { top, bottom, height } = root.getBoundingClientRect()
      const limit = window.innerHeight + margin
      if (height === 0 || bottom < -margin || top > limit) return { first: 0, after: 0 }
      at(0)
      const first = firstWhere(elements.length, (block) => box(block).bottom >= -margin)
      const count = firstWhere(elements.length - first, (block) => box(first + block).top > limit)
      return { first, after: first + count }
    },
  }
}
