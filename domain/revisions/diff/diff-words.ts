import { align } from '@/domain/anchoring/carry/align'
import type { Tokens, Vocabulary } from '@/domain/anchoring/carry/tokens'
import type { DiffPiece } from '../diff'

/** A row of tokens with the same words on either side, or what was replaced by what. */
interface Row {
  same: boolean
  from: number
  to: number
  fromAfter: number
  toAfter: number
}

// A long block is aligned by words in rows of so many first.
const anchorRun = 3
/** Below this share of common words a sentence is shown as replaced whole. */
const leastKept = 0.3
// Fewer common words than this between two changes are not worth an island.
const leastIsland = 16

/**
 * The words of two blocks beside each other, what was removed before what was added. `same` and `added` together are
 * the later text to the letter; `same` has its typography. A few common words amid changes count as changed too.
 */
export function diffWords(before: Tokens, after: Tokens, vocabulary: Vocabulary): DiffPiece[] {
  const map = align(before.ids, after.ids, vocabulary.weights, anchorRun)
  dropThin(map, before, after, vocabulary.weights)
  const rows = joinIslands(rowsOf(map, before.count, after.count), before, vocabulary.weights)
  const pieces: DiffPiece[] = []
  const push = (op: DiffPiece['op'], text: string) => {
    const last = pieces.at(-1)
    if (last?.op === op) last.text += text
    else if (text !== '') pieces.push({ op, text })
  }
  for (const row of rows) {
    if (row.same) push('same', textOf(after, row.fromAfter, row.toAfter))
    else {
      push('removed', textOf(before, row.from, row.to))
      push('added', textOf(after, row.fromAfter, row.toAfter))
    }
  }
  return pieces
}

/** Tokens with the white space behind each, and before the first. */
function textOf({ text, starts, count }: Tokens, from: number, to: number): string {
  if (from === to) return ''
  return text.slice(from === 0 ? 0 : starts[from], to === count ? text.length : starts[to])
}

/** Takes partners away from sentences that keep hardly any of their words. */
function dropThin(map: Int32Array, before: Tokens, after: Tokens, weights: readonly number[]): void {
  const back = new Int32Array(after.count).fill(-1)
  for (let at = 0; at < map.length; at++) {
    const to = map[at] ?? -1
    if (to >= 0) back[to] = at
  }
  const thin = (own: Int32Array, { ids, sentences }: Tokens, drop: (at: number) => void) => {
    for (let sentence = 0; sentence + 1 < sentences.length; sentence++) {
      const [from, to] = [sentences[sentence] ?? 0, sentences[sentence + 1] ?? 0]
      let all = 0
      let kept = 0
      for (let at = from; at < to; at++) {
        const weight = weights[ids[at] ?? 0] ?? 0
        all += weight
        if ((own[at] ?? -1) >= 0) kept += weight
      }
      if (kept < leastKept * all) for (let at = from; at < to; at++) drop(at)
    }
  }
  thin(map, before, (at) => {
    const to = map[at] ?? -1
    if (to >= 0) back[to] = -1
    map[at] = -1
  })
  thin(back, after, (at) => {
    const from = back[at] ?? -1
    if (from >= 0) map[from] = -1
    back[at] = -1
  })
}

function rowsOf(map: Int32Array, count: number, countAfter: number): Row[] {
  const rows: Row[] = []
  let from = 0
  let fromAfter = 0
  while (from < count || fromAfter < countAfter) {
    let to = from
    while (to < count && (map[to] ?? -1) < 0) to++
    const toAfter = to < count ? (map[to] ?? countAfter) : countAfter
    if (to > from || toAfter > fromAfter) rows.push({ same: false, from, to, fromAfter, toAfter })
    from = to
    fromAfter = toAfter
    while (to < count && map[to] === fromAfter + (to - from)) to++
    if (to > from) rows.push({ same: true, from, to, fromAfter, toAfter: fromAfter + (to - from) })
    fromAfter += to - from
    from = to
  }
  return rows
}

/** Joins two changes over the few common words between them, where the changes are larger than those. */
function joinIslands(rows: readonly Row[], before: Tokens, weights: readonly number[]): Row[] {
  const joined: Row[] = []
  for (const [index, row] of rows.entries()) {
    const last = joined.at(-1)
    const next = rows[index + 1]
    if (row.same && last && next && isIsland(row, last, next, before, weights)) {
      last.to = row.to
      last.toAfter = row.toAfter
    } else if (!row.same && last?.same === false) {
      last.to = row.to
      last.toAfter = row.toAfter
    } else joined.push({ ...row })
  }
  return joined
}

function isIsland(row: Row, last: Row, next: Row, { ids }: Tokens, weights: readonly number[]): boolean {
  if (last.same || next.same) return false
  let weight = 0
  for (let at = row.from; at < row.to; at++) weight += weights[ids[at] ?? 0] ?? 0
  const words = row.to - row.from
  const sizes = [last, next].map(({ from, to, fromAfter, toAfter }) =>
    Math.max(to - from, toAfter - fromAfter),
  )
  return weight < leastIsland && sizes.every((size) => size >= words)
}
