import { problem } from '@/domain/problem'
import { blockText } from '@/domain/articles/document'
import { detectLanguage, textDirection } from '@/domain/articles/language'
import { isProse } from '@/domain/articles/paste/line-shape'
import { proposeBlocks, type Proposal } from '@/domain/articles/proposal'
import { articleParts } from './html/article-parts'
import { pageBlocks, type PageBlock } from './html/page-blocks'
import { readMetadata, webAddress } from './html/metadata'
import { attribute, elements, parsePage, prune } from './html/tree'
import { judgeBlocks } from './html/judge-blocks'

/**
 * A proposal from a page or a piece of HTML. Every non-empty block of the body is listed with its whole text; what
 * Readability does not count to the article is proposed to be dropped. `url` is where the page came from, if that is
 * known. Throws `empty-text`, and `too-deep` beyond 256 nested elements.
 */
export function proposalFromHtml(html: string, url: string | null = null): Proposal {
  const document = parsePage(html)
  const metadata = readMetadata(document, url)
  const base =
    webAddress(
      attribute(
        elements(document).find((element) => element.tagName === 'base'),
        'href',
      ),
      url,
    ) ??
    metadata.sourceUrl ??
    url
  prune(document)
  const body = elements(document).find((element) => element.tagName === 'body')
  const blocks = body ? pageBlocks(body, base) : []
  if (blocks.length === 0) throw problem('empty-text')
  const isPage = isWholePage(html)
  const kept = isPage ? keptOfPage(blocks, articleParts(document)) : blocks.map(() => true)
  const judged = judgeBlocks(blocks, kept, metadata, isPage)
  const sample = judged.blocks
    .filter(({ reason }) => reason === null)
    .map(({ block }) => blockText(block.leaf))
    .join('\n')
    .slice(0, 40_000)
  return {
    title: judged.title,
    byline: judged.byline,
    publisher: metadata.publisher,
    publishedAt: judged.publishedAt,
    sourceUrl: metadata.sourceUrl,
    language: metadata.language ?? detectLanguage(sample),
    direction: metadata.direction ?? textDirection(sample),
    blocks: proposeBlocks(judged.blocks),
  }
}

/** Pasted pieces have no parts of a page around the text: there all of it was chosen by whoever pasted it. */
function isWholePage(html: string): boolean {
  return /<(?:nav|footer|aside|header|script|style|form|iframe|link|noscript)[\s>]/iu.test(html)
}

const besideText = new Set(['nav', 'footer', 'aside', 'form'])
/** With less text than this share of what the page marks as articles, the extractor found something else. */
const leastShare = 0.5

/**
 * What of a page is its article: what the extractor says without menus and footers, unless it found nothing or much
 * less than the page itself marks as articles; then all that is no menu, aside or footer.
 */
function keptOfPage(blocks: PageBlock[], parts: Set<unknown> | null): boolean[] {
  const texts = blocks.map((block) => blockText(block.leaf.leaf))
  const isParagraph = texts.map((text) => isProse(text))
  const kept = blocks.map((block, at) => {
    const furniture = block.landmark === 'nav' || block.landmark === 'footer'
    return parts !== null && isKept(block, parts) && (!furniture || isParagraph[at] === true)
  })
  const length = (chosen: (at: number) => boolean): number =>
    texts.reduce((sum, text, at) => (isParagraph[at] && chosen(at) ? sum + text.length : sum), 0)
  const marked = (at: number): boolean => blocks[at]?.landmark === 'article'
  const enough = kept.includes(true) && length((at) => kept[at] === true) >= length(marked) * leastShare
  return enough ? kept : blocks.map((block) => !besideText.has(block.landmark ?? ''))
}

/** Whether most of a block's text (or its image) is among the parts of the article. */
function isKept(block: PageBlock, parts: Set<unknown>): boolean {
  let own = 0
  let all = 0
  for (const part of block.parts) {
    const weight = 'value' in part ? part.value.trim().length : 1
    all += weight
    if (parts.has(part)) own += weight
  }
  return own > 0 && own * 2 >= all
}
