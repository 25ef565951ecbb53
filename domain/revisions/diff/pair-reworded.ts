import { heaviestChain, type Pair } from '@/domain/anchoring/carry/heaviest-chain'
import type { Tokens, Vocabulary } from '@/domain/anchoring/carry/tokens'

/** A block without the same words on the other side, by its index there. */
export interface Rest {
  index: number
  tokens: Tokens
}

/** Two blocks are one that was reworded from this share of common words on. */
const leastShare = 0.4
// What was added to a block or cut from it makes it no other block, but counts less.
const withinCounts = 0.75
const leastWithin = 36
// Words that stand in more blocks than this tell none apart.
const mostPostings = 12
const mostTried = 4

/**
 * Pairs blocks that have most words in common, keeping their order. Both sides in ascending order; linear in their
 * words, as only the blocks are compared that share rare ones.
 */
export function pairReworded(
  before: readonly Rest[],
  after: readonly Rest[],
  vocabulary: Vocabulary,
): Pair[] {
  if (before.length === 0 || after.length === 0) return []
  const { weights } = vocabulary
  const bags = after.map(({ tokens }) => bagOf(tokens))
  const sums = after.map(({ tokens }) => sumOf(tokens, weights))
  const postings = new Map<number, number[]>()
  for (const [at, bag] of bags.entries()) {
    for (const id of bag.keys()) {
      const held = postings.get(id)
      if (!held) postings.set(id, [at])
      else if (held.length <= mostPostings) held.push(at)
    }
  }
  const pairs = before.flatMap(({ index, tokens }) => {
    const bag = bagOf(tokens)
    const sum = sumOf(tokens, weights)
    const votes = new Map<number, number>()
    for (const id of bag.keys()) {
      const held = postings.get(id) ?? []
      if (held.length > mostPostings) continue
      for (const at of held) votes.set(at, (votes.get(at) ?? 0) + (weights[id] ?? 0))
    }
    const tried = [...votes].sort((a, b) => b[1] - a[1]).slice(0, mostTried)
    return tried.flatMap(([at]): Pair[] => {
      const [other, there] = [bags[at], after[at]]
      if (!other || !there) return []
      let common = 0
      for (const [id, count] of bag) common += Math.min(count, other.get(id) ?? 0) * (weights[id] ?? 0)
      const otherSum = sums[at] ?? 0
      const least = Math.min(sum, otherSum)
      const share = (2 * common) / (sum + otherSum)
      const within = least >= leastWithin ? (withinCounts * common) / least : 0
      if (Math.max(share, within) < leastShare) return []
      return [{ before: index, after: there.index, weight: common }]
    })
  })
  return heaviestChain(pairs)
}

function bagOf({ ids }: Tokens): Map<number, number> {
  const bag = new Map<number, number>()
  for (const id of ids) bag.set(id, (bag.get(id) ?? 0) + 1)
  return bag
}

function sumOf({ ids }: Tokens, weights: readonly number[]): number {
  return ids.reduce((sum, id) => sum + (weights[id] ?? 0), 0)
}
