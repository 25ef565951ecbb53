import { align } from './align'
import type { Tokens, Vocabulary } from './tokens'

/** How a token of `before` came to its place: in the common order of the two texts, or elsewhere. */
export const order = { none: 0, kept: 1, moved: 2 } as const

/** Which token of `after` each token of `before` became. */
export interface Alignment {
  before: Tokens
  after: Tokens
  vocabulary: Vocabulary
  /** An index of `after` or -1, for each token of `before`. */
  map: Int32Array
  /** The other way round. */
  back: Int32Array
  /** One of `order` for each token of `before`. */
  orders: Uint8Array
  /** 1 for a token of `before` whose whole sentence stands in `after`. */
  whole: Uint8Array
  sentenceOf: Int32Array
  sentenceOfAfter: Int32Array
  /** 1 for a token of `after` with a partner, in a sentence most of whose words have one: they are not new there. */
  claimed: Uint8Array
}

/** Notes that tokens of `before` became those of `after`, `count` of them in a row. */
export function pairTokens(alignment: Alignment, from: number, to: number, count: number, how: number): void {
  for (let at = 0; at < count; at++) {
    alignment.map[from + at] = to + at
    alignment.back[to + at] = from + at
    alignment.orders[from + at] = how
  }
}

// Rows of so many words anchor a long gap.
const anchorRun = 3

/** The tokens of a stretch without a partner. */
export function free(map: Int32Array, from: number, to: number): Int32Array {
  const found: number[] = []
  for (let at = from; at < to; at++) if ((map[at] ?? -1) < 0) found.push(at)
  return Int32Array.from(found)
}

/** Aligns some tokens of `before` with some of `after`, each in ascending order. */
export function pairGap(alignment: Alignment, left: Int32Array, right: Int32Array, how: number): void {
  const { before, after, vocabulary } = alignment
  const own = left.map((at) => before.ids[at] ?? 0)
  const other = right.map((at) => after.ids[at] ?? 0)
  const map = align(own, other, vocabulary.weights, anchorRun)
  joinNeighbours(map, own, other)
  for (let at = 0; at < map.length; at++) {
    const to = right[map[at] ?? -1]
    if (to !== undefined) pairTokens(alignment, left[at] ?? 0, to, 1, how)
  }
}

/**
 * Moves a partner beside that of a neighbour where the same word stands there: a full stop goes with its sentence, not
 * with the last of the stretch.
 */
function joinNeighbours(map: Int32Array, own: Int32Array, other: Int32Array): void {
  const taken = new Uint8Array(other.length)
  for (const to of map) if (to >= 0) taken[to] = 1
  const join = (at: number, step: 1 | -1) => {
    const to = map[at] ?? -1
    const beside = (map[at - step] ?? -1) + step
    if (to < 0 || (map[at - step] ?? -1) < 0 || to === beside || map[at + step] === to + step) return
    if (other[beside] !== own[at] || taken[beside] === 1) return
    taken[to] = 0
    taken[beside] = 1
    map[at] = beside
  }
  for (let at = 1; at < map.length; at++) join(at, 1)
  for (let at = map.length - 2; at >= 0; at--) join(at, -1)
}
