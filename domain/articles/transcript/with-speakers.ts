import { blockText } from '../document'
import type { BlockDraft } from '../proposal'
import { transcriptLines } from './turns'

/**
 * The blocks of a document with their speakers and times, where its paragraphs are those of a transcript; else as they
 * were. Nothing but these two attributes is added.
 */
export function withSpeakers(drafts: BlockDraft[]): BlockDraft[] {
  const turns = transcriptLines(drafts.map(({ block }) => blockText(block.leaf)))
  if (!turns) return drafts
  let speaker: string | null = null
  let waiting: number | null = null
  return drafts.map((draft, index) => {
    const { leaf } = draft.block
    const head = turns[index]?.head ?? null
    if (leaf.type !== 'paragraph') return draft
    if (typeof head?.speaker === 'string') speaker = head.speaker
    const at = head?.at ?? waiting
    waiting = head && !head.hasWords ? at : null
    if (speaker === null && at === null) return draft
    return { ...draft, block: { ...draft.block, leaf: { ...leaf, attrs: { speaker, at } } } }
  })
}
