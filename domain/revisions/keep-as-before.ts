import type { BlockChoice, ProposedBlock } from '../articles/proposal'
import { comparedWords } from './same-words'

/** A block as the earlier import had it, with whether a person or the proposal kept it. */
export interface EarlierBlock {
  text: string
  kept: boolean
}

/**
 * The choice of blocks for a page that is read again: a block whose words were there before is kept or dropped as it
 * was, in the order of its repetitions; a new one as it is proposed.
 */
export function keepAsBefore(
  blocks: readonly Pick<ProposedBlock, 'index' | 'text' | 'keep'>[],
  earlier: readonly EarlierBlock[],
): Required<BlockChoice> {
  const before = new Map<string, boolean[]>()
  for (const { text, kept } of earlier) {
    const words = comparedWords(text)
    const choices = before.get(words)
    if (choices) choices.push(kept)
    else before.set(words, [kept])
  }
  const drop: number[] = []
  const keep: number[] = []
  for (const { index, text, keep: proposed } of blocks) {
    const choices = before.get(comparedWords(text))
    const kept = choices && choices.length > 1 ? choices.shift() : choices?.[0]
    if (kept === undefined || kept === proposed) continue
    if (kept) keep.push(index)
    else drop.push(index)
  }
  return { drop, keep }
}
