import { problem } from '../problem'
import { isWebAddress } from '../sources/address'
import { blockText } from './document'
import { detectLanguage, isDayFirst, textDirection } from './language'
import { readFrontMatter } from './markdown/front-matter'
import { markdownBlocks } from './markdown/markdown-blocks'
import { readWrittenHead } from './markdown/written-head'
import { normaliseLines, normaliseText } from './normalise'
import { readByline } from './paste/bylines'
import { publishedInstant } from './paste/dates/published-instant'
import { makeLeaf, proposeBlocks, type Proposal } from './proposal'

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
  const head = readWrittenHead(
    blocks.map(({ block, heading }) => heading === null && block.leaf.type === 'paragraph'),
    texts,
    title,
    dayFirst,
  )
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
