import { align } from '@/domain/anchoring/carry/align'
import type { Pair } from '@/domain/anchoring/carry/heaviest-chain'
import { tokenize, Vocabulary, type Tokens } from '@/domain/anchoring/carry/tokens'
import type { DiffBlock, RevisionDiff } from './diff'
import { diffWords } from './diff/diff-words'
import { pairReworded, type Rest } from './diff/pair-reworded'

/**
 * Compares the texts of two revisions' leaf blocks. Blocks with the same words, typography and case aside, are `kept`,
 * or `moved` where they stand out of order; of the rest, those with most words in common are `reworded`. Linear in
 * the texts.
 */
export function diffBlocks(before: string[], after: string[]): RevisionDiff {
  const vocabulary = new Vocabulary()
  const left = before.map((text) => tokenize(text, vocabulary))
  const right = after.map((text) => tokenize(text, vocabulary))
  const { inOrder, moved } = pairSame(left, right, vocabulary)
  const paired = new Set([...inOrder, ...moved].map((pair) => pair.before))
  const pairedAfter = new Set([...inOrder, ...moved].map((pair) => pair.after))
  const reworded = gapsOf(inOrder, left.length, right.length).flatMap(({ from, to, fromAfter, toAfter }) =>
    pairReworded(restOf(left, from, to, paired), restOf(right, fromAfter, toAfter, pairedAfter), vocabulary),
  )
  const pieces = new Map(
    reworded.map((pair) => {
      const [own, other] = [left[pair.before], right[pair.after]]
      return [pair.before, own && other ? diffWords(own, other, vocabulary) : []]
    }),
  )
  const blocks = inReadingOrder(left.length, right.length, [...inOrder, ...reworded], moved, (pair) => {
    const words = pieces.get(pair.before)
    return {
      change: words ? 'reworded' : 'kept',
      before: pair.before,
      after: pair.after,
      pieces: words ?? null,
    }
  })
  const kept = inOrder.length + moved.length
  return {
    counts: {
      added: after.length - kept,
      removed: before.length - kept,
      kept,
      moved: moved.length,
      reworded: reworded.length,
    },
    blocks,
  }
}

/** Pairs blocks with the same words: in order, and as many as are left out of order. */
function pairSame(left: readonly Tokens[], right: readonly Tokens[], vocabulary: Vocabulary) {
  const known = new Map<string, number>()
  const weights: number[] = []
  const idsOf = (blocks: readonly Tokens[]) =>
    Int32Array.from(blocks, ({ ids }) => {
      const key = ids.join(' ')
      let id = known.get(key)
      if (id === undefined) {
        id = weights.length
        known.set(key, id)
        weights.push(1 + ids.reduce((sum, each) => sum + (vocabulary.weights[each] ?? 0), 0))
      }
      return id
    })
  const [own, other] = [idsOf(left), idsOf(right)]
  const map = align(own, other, weights, 1)
  const taken = new Set<number>()
  const inOrder: Pair[] = []
  for (const [from, to] of map.entries()) {
    if (to < 0) continue
    taken.add(to)
    inOrder.push({ before: from, after: to, weight: 1 })
  }
  const places = new Map<number, number[]>()
  for (const [to, id] of other.entries()) {
    if (taken.has(to)) continue
    const held = places.get(id)
    if (held) held.push(to)
    else places.set(id, [to])
  }
  const moved: Pair[] = []
  const used = new Map<number, number>()
  for (const [from, id] of own.entries()) {
    if ((map[from] ?? -1) >= 0) continue
    const next = used.get(id) ?? 0
    const to = places.get(id)?.[next]
    if (to === undefined) continue
    used.set(id, next + 1)
    moved.push({ before: from, after: to, weight: 1 })
  }
  return { inOrder, moved }
}

/** What lies between pairs that keep their order. */
function gapsOf(inOrder: readonly Pair[], count: number, countAfter: number) {
  let from = 0
  let fromAfter = 0
  return [...inOrder, { before: count, after: countAfter }].map((pair) => {
    const gap = { from, to: pair.before, fromAfter, toAfter: pair.after }
    from = pair.before + 1
    fromAfter = pair.after + 1
    return gap
  })
}

function restOf(blocks: readonly Tokens[], from: number, to: number, paired: ReadonlySet<number>): Rest[] {
  const rest: Rest[] = []
  for (let index = from; index < to; index++) {
    const tokens = blocks[index]
    if (tokens && !paired.has(index)) rest.push({ index, tokens })
  }
  return rest
}

/** The blocks of `after` in order, and what was removed where it stood, before what came instead. */
function inReadingOrder(
  count: number,
  countAfter: number,
  inOrder: readonly Pair[],
  moved: readonly Pair[],
  blockOf: (pair: Pair) => DiffBlock,
): DiffBlock[] {
  const from = new Set(moved.map((pair) => pair.before))
  const origin = new Map(moved.map((pair) => [pair.after, pair.before]))
  const blocks: DiffBlock[] = []
  let left = 0
  let right = 0
  const upTo = (toLeft: number, toRight: number) => {
    for (; left < toLeft; left++) {
      if (!from.has(left)) blocks.push({ change: 'removed', before: left, after: null, pieces: null })
    }
    for (; right < toRight; right++) {
      const before = origin.get(right) ?? null
      blocks.push({ change: before === null ? 'added' : 'moved', before, after: right, pieces: null })
    }
  }
  for (const pair of [...inOrder].sort((a, b) => a.before - b.before)) {
    upTo(pair.before, pair.after)
    blocks.push(blockOf(pair))
    left = pair.before + 1
    right = pair.after + 1
  }
  upTo(count, countAfter)
  return blocks
}
