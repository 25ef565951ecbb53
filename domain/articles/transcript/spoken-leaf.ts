import type { LeafBlock } from '../document'
import { plainLeaf } from '../proposal'
import type { Turn } from './turns'

/** A paragraph of a transcript with who says it and when; without either it is a paragraph like any other. */
export function spokenLeaf(text: string, { speaker, at }: Turn): LeafBlock {
  const leaf = plainLeaf('paragraph', text)
  if (leaf.type !== 'paragraph' || (speaker === null && at === null)) return leaf
  return { ...leaf, attrs: { speaker, at } }
}
