import { blockText } from '@/domain/articles/document'
import { lineFacts, type LineFacts } from '@/domain/articles/paste/line-facts'
import type { BlockDraft } from '@/domain/articles/proposal'
import { keepLead } from './keep-lead'
import { judgeBody } from './judge-body'
import { judgeHead } from './judge-head'
import { judgePictures } from './judge-pictures'
import { judgeAuthor, judgeCopies, judgeRepeats } from './judge-repeats'
import type { PageMetadata } from '../metadata'
import type { PageBlock } from '../page-blocks'
import { elsewhere, type PageJudgement } from './page-judgement'
import type { StoryBlocks } from '../story/story-blocks'
import { titleBlock } from './title-block'

/** A page's blocks, each with its reason to be dropped, and the metadata that its text adds to what the page says. */
export interface JudgedPage {
  title: string | null
  byline: string | null
  publishedAt: string | null
  blocks: BlockDraft[]
}

/**
 * Judges the blocks of a page: `kept` says which of them the extractor counts to the article. The headline and the
 * standfirst are kept with their kinds; the lines between them and the text that only say who wrote it and when, calls
 * to subscribe or share, links to other stories and repeated captions are dropped.
 */
export function judgeBlocks(
  blocks: PageBlock[],
  lines: LineFacts[],
  story: StoryBlocks,
  metadata: PageMetadata,
  isPage: boolean,
): JudgedPage {
  const { kept, regions } = story
  const reasons = kept.map((keep, at) => (keep ? null : (lines[at]?.reason ?? regions[at] ?? elsewhere)))
  const page: PageJudgement = { blocks, lines, reasons, settled: new Set() }
  const title = titleBlock(blocks, kept, metadata)
  if (isPage && title !== null) {
    keepLead(page, title, story)
    dropBefore(page, title)
  }
  if (isPage) judgePictures(page, title)
  const head = judgeHead(page, title, kept, metadata, isPage)
  judgeBody(page, head.bodyStart, isPage)
  judgeRepeats(page)
  if (isPage) judgeCopies(page, title)
  judgeAuthor(page, metadata.byline ?? head.byline)
  const own = title === null ? null : (lines[title]?.text ?? null)
  return {
    title: own ?? metadata.title,
    byline: metadata.byline ?? head.byline,
    publishedAt: exacter(metadata.publishedAt, head.publishedAt),
    blocks: blocks.flatMap((block, at) => {
      const reason = reasons[at] ?? null
      return reason !== null && !kept[at] && isBare(block) ? [] : [{ block: block.leaf, reason }]
    }),
  }
}

/** Drops what is no paragraph before the headline of a page: menus, section names, the outlet's name, addresses. */
function dropBefore({ lines, reasons }: PageJudgement, title: number): void {
  for (let at = 0; at < title; at += 1) {
    const line = lines[at]
    if (line && !line.prose) reasons[at] ??= line.reason ?? 'before the headline'
  }
}

/** What is known of a block as a line. The words of an image are no line of the page, whatever they say. */
export function factsOf(block: PageBlock, dayFirst: boolean): LineFacts {
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
