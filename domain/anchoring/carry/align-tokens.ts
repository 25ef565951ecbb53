import { align } from './align'
import { free, order, pairGap, pairTokens, type Alignment } from './alignment'
import { pairStray } from './stray-sentences'
import type { Tokens, Vocabulary } from './tokens'

/**
 * Aligns two texts: sentences that stand in both, in order, then those that stand elsewhere, then the words of the
 * gaps, then sentences without a partner that are much alike. Linear in the two lengths.
 */
export function alignTokens(before: Tokens, after: Tokens, vocabulary: Vocabulary): Alignment {
  const alignment: Alignment = {
    before,
    after,
    vocabulary,
    map: new Int32Array(before.count).fill(-1),
    back: new Int32Array(after.count).fill(-1),
    orders: new Uint8Array(before.count),
    whole: new Uint8Array(before.count),
    sentenceOf: sentenceOfEach(before),
    sentenceOfAfter: sentenceOfEach(after),
    claimed: new Uint8Array(after.count),
  }
  const sentences = pairSentences(alignment)
  pairGaps(alignment, sentences)
  pairStray(alignment)
  claim(alignment)
  return alignment
}

function claim({ after, back, claimed, vocabulary }: Alignment): void {
  for (let sentence = 0; sentence + 1 < after.sentences.length; sentence++) {
    const from = after.sentences[sentence] ?? 0
    const to = after.sentences[sentence + 1] ?? 0
    let open = 0
    for (let at = from; at < to; at++) {
      const weight = vocabulary.weights[after.ids[at] ?? 0] ?? 0
      open += (back[at] ?? -1) < 0 ? weight : -weight
    }
    if (open <= 0) for (let at = from; at < to; at++) claimed[at] = (back[at] ?? -1) < 0 ? 0 : 1
  }
}

function sentenceOfEach({ sentences, count }: Tokens): Int32Array {
  const of = new Int32Array(count)
  for (let at = 0; at + 1 < sentences.length; at++) of.fill(at, sentences[at], sentences[at + 1])
  return of
}

// A sentence that says less than this, a short word, moves only along with a neighbour.
const leastMoved = 9

/** Pairs sentences with the same words. Gives, for each sentence of `before`, its place in order or -1. */
function pairSentences(alignment: Alignment): Int32Array {
  const { before, after, vocabulary } = alignment
  const weights: number[] = []
  const known = new Map<number, number>()
  const left = sentenceIds(before, vocabulary, known, weights)
  const right = sentenceIds(after, vocabulary, known, weights)
  const inOrder = align(left, right, weights, 1)
  for (let at = 0; at < inOrder.length; at++) {
    const to = inOrder[at] ?? -1
    if (to >= 0) pairSentence(alignment, at, to, order.kept)
  }
  pairMoved(alignment, left, right, weights, inOrder)
  return inOrder
}

function pairSentence(alignment: Alignment, from: number, to: number, how: number): void {
  const start = alignment.before.sentences[from] ?? 0
  const end = alignment.before.sentences[from + 1] ?? 0
  pairTokens(alignment, start, alignment.after.sentences[to] ?? 0, end - start, how)
  alignment.whole.fill(1, start, end)
}

/** Pairs what stands in both texts but out of order, where it is clear which is which. */
function pairMoved(
  alignment: Alignment,
  left: Int32Array,
  right: Int32Array,
  weights: readonly number[],
  inOrder: Int32Array,
): void {
  const taken = new Uint8Array(right.length)
  const map = Int32Array.from(inOrder)
  for (const to of inOrder) if (to >= 0) taken[to] = 1
  const places = new Map<number, number[]>()
  for (let to = 0; to < right.length; to++) {
    if (taken[to] === 1) continue
    const id = right[to] ?? 0
    const held = places.get(id)
    if (held) held.push(to)
    else places.set(id, [to])
  }
  if (places.size === 0) return
  const take = (from: number, to: number) => {
    if (to < 0 || to >= right.length || taken[to] === 1 || left[from] !== right[to]) return
    map[from] = to
    taken[to] = 1
    pairSentence(alignment, from, to, order.moved)
  }
  const claimants = new Map<number, number>()
  for (let from = 0; from < left.length; from++) {
    if ((map[from] ?? -1) < 0) claimants.set(left[from] ?? 0, (claimants.get(left[from] ?? 0) ?? 0) + 1)
  }
  for (let from = 0; from < left.length; from++) {
    const id = left[from] ?? 0
    if ((map[from] ?? -1) >= 0 || (weights[id] ?? 0) < leastMoved) continue
    const [only, second] = places.get(id) ?? []
    if (only !== undefined && second === undefined && claimants.get(id) === 1) take(from, only)
  }
  // What stands beside a sentence that moved moved with it: repeated and short sentences too.
  for (let from = 1; from < left.length; from++) {
    const beside = map[from - 1] ?? -1
    if ((map[from] ?? -1) < 0 && beside >= 0) take(from, beside + 1)
  }
  for (let from = left.length - 2; from >= 0; from--) {
    const beside = map[from + 1] ?? -1
    if ((map[from] ?? -1) < 0 && beside >= 0) take(from, beside - 1)
  }
}

/** A number for each sentence, the same for the same tokens, and how much each says. */
function sentenceIds(
  { ids, sentences }: Tokens,
  vocabulary: Vocabulary,
  known: Map<number, number>,
  weights: number[],
): Int32Array {
  const found = new Int32Array(Math.max(0, sentences.length - 1))
  for (let at = 0; at < found.length; at++) {
    let low = 0
    let high = 0
    let weight = 0
    for (let token = sentences[at] ?? 0; token < (sentences[at + 1] ?? 0); token++) {
      const id = ids[token] ?? 0
      low = (Math.imul(low, 31) + id + 1) | 0
      high = (Math.imul(high, 16777619) ^ (id + 1)) | 0
      weight += vocabulary.weights[id] ?? 0
    }
    const key = (low >>> 0) * 0x200000 + (high & 0x1fffff)
    let id = known.get(key)
    if (id === undefined) {
      id = weights.length
      known.set(key, id)
      weights.push(weight)
    }
    found[at] = id
  }
  return found
}

/** Aligns the words between sentences that keep their order. */
function pairGaps(alignment: Alignment, inOrder: Int32Array): void {
  const { before, after } = alignment
  const last = after.sentences.length - 1
  let from = 0
  let to = 0
  for (let at = 0; at <= inOrder.length; at++) {
    const place = at === inOrder.length ? last : (inOrder[at] ?? -1)
    if (place < 0) continue
    if (from < at && to < place) {
      pairGap(
        alignment,
        free(alignment.map, before.sentences[from] ?? 0, before.sentences[at] ?? 0),
        free(alignment.back, after.sentences[to] ?? 0, after.sentences[place] ?? 0),
        order.kept,
      )
    }
    from = at + 1
    to = place + 1
  }
}
