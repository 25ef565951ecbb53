import { problem } from '../problem'
import { isWebAddress } from '../sources/address'
import { blockText } from './document'
import { detectLanguage, isDayFirst, textDirection } from './language'
import { readFrontMatter } from './markdown/front-matter'
import { markdownBlocks, type MarkdownBlock } from './markdown/markdown-blocks'
import { normaliseLines, normaliseText } from './normalise'
import { readByline } from './paste/bylines'
import { publishedInstant } from './paste/dates/published-instant'
import { readHead } from './paste/head'
import { lineFacts } from './paste/line-facts'
import { makeLeaf, proposeBlocks, type Proposal } from './proposal'

/** How far below the headline a byline and a date may stand. */
const headReach = 6

/**
 * A proposal from a CommonMark text with, if there is one, its front matter (title, author, date, language, url). The
 * first heading of level 1 is the title. Lines below it that only say who wrote it and when are dropped, all else is
 * kept. Throws `empty-text`, and `too-hard` for quotes and lists nested absurdly deep.
 */
export function proposalFromMarkdown(raw: string): Proposal {
  const { values, body } = readFrontMatter(normaliseLines(raw))
  const blocks = markdownBlocks(body)
  if (blocks.length === 0) throw problem('empty-text')
  const texts = blocks.map(({ block }) => blockText(block.leaf))
  const sample = texts.join('\n').slice(0, 40_000)
  const language = languageOf(values.get('language') ?? values.get('lang')) ?? detectLanguage(sample)
  const dayFirst = isDayFirst(language)
  const title = blocks.findIndex(({ heading }) => heading === 1)
  const head = readMarkdownHead(blocks, texts, title, dayFirst)
  const value = (...keys: string[]): string | null =>
    keys.map((key) => normaliseText(values.get(key) ?? '')).find((found) => found !== '') ?? null
  const author = value('author', 'authors', 'byline', 'by')
  const address = value('url', 'source', 'canonical_url', 'canonical', 'link')
  return {
    title: texts[title] ?? value('title', 'headline'),
    byline: (author && (readByline(author)?.names ?? author)) ?? head.byline,
    publisher: value('publisher', 'site', 'outlet', 'publication'),
    publishedAt:
      publishedInstant(value('date', 'published', 'published_at', 'publishedat', 'datepublished')) ??
      head.publishedAt,
    sourceUrl: address !== null && isWebAddress(address) ? address : null,
    language,
    direction: textDirection(sample),
    blocks: proposeBlocks(
      blocks.map(({ block }, at) => ({
        block: at === title ? { leaf: makeLeaf('title', block.leaf.content ?? []) } : block,
        reason: head.reasons.get(at) ?? null,
      })),
    ),
  }
}

function languageOf(value: string | undefined): string | null {
  return value && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(value) ? value : null
}

/** Byline and date in the first paragraphs below the headline; nothing else of Markdown is taken for page furniture. */
function readMarkdownHead(
  blocks: MarkdownBlock[],
  texts: string[],
  title: number,
  dayFirst: boolean,
): { byline: string | null; publishedAt: string | null; reasons: Map<number, string> } {
  const from = Math.max(title, 0)
  const end = blocks.findIndex(
    ({ block, heading }, at) => at > title && (heading !== null || block.leaf.type !== 'paragraph'),
  )
  const lines = texts
    .slice(from, Math.min(end < 0 ? texts.length : end, from + headReach))
    .map((text) => lineFacts(text, dayFirst))
  const head = readHead(lines, { title: title < 0 ? null : 0, bodyStart: lines.length }, dayFirst)
  const isMetadata = (reason: string | null): reason is string =>
    reason === 'byline' || reason === 'date' || reason === 'byline and date'
  const reasons = head.labels.flatMap(({ reason }, at) =>
    isMetadata(reason) ? [[from + at, reason] as const] : [],
  )
  return { byline: head.byline, publishedAt: head.publishedAt, reasons: new Map(reasons) }
}
