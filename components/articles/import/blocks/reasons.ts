import { isKept, type Block, type Choices } from './block-choices'

/** The blocks that were proposed to be dropped for one reason, in the order of their first one. */
export interface ReasonGroup {
  reason: string
  indices: number[]
  /** How many of them are kept all the same. */
  kept: number
}

/** What was proposed to be dropped, by its reason. */
export function reasonGroups(blocks: readonly Block[], choices: Choices): ReasonGroup[] {
  const groups = new Map<string, ReasonGroup>()
  for (const block of blocks) {
    if (block.keep || !block.reason) continue
    const group = groups.get(block.reason) ?? { reason: block.reason, indices: [], kept: 0 }
    group.indices.push(block.index)
    if (isKept(block, choices)) group.kept += 1
    groups.set(block.reason, group)
  }
  return [...groups.values()]
}

/** The choices with all of these blocks kept, or dropped. */
export function chooseAll(choices: Choices, indices: readonly number[], keep: boolean): Choices {
  const next = new Map(choices)
  for (const index of indices) next.set(index, keep)
  return next
}
