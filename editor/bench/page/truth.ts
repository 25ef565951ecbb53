import type { PaintedClaim } from '../../claim-style'
import type { BenchArticle } from '../article'

/** The claims of each unit of one block, counted without any of the code that is measured. */
function claimsByUnit(article: BenchArticle, claims: readonly PaintedClaim[], block: number): string[] {
  const { start, end } = article.blocks[block] ?? { start: 0, end: 0 }
  const here = claims.filter(({ spans }) => spans.some((span) => span.start < end && span.end > start))
  return Array.from({ length: end - start }, (_, at) =>
    here
      .filter(({ spans }) => spans.some((span) => span.start <= start + at && start + at < span.end))
      .map(({ number }) => number)
      .sort((a, b) => a - b)
      .join(' '),
  )
}

/** Says for each block in the window whether every one of its units is highlighted for exactly its claims. */
export class Truth {
  private readonly known = new Map<number, string[]>()

  constructor(
    private readonly article: BenchArticle,
    private readonly claims: readonly PaintedClaim[],
  ) {}

  /** The claims of the units of a block, numbers in one string each. */
  block(block: number): string[] {
    const known = this.known.get(block) ?? claimsByUnit(this.article, this.claims, block)
    this.known.set(block, known)
    return known
  }

  /** How many blocks are in the window, and in how many of them a unit is highlighted wrongly or not. */
  inWindow(): { seen: number; wrong: number } {
    let [seen, wrong] = [0, 0]
    for (const element of document.querySelectorAll<HTMLElement>('[data-block]')) {
      const box = element.getBoundingClientRect()
      if (box.bottom <= 0) continue
      if (box.top >= innerHeight) break
      seen++
      if (!this.matches(element)) wrong++
    }
    return { seen, wrong }
  }

  private matches(element: HTMLElement): boolean {
    const expected = this.block(Number(element.dataset['block']))
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    let at = 0
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const painted = node.parentElement?.closest<HTMLElement>('mark')?.dataset['claims'] ?? ''
      const length = node.nodeValue?.length ?? 0
      for (const end = at + length; at < end; at++) if (expected[at] !== painted) return false
    }
    return at === expected.length
  }
}

/** The middle of the unit at an offset of a block, in window coordinates; `null` where it is not in the window. */
export function pointOf(element: Element, offset: number): { x: number; y: number } | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let start = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0
    if (offset < start + length) {
      const range = document.createRange()
      range.setStart(node, offset - start)
      range.setEnd(node, offset - start + 1)
      const box = range.getBoundingClientRect()
      const point = { x: box.left + box.width / 2, y: box.top + box.height / 2 }
      return box.width > 2 && point.y > 2 && point.y < innerHeight - 2 ? point : null
    }
    start += length
  }
  return null
}
