import { Mark, Node, type Extensions, type JSONContent } from '@tiptap/core'
import type { ArticleDocument, BlockKind } from '@/domain/articles/document'
import { blockMarkup, linkAttributes } from './block-markup'

// Nothing is parsed from HTML: documents come as JSON, and paste is refused. So no node has parse rules.

function leaf(kind: BlockKind, group: string, attributes: string[] = []) {
  return Node.create({
    name: kind,
    group,
    content: 'inline*',
    selectable: false,
    addAttributes: () =>
      Object.fromEntries(['block', ...attributes].map((name) => [name, { default: null, rendered: false }])),
    renderHTML: ({ node }) => {
      const index = Number(node.attrs['block'])
      const { tag, attributes: written } = blockMarkup(kind, node.attrs, index, node.textContent.charAt(0))
      return [tag, written, 0]
    },
  })
}

const list = Node.create({
  name: 'list',
  group: 'block',
  content: 'item+',
  selectable: false,
  addAttributes: () => ({ ordered: { default: false, rendered: false } }),
  renderHTML: ({ node }) => [node.attrs['ordered'] === true ? 'ol' : 'ul', { class: 'block-list' }, 0],
})

const table = Node.create({
  name: 'table',
  group: 'block',
  content: 'row+',
  selectable: false,
  renderHTML: () => ['div', { class: 'block-table' }, ['table', ['tbody', 0]]],
})

const row = Node.create({ name: 'row', content: 'cell+', selectable: false, renderHTML: () => ['tr', 0] })

const hardBreak = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  renderHTML: () => ['br'],
})

const link = Mark.create({
  name: 'link',
  addAttributes: () => ({ href: { default: null } }),
  renderHTML: ({ mark }) => ['a', linkAttributes(String(mark.attrs['href'])), 0],
})

/** The nodes and marks of the document tree of `domain/articles/document.ts`, for TipTap. */
export const articleSchema: Extensions = [
  Node.create({ name: 'doc', topNode: true, content: 'block+' }),
  Node.create({ name: 'text', group: 'inline' }),
  leaf('paragraph', 'block', ['speaker', 'at']),
  leaf('title', 'block'),
  leaf('standfirst', 'block'),
  leaf('heading', 'block', ['level']),
  leaf('quote', 'block'),
  leaf('caption', 'block'),
  leaf('image', 'block', ['src']),
  list,
  leaf('item', '', ['depth']),
  table,
  row,
  leaf('cell', '', ['header']),
  hardBreak,
  Mark.create({ name: 'bold', renderHTML: () => ['strong', 0] }),
  Mark.create({ name: 'italic', renderHTML: () => ['em', 0] }),
  link,
]

/** The stored document as content for the editor: every leaf block knows its index in reading order. */
export function editorContent(document: ArticleDocument): JSONContent {
  let next = 0
  const numbered = (block: JSONContent): JSONContent => {
    if (block.type === 'list' || block.type === 'table' || block.type === 'row') {
      return { ...block, content: (block.content ?? []).map(numbered) }
    }
    return { ...block, attrs: { ...block.attrs, block: next++ } }
  }
  return { type: 'doc', content: document.content.map((block) => numbered(block)) }
}
