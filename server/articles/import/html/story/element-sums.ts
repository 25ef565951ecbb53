import { isElement, type Element } from '../tree'

/** The elements around an element, itself first. */
export function ancestors(element: Element | null): Element[] {
  const out: Element[] = []
  for (let at: Element['parentNode'] | null = element; at && isElement(at); at = at.parentNode) out.push(at)
  return out
}

/**
 * Sums a value of each block over all elements around it. Elements nest at most 256 deep, so this is linear in the
 * number of blocks.
 */
export function elementSums(
  blocks: readonly { container: Element }[],
  value: (at: number) => number,
): Map<Element, number> {
  const sums = new Map<Element, number>()
  blocks.forEach(({ container }, at) => {
    const own = value(at)
    if (own === 0) return
    for (const element of ancestors(container)) sums.set(element, (sums.get(element) ?? 0) + own)
  })
  return sums
}

/** The innermost element that holds at least this share (more than half) of what all hold; `null` of nothing. */
export function innermost(sums: Map<Element, number>, share: number): Element | null {
  let whole = 0
  for (const sum of sums.values()) whole = Math.max(whole, sum)
  let best: Element | null = null
  let depth = -1
  for (const [element, sum] of sums) {
    if (sum < whole * share) continue
    const own = ancestors(element).length
    if (own > depth) [best, depth] = [element, own]
  }
  return best
}
