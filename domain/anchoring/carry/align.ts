import { heaviestChain, type Pair } from './heaviest-chain'

/** A stretch of either side, `[a, aEnd)` of `before` and `[b, bEnd)` of `after`. */
interface Stretch {
  a: number
  aEnd: number
  b: number
  bEnd: number
  /** How many elements in a row an anchor has. */
  run: number
}

// Above this, anchors are sought first; below, every pair is tried.
const mostCells = 1 << 15
// Below this, even what is the same at either end.
const fewCells = 1 << 13
// How often each element may be looked at in all: a bound for texts that are made to be hard.
const mostPasses = 40
/**
 * Pairs equal elements of two sequences in order, as `map[i]` (an index of `after`, or -1), with as much weight in as
 * long rows as can be. Where the stretch is long, elements in rows that occur once on either side are paired first,
 * so the time is linear in the length but for texts that share nothing rare, where pairs are left out.
 */
export function align(
  before: Int32Array,
  after: Int32Array,
  weights: readonly number[],
  run: number,
): Int32Array {
  const map = new Int32Array(before.length).fill(-1)
  let left = mostPasses * (before.length + after.length)
  const stack: Stretch[] = [{ a: 0, aEnd: before.length, b: 0, bEnd: after.length, run }]
  for (let stretch = stack.pop(); stretch; stretch = stack.pop()) {
    let { a, aEnd, b, bEnd } = stretch
    // Not cut at the common edges: those of a removed sentence and of its twin are alike.
    if ((aEnd - a) * (bEnd - b) <= fewCells) {
      alignAll(before, after, weights, stretch, map)
      continue
    }
    while (a < aEnd && b < bEnd && before[a] === after[b]) map[a++] = b++
    while (a < aEnd && b < bEnd && before[aEnd - 1] === after[bEnd - 1]) map[--aEnd] = --bEnd
    if (a === aEnd || b === bEnd) continue
    if ((aEnd - a) * (bEnd - b) <= mostCells) {
      alignAll(before, after, weights, { a, aEnd, b, bEnd, run }, map)
      continue
    }
    left -= aEnd - a + (bEnd - b)
    if (left < 0) continue
    const anchors = anchorsIn(before, after, weights, { a, aEnd, b, bEnd, run: stretch.run })
    if (anchors.length === 0) {
      if (stretch.run > 1) stack.push({ a, aEnd, b, bEnd, run: stretch.run - 1 })
      continue
    }
    for (const anchor of anchors) {
      if (anchor.before > a || anchor.after > b)
        stack.push({ a, aEnd: anchor.before, b, bEnd: anchor.after, run: stretch.run })
      map[anchor.before] = anchor.after
      a = anchor.before + 1
      b = anchor.after + 1
    }
    stack.push({ a, aEnd, b, bEnd, run: stretch.run })
  }
  return map
}

/** Rows of `run` elements that occur once on either side, those that keep the order. */
function anchorsIn(
  before: Int32Array,
  after: Int32Array,
  weights: readonly number[],
  { a, aEnd, b, bEnd, run }: Stretch,
): Pair[] {
  const once = uniqueRows(before, a, aEnd, run, weights.length)
  const others = uniqueRows(after, b, bEnd, run, weights.length)
  const pairs: Pair[] = []
  for (const [key, at] of once) {
    const other = others.get(key)
    if (at >= 0 && other !== undefined && other >= 0)
      pairs.push({ before: at, after: other, weight: weights[before[at] ?? 0] ?? 0 })
  }
  return heaviestChain(pairs.sort((x, y) => x.before - y.before))
}

/** Where each row starts; -1 for one that occurs more than once. */
function uniqueRows(
  ids: Int32Array,
  from: number,
  to: number,
  run: number,
  base: number,
): Map<number, number> {
  const rows = new Map<number, number>()
  for (let at = from; at + run <= to; at++) {
    let key = 0
    for (let next = at; next < at + run; next++) key = key * base + (ids[next] ?? 0)
    rows.set(key, rows.has(key) ? -1 : at)
  }
  return rows
}

/** How a pair may follow another, by so many elements on either side, and what it is worth that they are near. */
const steps = [
  { over: 1, on: 1, worth: 4 },
  { over: 2, on: 2, worth: 3 },
  { over: 1, on: 2, worth: 3 },
  { over: 2, on: 1, worth: 3 },
  { over: 3, on: 3, worth: 2 },
  { over: 1, on: 3, worth: 2 },
  { over: 3, on: 1, worth: 2 },
] as const

/**
 * The best pairing of a short stretch, by dynamic programming over all pairs. Near pairs are worth more together than
 * apart: words keep to their sentence rather than to the same words of its twin.
 */
function alignAll(
  before: Int32Array,
  after: Int32Array,
  weights: readonly number[],
  { a, aEnd, b, bEnd }: Stretch,
  map: Int32Array,
): void {
  const width = bEnd - b + 1
  const cells = width * (aEnd - a + 1)
  // The best sum up to a cell; the best one that ends with its pair, and the step (counted from 1) that led there.
  const best = new Int32Array(cells)
  const paired = new Int32Array(cells)
  const stepTo = new Uint8Array(cells)
  for (let i = a; i < aEnd; i++) {
    const id = before[i] ?? 0
    const row = i - a + 1
    let cell = row * width + 1
    for (let j = b; j < bEnd; j++, cell++) {
      const over = best[cell - width] ?? 0
      const left = best[cell - 1] ?? 0
      let most = over > left ? over : left
      if (after[j] === id) {
        let sum = best[cell - width - 1] ?? 0
        let taken = 0
        for (let at = 0; at < steps.length; at++) {
          const step = steps[at]
          if (!step || step.over >= row || step.on > j - b) continue
          const earlier = paired[cell - step.over * width - step.on] ?? 0
          if (earlier > 0 && earlier + step.worth > sum) {
            sum = earlier + step.worth
            taken = at + 1
          }
        }
        sum += weights[id] ?? 0
        paired[cell] = sum
        stepTo[cell] = taken
        if (sum > most) most = sum
      }
      best[cell] = most
    }
  }
  let i = aEnd
  let j = bEnd
  let bound = false
  while (i > a && j > b) {
    const cell = (i - a) * width + (j - b)
    const sum = paired[cell] ?? 0
    if (bound || (sum > 0 && sum === best[cell])) {
      map[i - 1] = j - 1
      const step = steps[(stepTo[cell] ?? 0) - 1]
      bound = step !== undefined
      i -= step?.over ?? 1
      j -= step?.on ?? 1
    } else if ((best[cell - width] ?? 0) >= (best[cell - 1] ?? 0)) i--
    else j--
  }
}
