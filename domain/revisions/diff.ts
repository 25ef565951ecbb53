/** A stretch of one block's words beside the other revision's. */
export interface DiffPiece {
  op: 'same' | 'added' | 'removed'
  text: string
}

/**
 * One line of a comparison, in the reading order of the newer revision with what was removed where it stood. `before`
 * and `after` are block indices; one of them is `null` for what was removed or added. `pieces` are the words of a
 * `reworded` block.
 */
export interface DiffBlock {
  change: 'kept' | 'added' | 'removed' | 'moved' | 'reworded'
  before: number | null
  after: number | null
  pieces: DiffPiece[] | null
}

/**
 * Counts of blocks: `kept` have the same words (typography and case aside), wherever they stand; `added` and `removed`
 * are the rest on either side. `moved` is a part of `kept`; `reworded` counts pairs of an added and a removed block.
 */
export interface DiffCounts {
  added: number
  removed: number
  kept: number
  moved: number
  reworded: number
}

export interface RevisionDiff {
  counts: DiffCounts
  blocks: DiffBlock[]
}
