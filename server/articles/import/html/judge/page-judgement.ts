import type { LineFacts } from '@/domain/articles/paste/line-facts'
import type { PageBlock } from '../page-blocks'

/** A page under judgement: its blocks, their text, what is known of each as a line, and the reasons found so far. */
export interface PageJudgement {
  blocks: PageBlock[]
  lines: LineFacts[]
  reasons: (string | null)[]
  /** Reasons of blocks in the head, which later rules leave alone. */
  settled: Set<number>
}

/** Why a block is dropped of which nothing more is known. */
export const elsewhere = 'not part of the article'

/** Whether all the words of a block are links; brackets and the like around them do not count. */
export function isLinked(block: PageBlock): boolean {
  const { content } = block.leaf.leaf
  const texts = (content ?? []).flatMap((node) =>
    node.type === 'text' && /[\p{L}\p{N}]/u.test(node.text) ? [node] : [],
  )
  return texts.length > 0 && texts.every((node) => node.marks?.some((mark) => mark.type === 'link'))
}
