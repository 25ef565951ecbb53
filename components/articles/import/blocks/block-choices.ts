import type { PreviewView } from '@/domain/articles/article'

export type Block = PreviewView['blocks'][number]

/** What a person decided otherwise than the proposal, or in line with it: block index → keep. */
export type Choices = ReadonlyMap<number, boolean>

export const noChoices: Choices = new Map()

export function isKept(block: Block, choices: Choices): boolean {
  return choices.get(block.index) ?? block.keep
}

export function choose(choices: Choices, index: number, keep: boolean): Choices {
  return new Map(choices).set(index, keep)
}

export function keepAll(blocks: readonly Block[]): Choices {
  return new Map(blocks.map((block) => [block.index, true]))
}

/** Only what overrules the proposal, by block index, as the API takes it. */
export function overrules(blocks: readonly Block[], choices: Choices): { drop: number[]; keep: number[] } {
  const indices = (proposed: boolean) =>
    blocks
      .filter((block) => block.keep === proposed && isKept(block, choices) !== proposed)
      .map((block) => block.index)
  return { drop: indices(true), keep: indices(false) }
}

/** What becomes of every block, for an article whose first proposal is not at hand. */
export function decisions(blocks: readonly Block[], choices: Choices): { drop: number[]; keep: number[] } {
  const indices = (kept: boolean) =>
    blocks.filter((block) => isKept(block, choices) === kept).map((block) => block.index)
  return { drop: indices(false), keep: indices(true) }
}

/**
 * The choices for a new proposal of a text that was changed: a block that is still there, same words, keeps its
 * choice; the n-th of several with the same words follows the n-th.
 */
export function carryOver(before: readonly Block[], choices: Choices, after: readonly Block[]): Choices {
  const chosen = new Map<string, (boolean | undefined)[]>()
  for (const block of before)
    chosen.set(block.text, [...(chosen.get(block.text) ?? []), choices.get(block.index)])
  const carried = new Map<number, boolean>()
  for (const block of after) {
    const keep = chosen.get(block.text)?.shift()
    if (keep !== undefined) carried.set(block.index, keep)
  }
  return carried
}
