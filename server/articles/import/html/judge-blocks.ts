import { blockText } from '@/domain/articles/document'
import { isAboutAuthor } from '@/domain/articles/paste/boilerplate/about-author'
import { isDayFirst } from '@/domain/articles/language'
import { readHead, type Label } from '@/domain/articles/paste/head'
import { bodyStartBelow } from '@/domain/articles/paste/frame'
import { lineFacts, type LineFacts } from '@/domain/articles/paste/line-facts'
import { sameWordsKey } from '@/domain/articles/paste/line-shape'
import { dropRepeats } from '@/domain/articles/paste/repeats'
import { makeLeaf, type BlockDraft } from '@/domain/articles/proposal'
import type { PageBlock } from './page-blocks'
import type { PageMetadata } from './metadata'
import { titleBlock } from './title-block'

/** A page's blocks, each with its reason to be dropped, and the metadata that its text adds to what the page says. */
export interface JudgedPage {
  title: string | null
  byline: string | null
  publishedAt: string | null
  blocks: BlockDraft[]
}

const elsewhere = 'not part of the article'
/** How many blocks below the headline may name writers, dates and a standfirst. */
const headReach = 40

/** A page under judgement: its blocks, their text, what is known of each as a line, and the reasons found so far. */
interface Page {
  blocks: PageBlock[]
  lines: LineFacts[]
  reasons: (string | null)[]
  /** Reasons of blocks in the head, which later rules leave alone. */
  settled: Set<number>
}

/**
 * Judges the blocks of a page: `kept` says which of them the extractor counts to the article. The headline and the
 * standfirst are kept with their kinds; the lines between them and the text that only say who wrote it and when, calls
 * to subscribe or share, links to other stories and repeated captions are dropped.
 */
export function judgeBlocks(
  blocks: PageBlock[],
  kept: boolean[],
  metadata: PageMetadata,
  isPage: boolean,
): JudgedPage {
  const lines = blocks.map((block) => factsOf(block, isDayFirst(metadata.language)))
  const reasons = kept.map((keep, at) => (keep ? null : strayReason(blocks[at], lines[at])))
  const page: Page = { blocks, lines, reasons, settled: new Set() }
  const title = titleBlock(blocks, kept, metadata)
  const head = judgeHead(page, title, kept, metadata, isPage)
  judgeBody(page, head.bodyStart, isPage)
  judgeRepeats(page)
  judgeAuthor(page, metadata.byline ?? head.byline)
  const own = title === null ? null : (lines[title]?.text ?? null)
  return {
    title: own ?? metadata.title,
    byline: metadata.byline ?? head.byline,
    publishedAt: exacter(metadata.publishedAt, head.publishedAt),
    blocks: blocks.flatMap((block, at) => {
      const reason = reasons[at] ?? null
      return reason !== null && isBare(block) ? [] : [{ block: block.leaf, reason }]
    }),
  }
}

/** What is known of a block as a line. The words of an image are no line of the page, whatever they say. */
function factsOf(block: PageBlock, dayFirst: boolean): LineFacts {
  const facts = lineFacts(blockText(block.leaf.leaf), dayFirst)
  if (block.leaf.leaf.type !== 'image') return facts
  return { ...facts, prose: false, reason: null, caption: null, byline: null, dateline: false, opens: null }
}

/** An image without caption and description: off the article it is an icon, which nobody wants listed. */
function isBare(block: PageBlock): boolean {
  const { leaf } = block.leaf
  return leaf.type === 'image' && block.parts.length === 1 && blockText(leaf) === 'Image'
}

/** The page's own instant, unless it gives the day alone and the text the time of that day too. */
function exacter(marked: string | null, written: string | null): string | null {
  if (marked === null) return written
  const adds = marked.length === 10 && written !== null && written.length > 10
  return adds && Math.abs(Date.parse(written) - Date.parse(marked)) < 36 * 3_600_000 ? written : marked
}

/** Why a block that the extractor left out is none of the article. */
function strayReason(block: PageBlock | undefined, line: LineFacts | undefined): string {
  if (!block || !line) return elsewhere
  if (line.reason) return line.reason
  return block.landmark === 'nav' ? 'site navigation' : elsewhere
}

/** Whether all the words of a block are links; brackets and the like around them do not count. */
function isLinked(block: PageBlock): boolean {
  const { content } = block.leaf.leaf
  const texts = (content ?? []).flatMap((node) =>
    node.type === 'text' && /[\p{L}\p{N}]/u.test(node.text) ? [node] : [],
  )
  return texts.length > 0 && texts.every((node) => node.marks?.some((mark) => mark.type === 'link'))
}

const standfirstHint =
  /standfirst|subtitle|sub-?head|subheadline|dek\b|deck|lede|lead-?in|teaser|chapo|entradilla|bajada|summary|intro(?:duction)?\b|description|abstract|tagline|sommario|linha-fina|ondertitel/u

/** Judges what stands between the headline and the first paragraph. */
function judgeHead(
  page: Page,
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
      if (block.leaf.leaf.type !== 'image' && block.landmark !== 'nav' && (summed || reasons[at] === null)) {
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

const opensList = new Set(['related stories', 'popular stories'])

/** Judges what the extractor kept of the text itself. */
function judgeBody({ blocks, lines, reasons, settled }: Page, from: number, isPage: boolean): void {
  const last = lines.findLastIndex(
    (line, at) => reasons[at] === null && line.prose && !isLinked(blocks[at] as PageBlock),
  )
  let inList = false
  blocks.forEach((block, at) => {
    const line = lines[at]
    if (!line || at < from || settled.has(at)) return
    const { type } = block.leaf.leaf
    if (reasons[at] !== null) {
      inList = opensList.has(reasons[at] ?? '') && line.words <= 6
      return
    }
    const short = !line.prose && !line.sentence
    const linked = isLinked(block)
    if (type === 'cell' || type === 'image') return
    // In a pasted piece a word alone was chosen by whoever pasted it; on a page it is a button.
    const reason = isPage || line.words > 1 ? line.reason : null
    if (reason) reasons[at] = reason
    else if (line.caption === 'credit') reasons[at] = 'photo credit'
    else if (inList && (linked || short)) reasons[at] = 'related stories'
    else if (linked && short && line.words >= 4 && type !== 'item' && type !== 'quote')
      reasons[at] = 'headline of another story'
    else if (at > last && last >= 0 && (type === 'heading' || (type === 'item' && linked)))
      reasons[at] = 'after the end of the article'
    inList = reasons[at] !== null && (inList || (opensList.has(reasons[at] ?? '') && line.words <= 6))
  })
}

/** Drops the second of two kept neighbours that are the same caption. */
function judgeRepeats({ blocks, lines, reasons }: Page): void {
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

/** Drops what a page says about the writer behind the text. */
function judgeAuthor({ lines, reasons }: Page, byline: string | null): void {
  if (byline === null) return
  for (let at = reasons.length - 1; at > 0; at -= 1) {
    if (reasons[at] !== null) continue
    if (!isAboutAuthor(lines[at]?.text ?? '', byline)) return
    reasons[at] = 'about the author'
  }
}
