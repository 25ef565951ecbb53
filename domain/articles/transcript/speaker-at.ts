import { blockRanges, leafBlocks, type ArticleDocument } from '../document'

/** Who speaks at a place of a transcript: their name as it is written there, and when in seconds, if that is known. */
export interface SpeakerAt {
  speaker: string
  at: number | null
}

/**
 * Who speaks at an offset of the canonical text (UTF-16 code units), `null` where no speaker is known. The time is that
 * of the paragraph, else of the last one before it that has a time and the same speaker.
 */
export function speakerAt(document: ArticleDocument, offset: number): SpeakerAt | null {
  const ranges = blockRanges(document)
  const leaves = leafBlocks(document)
  const index = ranges.findIndex(({ end }) => offset <= end)
  const spoken = leaves[index]
  if (spoken?.type !== 'paragraph' || typeof spoken.attrs?.speaker !== 'string') return null
  const { speaker } = spoken.attrs
  for (let before = index; before >= 0; before -= 1) {
    const leaf = leaves[before]
    if (leaf?.type !== 'paragraph' || leaf.attrs?.speaker !== speaker) break
    if (leaf.attrs.at !== null) return { speaker, at: leaf.attrs.at }
  }
  return { speaker, at: null }
}
