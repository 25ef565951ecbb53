import type { Node } from '@tiptap/pm/model'
import { DecorationSet, type DecorationSource } from '@tiptap/pm/view'

/**
 * The decorations of a document kept by block, so that changing one block's costs nothing for the others: a
 * `DecorationSet` goes through all blocks for each change. It must be the view's only source. Besides the published
 * interface of a source it has the two methods by which the view compares and reads one (`eq`, `locals`, as in
 * prosemirror-view 1.42).
 */
export class PaintedBlocks implements DecorationSource {
  /** `byPosition`: the decorations inside each textblock, by the position before it; `base`: where this part starts. */
  constructor(
    readonly byPosition: ReadonlyMap<number, DecorationSet>,
    private readonly base = 0,
  ) {}

  forChild(offset: number, child: Node): DecorationSource {
    const position = this.base + offset
    if (child.isTextblock) return this.byPosition.get(position) ?? DecorationSet.empty
    return new PaintedBlocks(this.byPosition, position + 1)
  }

  /** The text never changes, so there is nothing to map. */
  map(): DecorationSource {
    return this
  }

  forEachSet(visit: (set: DecorationSet) => void): void {
    for (const set of this.byPosition.values()) visit(set)
  }

  /** Whether nothing can have changed. Parts of a document are made anew for each drawing, and never say so. */
  eq(other: unknown): boolean {
    return this === other
  }

  /** Nothing outside of textblocks is decorated. */
  locals(): [] {
    return []
  }
}
