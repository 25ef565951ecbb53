import { problem } from '@/domain/problem'
import { blockText } from '@/domain/articles/document'
import { detectLanguage, isDayFirst, textDirection } from '@/domain/articles/language'
import { proposeBlocks, type Proposal } from '@/domain/articles/proposal'
import { articleParts } from './html/story/article-parts'
import { bodyAgreement } from './html/story/body-agreement'
import { pageBlocks } from './html/page-blocks'
import { readMetadata, webAddress } from './html/metadata'
import { attribute, elements, parsePage, prune } from './html/tree'
import { factsOf, judgeBlocks } from './html/judge/judge-blocks'
import { storyBlocks } from './html/story/story-blocks'

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
  const lines = blocks.map((block) => factsOf(block, isDayFirst(metadata.language)))
  const story = isPage
    ? storyBlocks(blocks, lines, articleParts(document), bodyAgreement(metadata.body), metadata.title)
    : { kept: blocks.map(() => true), regions: blocks.map(() => null), main: null }
  const judged = judgeBlocks(blocks, lines, story, metadata, isPage)
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
