import type { DiffBlock, DiffCounts } from '@/domain/revisions/diff'

/** A stretch of a comparison: one changed or neighbouring block, or a run of unchanged ones to be folded away. */
export type DiffStretch = { fold: false; line: DiffBlock } | { fold: true; key: number; lines: DiffBlock[] }

// One unchanged block beside a change says where it stands.
const neighbours = 1
// Folding a single block away would save nothing.
const fewestFolded = 2

/** The comparison with its unchanged runs folded; a fold's `key` is the place of its first block in the comparison. */
export function foldedLines(blocks: readonly DiffBlock[]): DiffStretch[] {
  const stretches: DiffStretch[] = []
  const open = (lines: readonly DiffBlock[]) => lines.forEach((line) => stretches.push({ fold: false, line }))
  for (let at = 0; at < blocks.length;) {
    let to = at
    while (to < blocks.length && blocks[to]?.change === 'kept') to++
    if (to === at) {
      open(blocks.slice(at, at + 1))
      at++
      continue
    }
    const from = at === 0 ? at : Math.min(to, at + neighbours)
    const until = to === blocks.length ? to : Math.max(from, to - neighbours)
    if (until - from < fewestFolded) open(blocks.slice(at, to))
    else {
      open(blocks.slice(at, from))
      stretches.push({ fold: true, key: from, lines: blocks.slice(from, until) })
      open(blocks.slice(until, to))
    }
    at = to
  }
  return stretches
}

/** The fold that holds the line of a block, by its key; `null` where the line is not folded away. */
export function foldOf(
  stretches: readonly DiffStretch[],
  side: 'before' | 'after',
  block: number,
): number | null {
  for (const stretch of stretches)
    if (stretch.fold && stretch.lines.some((line) => line[side] === block)) return stretch.key
  return null
}

/** What was done to blocks, each counted once: a reworded one is neither added nor removed. */
export function shownCounts({ added, removed, kept, moved, reworded }: DiffCounts) {
  return { reworded, added: added - reworded, removed: removed - reworded, moved, kept: kept - moved }
}

/** Whether the two texts have the same words in the same order. */
export function isUnchanged(counts: DiffCounts): boolean {
  return counts.added === 0 && counts.removed === 0 && counts.moved === 0
}
