import { isAboutAuthor } from '@/domain/articles/paste/boilerplate/about-author'
import { captionWords } from '@/domain/articles/paste/captions'
import type { Label } from '@/domain/articles/paste/head'
import { sameWordsKey } from '@/domain/articles/paste/line-shape'
import { dropRepeats } from '@/domain/articles/paste/repeats'
import type { PageJudgement } from './page-judgement'

/** Drops the second of two kept neighbours that are the same caption. */
export function judgeRepeats({ blocks, lines, reasons }: PageJudgement): void {
  const indices = blocks.flatMap((_, at) => (reasons[at] === null ? [at] : []))
  const kinds = indices.map((at): Label => ({
    kind: blocks[at]?.leaf.leaf.type ?? 'paragraph',
    reason: null,
  }))
  const labels = dropRepeats(
    indices.flatMap((at) => lines[at] ?? []),
    kinds,
  )
  labels.forEach((label, i) => {
    const at = indices[i]
    const near = [kinds[i - 1], kinds[i], kinds[i + 1]].some(
      (kind) => kind?.kind === 'image' || kind?.kind === 'caption',
    )
    const isCopy =
      at !== undefined &&
      sameWordsKey(lines[at]?.text ?? '') === sameWordsKey(lines[indices[i - 1] ?? -1]?.text ?? '')
    if (label.reason && at !== undefined && (near || isCopy)) reasons[at] = label.reason
  })
}

/** Shorter texts repeat by chance. */
const shortestCopy = 30
/** What two captions must share at their start to be the same. */
const longestCopy = 120

/**
 * Drops the headline where it stands again, and captions that the page has had already, as galleries and their
 * thumbnails do: of a caption and a line that says the same with a credit or less, the first is kept.
 */
export function judgeCopies({ blocks, lines, reasons }: PageJudgement, title: number | null): void {
  const headline = title === null ? '' : sameWordsKey(lines[title]?.text ?? '')
  const captions = new Set<string>()
  let before = ''
  blocks.forEach((block, at) => {
    const line = lines[at]
    if (reasons[at] !== null || !line || at === title) return
    const { type } = block.leaf.leaf
    const key = sameWordsKey(line.text)
    if (key === headline && key !== '' && type !== 'image') reasons[at] = 'repeated headline'
    if (key === before && key.length >= shortestCopy) reasons[at] ??= 'repeated text'
    before = key
    const isCaption = type === 'image' || type === 'caption' || line.caption === 'caption'
    const start = sameWordsKey(captionWords(line.text)).slice(0, longestCopy)
    if (start.length < shortestCopy || (!isCaption && !captions.has(start))) return
    if (captions.has(start)) reasons[at] ??= 'repeated caption'
    captions.add(start)
  })
}

/** Drops what a page says about the writer behind the text. */
export function judgeAuthor({ lines, reasons }: PageJudgement, byline: string | null): void {
  if (byline === null) return
  for (let at = reasons.length - 1; at > 0; at -= 1) {
    if (reasons[at] !== null) continue
    if (!isAboutAuthor(lines[at]?.text ?? '', byline)) return
    reasons[at] = 'about the author'
  }
}
