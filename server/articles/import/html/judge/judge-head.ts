import { isDayFirst } from '@/domain/articles/language'
import { bodyStartBelow } from '@/domain/articles/paste/frame'
import { readHead, type Label } from '@/domain/articles/paste/head'
import type { LineFacts } from '@/domain/articles/paste/line-facts'
import { sameWordsKey } from '@/domain/articles/paste/line-shape'
import { makeLeaf } from '@/domain/articles/proposal'
import type { PageMetadata } from '../metadata'
import type { PageBlock } from '../page-blocks'
import { elsewhere, type PageJudgement } from './page-judgement'

/** How many blocks below the headline may name writers, dates and a standfirst. */
const headReach = 40

const standfirstHint =
  /standfirst|subtitle|sub-?head|subheadline|dek\b|deck|lede|lead-?in|teaser|chapo|entradilla|bajada|summary|intro(?:duction)?\b|description|abstract|tagline|sommario|linha-fina|ondertitel/u

/**
 * Judges what stands between the headline and the first paragraph, and answers what it tells beside: who wrote the
 * article, when it was published, and the block that its text starts with.
 */
export function judgeHead(
  page: PageJudgement,
  title: number | null,
  kept: boolean[],
  metadata: PageMetadata,
  isPage: boolean,
): { byline: string | null; publishedAt: string | null; bodyStart: number } {
  const { blocks, lines, reasons, settled } = page
  const firstKept = kept.indexOf(true)
  const from = title ?? Math.max(firstKept, 0)
  const isHead = (at: number): boolean =>
    at >= from && (kept[at] === true || at === title || lines[at]?.prose !== true)
  const indices = blocks
    .flatMap((_, at) => (isHead(at) && at < from + headReach * 4 ? [at] : []))
    .slice(0, headReach)
  const headLines = indices.map((at) => asHeadLine(blocks[at], lines[at], metadata.byline))
  const size = bodyStartBelow(headLines, title === null ? -1 : 0)
  const head = readHead(
    headLines,
    { title: title === null ? null : 0, bodyStart: size },
    isDayFirst(metadata.language),
  )
  const description = sameWordsKey(metadata.description ?? '')
  head.labels.forEach((label, i) => {
    const at = indices[i]
    const block = at === undefined ? undefined : blocks[at]
    const line = at === undefined ? undefined : lines[at]
    if (at === undefined || !block || !line) return
    if (at === title) {
      block.leaf = { leaf: makeLeaf('title', block.leaf.leaf.content ?? []) }
      reasons[at] = null
    } else if (
      label.kind === 'standfirst' ||
      (description.length > 20 && sameWordsKey(line.text) === description)
    ) {
      const summed =
        sameWordsKey(line.text) === description || standfirstHint.test(block.hint) || block.tag === 'h2'
      if (
        block.leaf.leaf.type !== 'image' &&
        block.leaf.leaf.type !== 'caption' &&
        block.landmark !== 'nav' &&
        (summed || reasons[at] === null)
      ) {
        if (summed || block.tag !== 'p')
          block.leaf = { leaf: makeLeaf('standfirst', block.leaf.leaf.content ?? []) }
        reasons[at] = null
      }
    } else if (label.reason && label.reason !== 'before the headline') {
      reasons[at] = headReason(label, block, reasons[at] ?? null, isPage && size < indices.length)
    }
    settled.add(at)
  })
  return { byline: head.byline, publishedAt: head.publishedAt, bodyStart: indices[size] ?? from }
}

const bylineHint = /author|byline|writer|contributor|auteur|autor|redakt|firma|signature|journalist/u

/** A name alone is a byline only where the page calls it one: by its class, or in its metadata. */
function asHeadLine(
  block: PageBlock | undefined,
  line: LineFacts | undefined,
  byline: string | null,
): LineFacts {
  if (!line || !block) throw new Error('A head is made of blocks of the page.')
  const isAuthor = byline !== null && sameWordsKey(line.text) === sameWordsKey(byline)
  if (isAuthor) return { ...line, reason: null, byline: { names: byline, sure: true } }
  const named = line.byline !== null && (line.byline.sure || bylineHint.test(block.hint))
  return named ? line : { ...line, byline: null }
}

/** In HTML a short line may be a crosshead or a list's item: only what tells by itself is dropped from the head. */
function headReason(label: Label, block: PageBlock, before: string | null, hasBody: boolean): string | null {
  const structural = block.leaf.leaf.type !== 'paragraph'
  if (label.reason === 'section label' && (structural || !hasBody)) return before
  return before === null || before === elsewhere ? label.reason : before
}
