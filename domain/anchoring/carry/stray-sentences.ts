import { align } from './align'
import { free, order, pairGap, type Alignment } from './alignment'
import type { Tokens } from './tokens'

/** A sentence most of whose words have no partner. */
interface Stray {
  from: number
  to: number
  weight: number
}

/** Two stray sentences, by index, and the share of words that they have in common. */
interface Likeness {
  left: number
  right: number
  share: number
}

// Up to this share of its words may have been paired by chance.
const mostPaired = 0.4
const leastWeight = 24
// Two sentences with this share of common words are one that was edited, unless another is nearly as much alike.
const leastShare = 0.6
const clear = 0.1
// Words of more stray sentences than this tell none apart.
const mostPostings = 8
const mostTried = 3

/**
 * Pairs sentences without a partner that are much alike, wherever they stand: moved and edited at once. A sentence
 * that has its partner is never a candidate, so one that was removed does not take its twin's place.
 */
export function pairStray(alignment: Alignment): void {
  const { before, after, map, back } = alignment
  const left = strays(alignment, before, map)
  const right = left.length > 0 ? strays(alignment, after, back) : []
  if (right.length === 0) return
  const all = likenesses(alignment, left, right)
  for (const found of all) {
    const rivals = all.filter((other) => other !== found && isRival(found, other))
    if (found.share < leastShare || rivals.some(({ share }) => share > found.share - clear)) continue
    const [own, other] = [left[found.left], right[found.right]]
    if (!own || !other) continue
    release(map, back, own)
    release(back, map, other)
    pairGap(alignment, free(map, own.from, own.to), free(back, other.from, other.to), order.moved)
  }
}

function isRival(found: Likeness, other: Likeness): boolean {
  return found.left === other.left || found.right === other.right
}

function strays({ vocabulary }: Alignment, { ids, sentences }: Tokens, map: Int32Array): Stray[] {
  const found: Stray[] = []
  for (let sentence = 0; sentence + 1 < sentences.length; sentence++) {
    const from = sentences[sentence] ?? 0
    const to = sentences[sentence + 1] ?? 0
    let weight = 0
    let paired = 0
    for (let at = from; at < to; at++) {
      const each = vocabulary.weights[ids[at] ?? 0] ?? 0
      weight += each
      if ((map[at] ?? -1) >= 0) paired += each
    }
    if (weight >= leastWeight && paired < mostPaired * weight) found.push({ from, to, weight })
  }
  return found
}

/** For each left sentence the few right ones that share its rare words, with the share that they have in common. */
function likenesses(
  { before, after, vocabulary }: Alignment,
  left: readonly Stray[],
  right: readonly Stray[],
): Likeness[] {
  const { weights } = vocabulary
  const postings = new Map<number, number[]>()
  for (const [index, { from, to }] of right.entries()) {
    for (const id of new Set(after.ids.subarray(from, to))) {
      const held = postings.get(id)
      if (!held) postings.set(id, [index])
      else if (held.length <= mostPostings) held.push(index)
    }
  }
  return left.flatMap((stray, index) => {
    const votes = new Map<number, number>()
    for (const id of new Set(before.ids.subarray(stray.from, stray.to))) {
      const held = postings.get(id) ?? []
      if (held.length > mostPostings) continue
      for (const other of held) votes.set(other, (votes.get(other) ?? 0) + (weights[id] ?? 0))
    }
    return [...votes]
      .sort((a, b) => b[1] - a[1])
      .slice(0, mostTried)
      .flatMap(([other]): Likeness[] => {
        const there = right[other]
        if (!there) return []
        const ids = before.ids.subarray(stray.from, stray.to)
        const map = align(ids, after.ids.subarray(there.from, there.to), weights, 1)
        const common = map.reduce((sum, to, at) => (to < 0 ? sum : sum + (weights[ids[at] ?? 0] ?? 0)), 0)
        return [{ left: index, right: other, share: (2 * common) / (stray.weight + there.weight) }]
      })
  })
}

function release(map: Int32Array, back: Int32Array, { from, to }: Stray): void {
  for (let at = from; at < to; at++) {
    const partner = map[at] ?? -1
    if (partner >= 0) back[partner] = -1
    map[at] = -1
  }
}
