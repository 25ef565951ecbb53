import { blockText } from '@/domain/articles/document'
import { detectLanguage, isDayFirst, textDirection } from '@/domain/articles/language'
import { readWrittenHead } from '@/domain/articles/markdown/written-head'
import { sameWordsKey } from '@/domain/articles/paste/line-shape'
import { makeLeaf, proposeBlocks, refuseTooMany, type Proposal } from '@/domain/articles/proposal'
import { withSpeakers } from '@/domain/articles/transcript/with-speakers'
import { problem } from '@/domain/problem'
import { pageBlocks, type PageBlock } from '../html/page-blocks'
import { elements, parsePage } from '../html/tree'
import { takeMarks } from './comment-marks'
import { readComments } from './comments'
import { docxHtml } from './docx-html'
import { openDocx, type DocxPackage } from './docx-package'
import { readProperties } from './properties'
import { threadsOf } from './threads'

/** How far down the headline may stand. */
const titleReach = 8

/**
 * A proposal from a Word file: headings, lists, tables, quotes, captions, notes at the end, pictures by their
 * description; comments as threads with the words they stand at; tracked insertions kept, deletions left out. All of
 * the text is kept but the lines that only say who wrote it and when. Throws what opening and `parsePage` throw, and
 * `empty-text`.
 */
export async function proposalFromDocx(bytes: Uint8Array): Promise<Proposal> {
  const docx = openDocx(bytes)
  const page = parsePage(await docxHtml(docx))
  const body = elements(page).find(({ tagName }) => tagName === 'body')
  const found = body ? pageBlocks(body, null) : []
  refuseTooMany(found.length)
  const taken = takeMarks(found.map((block) => ({ block, content: block.leaf.leaf.content })))
  const blocks = taken.leaves.map(({ block, content }) => withContent(block, content))
  if (blocks.length === 0) throw problem('empty-text')
  const texts = blocks.map(({ leaf }) => blockText(leaf.leaf))
  const sample = texts.join('\n').slice(0, 40_000)
  const properties = readProperties(docx.parts.get('docProps/core.xml') ?? '')
  const language = detectLanguage(sample) ?? properties.language
  const title = titleIndex(blocks, texts, properties.title)
  const head = readWrittenHead(
    blocks.map(({ leaf }) => leaf.leaf.type === 'paragraph' || leaf.leaf.type === 'standfirst'),
    texts,
    title,
    isDayFirst(language),
  )
  const drafts = blocks.map(({ leaf }, at) => ({
    block: at === title ? { leaf: makeLeaf('title', leaf.leaf.content ?? []) } : leaf,
    reason: head.reasons.get(at) ?? null,
  }))
  const threads = threadsOf(commentsOf(docx), taken.places, texts)
  return {
    title: texts[title] ?? properties.title,
    byline: head.byline ?? properties.creator,
    publisher: null,
    publishedAt: head.publishedAt,
    sourceUrl: null,
    language,
    direction: textDirection(sample),
    blocks: proposeBlocks(withSpeakers(drafts)),
    ...(threads.length > 0 ? { threads } : {}),
  }
}

/** The block with its text as it is without marks, as the kind that its style says. */
function withContent(block: PageBlock, content: PageBlock['leaf']['leaf']['content']): PageBlock {
  const { leaf } = block.leaf
  const kind =
    leaf.type !== 'paragraph'
      ? null
      : /\bstandfirst\b/u.test(block.hint)
        ? 'standfirst'
        : /\bdocx-caption\b/u.test(block.hint)
          ? 'caption'
          : null
  if (kind) return { ...block, leaf: { leaf: makeLeaf(kind, content ?? []) } }
  return { ...block, leaf: { ...block.leaf, leaf: { ...leaf, content } } }
}

/** The block in the style of a title, else one with the title of the file, else a first heading of its own kind. */
function titleIndex(blocks: PageBlock[], texts: string[], title: string | null): number {
  const reach = blocks.slice(0, titleReach)
  const styled = reach.findIndex(({ hint }) => /\bdocx-title\b/u.test(hint))
  if (styled >= 0) return styled
  const key = sameWordsKey(title ?? '')
  const same = key === '' ? -1 : reach.findIndex((_, at) => sameWordsKey(texts[at] ?? '') === key)
  if (same >= 0) return same
  const first = reach.findIndex(({ tag }) => tag === 'h1')
  const only = blocks.filter(({ tag }) => tag === 'h1').length === 1
  return first === 0 || (first > 0 && only) ? first : -1
}

function commentsOf({ parts, main }: DocxPackage) {
  const beside = (name: string): string => parts.get(main.slice(0, main.lastIndexOf('/') + 1) + name) ?? ''
  return readComments(beside('comments.xml'), beside('commentsExtended.xml'))
}
