import type { TextRange } from './span'

/** A claim as far as painting needs it: its number in the article and its placed spans. */
export interface ClaimSpans {
  number: number
  spans: readonly TextRange[]
}

/** A stretch of one block that belongs to the same claims throughout. `claims` are ascending claim numbers, never empty. */
export interface Segment extends TextRange {
  claims: number[]
}

/** The disjoint segments of a text, kept per block: one claim's change costs the blocks it touches. */
export interface SegmentIndex {
  /** Adds a claim, or replaces the one with its number. Returns the indexes of the blocks whose segments changed. */
  put(claim: ClaimSpans): number[]
  /** Takes a claim out. Returns the indexes of the blocks whose segments changed. */
  remove(number: number): number[]
  /** The segments of one block in reading order, the same array until the block is touched. */
  segments(block: number): Segment[]
  /** The spans of a claim in reading order; empty for a claim that is not here. */
  spansOf(number: number): readonly TextRange[]
  /** The blocks that a claim's spans touch. */
  blocksOf(number: number): number[]
  /** The index of the block that holds the unit at `offset`, or `null` between blocks and outside. */
  blockAt(offset: number): number | null
}

interface Piece extends TextRange {
  number: number
}

/** The segments of every block at once, by block index. For renderings that are made in one go. */
export function segmentsByBlock(blocks: readonly TextRange[], claims: readonly ClaimSpans[]): Segment[][] {
  const pieces: Piece[][] = blocks.map(() => [])
  for (const { number, spans } of claims)
    for (const { start, end } of joined(spans)) {
      let block = firstWhere(blocks.length, (index) => (blocks[index]?.end ?? 0) > start)
      for (let range = blocks[block]; range && range.start < end; range = blocks[++block]) {
        const piece = { start: Math.max(start, range.start), end: Math.min(end, range.end), number }
        if (piece.start < piece.end) pieces[block]?.push(piece)
      }
    }
  return pieces.map(sweep)
}

/**
 * The segments of a text that is cut at every start and end of a span. `blocks` are the blocks' ranges in reading
 * order, so the `\n` between two of them is in no segment. Segments are computed when they are asked for.
 */
export function segmentIndex(blocks: readonly TextRange[], claims: readonly ClaimSpans[] = []): SegmentIndex {
  const pieces: Piece[][] = blocks.map(() => [])
  const cut: (Segment[] | undefined)[] = []
  const placed = new Map<number, readonly TextRange[]>()

  const firstEndingAfter = (offset: number) =>
    firstWhere(blocks.length, (block) => (blocks[block]?.end ?? 0) > offset)

  function blocksIn(spans: readonly TextRange[]): number[] {
    const found: number[] = []
    for (const { start, end } of spans) {
      for (let block = firstEndingAfter(start); (blocks[block]?.start ?? end) < end; block++) {
        // Spans come in reading order, so a block that two of them touch comes twice in a row.
        if (found[found.length - 1] !== block) found.push(block)
      }
    }
    return found
  }

  function remove(number: number): number[] {
    const touched = blocksIn(placed.get(number) ?? [])
    for (const block of touched) {
      pieces[block] = pieces[block]?.filter((piece) => piece.number !== number) ?? []
      cut[block] = undefined
    }
    placed.delete(number)
    return touched
  }

  function put(claim: ClaimSpans): number[] {
    const before = remove(claim.number)
    const spans = joined(claim.spans)
    if (spans.length > 0) placed.set(claim.number, spans)
    const now = blocksIn(spans)
    for (const block of now) {
      const range = blocks[block]
      for (const span of range ? spans : []) {
        const start = Math.max(span.start, range?.start ?? 0)
        const end = Math.min(span.end, range?.end ?? 0)
        if (start < end) pieces[block]?.push({ start, end, number: claim.number })
      }
      cut[block] = undefined
    }
    return before.length > 0 ? [...new Set([...before, ...now])] : now
  }

  for (const claim of claims) put(claim)
  return {
    put,
    remove,
    segments: (block) => (cut[block] ??= sweep(pieces[block] ?? [])),
    spansOf: (number) => placed.get(number) ?? [],
    blocksOf: (number) => blocksIn(placed.get(number) ?? []),
    blockAt(offset) {
      const block = firstEndingAfter(offset)
      return (blocks[block]?.start ?? Infinity) <= offset ? block : null
    },
  }
}

/** The first of `count` indexes for which `holds`, which must hold for all after it; `count` when none does. */
export function firstWhere(count: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** In reading order, overlapping ones made one, empty ones dropped: a claim holds a character once. */
function joined(spans: readonly TextRange[]): readonly TextRange[] {
  const [first, second] = spans
  if (first && !second && first.start < first.end) return spans
  const result: TextRange[] = []
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result[result.length - 1]
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else if (start < end) result.push({ start, end })
  }
  return result
}

function sweep(pieces: readonly Piece[]): Segment[] {
  const opening = [...pieces].sort((a, b) => a.start - b.start)
  const closing = [...pieces].sort((a, b) => a.end - b.end)
  const open: number[] = []
  const segments: Segment[] = []
  let next = 0
  let from = 0
  for (const piece of closing) {
    for (let upcoming = opening[next]; upcoming && upcoming.start < piece.end; upcoming = opening[++next]) {
      cutAt(upcoming.start)
      const { number } = upcoming
      // Few are open at a time, and most were numbered in the order of the text.
      let at = open.length
      while (at > 0 && (open[at - 1] ?? 0) > number) at--
      open.splice(at, 0, number)
    }
    cutAt(piece.end)
    open.splice(open.indexOf(piece.number), 1)
  }
  return segments

  function cutAt(offset: number) {
    if (open.length > 0 && offset > from) segments.push({ start: from, end: offset, claims: [...open] })
    from = offset
  }
}
