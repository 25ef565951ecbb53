import type { TextRange } from './span'

/** Two markings are mostly the same words from this share of common units (Jaccard) on. */
const sameShare = 0.8
// A short quote is the same one with or without an article or a comma: "Syrian army" and "the Syrian army".
const smallRest = 8
const smallShare = 0.5

/**
 * Whether two claims mark mostly the same words: at least 80 % of the units that either marks are marked by both, or
 * one holds the other with at most 8 units and half of the whole to spare. Spans of one claim must not overlap.
 */
export function mostlySame(spans: readonly TextRange[], others: readonly TextRange[]): boolean {
  const [own, other] = [length(spans), length(others)]
  const both = common(spans, others)
  const either = own + other - both
  if (either === 0) return false
  const share = both / either
  const contained = both === Math.min(own, other)
  return share >= sameShare || (contained && share >= smallShare && either - both <= smallRest)
}

function length(spans: readonly TextRange[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0)
}

function common(spans: readonly TextRange[], others: readonly TextRange[]): number {
  const [left, right] = [spans, others].map((list) => [...list].sort((a, b) => a.start - b.start))
  let sum = 0
  for (let i = 0, j = 0; ;) {
    const [a, b] = [left?.[i], right?.[j]]
    if (!a || !b) return sum
    sum += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
    if (a.end < b.end) i++
    else j++
  }
}
