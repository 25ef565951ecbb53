/** Two places that say the same: an index on either side, and how much the pair says. */
export interface Pair {
  before: number
  after: number
  weight: number
}

/**
 * Of pairs in ascending order of `before`, the heaviest choice that ascends on both sides (each index at most once).
 * In O(n log n).
 */
export function heaviestChain(pairs: readonly Pair[]): Pair[] {
  const order = [...new Set(pairs.map(({ after }) => after))].sort((a, b) => a - b)
  const rankOf = new Map(order.map((after, rank) => [after, rank + 1]))
  // A Fenwick tree: the pair that ends the heaviest chain among the lower ranks.
  const best = new Int32Array(order.length + 1).fill(-1)
  const total = new Float64Array(pairs.length)
  const previous = new Int32Array(pairs.length).fill(-1)
  let last = -1
  const enter = (index: number) => {
    for (let at = rankOf.get(pairs[index]?.after ?? 0) ?? 0; at > 0 && at < best.length; at += at & -at) {
      const held = best[at] ?? -1
      if (held < 0 || (total[index] ?? 0) > (total[held] ?? 0)) best[at] = index
    }
  }
  let entered = 0
  for (let index = 0; index < pairs.length; index++) {
    const pair = pairs[index]
    if (!pair) continue
    // Pairs of the same index are alternatives, so none of them follows another.
    for (; entered < index && (pairs[entered]?.before ?? 0) < pair.before; entered++) enter(entered)
    let found = -1
    for (let at = (rankOf.get(pair.after) ?? 1) - 1; at > 0; at -= at & -at) {
      const held = best[at] ?? -1
      if (held >= 0 && (found < 0 || (total[held] ?? 0) > (total[found] ?? 0))) found = held
    }
    previous[index] = found
    total[index] = pair.weight + (found < 0 ? 0 : (total[found] ?? 0))
    if (last < 0 || (total[index] ?? 0) > (total[last] ?? 0)) last = index
  }
  const chain: Pair[] = []
  for (let at = last; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at]
    if (pair) chain.push(pair)
  }
  return chain.reverse()
}
