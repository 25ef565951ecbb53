import { fromMarkdown } from 'mdast-util-from-markdown'
import { problem } from '../../problem'
import { isWebAddress } from '../../sources/address'
import type { BlockKind, Inline, Mark } from '../document'
import { normaliseInline } from '../normalise'
import { makeLeaf, type FrozenLeaf } from '../proposal'
import { isUnseen, tagName, textOfHtml } from './raw-html'

type Root = ReturnType<typeof fromMarkdown>
type Content = Root['children'][number]

/** Quotes and lists nested deeper than this are refused, so that no input overflows the stack. */
const deepest = 100

interface Place {
  kind: BlockKind
  list: { id: number; ordered: boolean } | null
  depth: number
  nesting: number
}

/** A block read from Markdown; `heading` is the level that its source gave it (1 to 6), `null` for other blocks. */
export interface MarkdownBlock {
  block: FrozenLeaf
  heading: number | null
}

/** The parser looks at each of them beside all others of the paragraph, which grows with their square. */
const mostStars = 1_000

/**
 * The non-empty blocks of a CommonMark text on the allow-listed tree. Raw HTML gives its text alone. Throws `too-hard`
 * for absurd nesting, and for paragraphs with more than 1,000 marks of emphasis.
 */
export function markdownBlocks(markdown: string): MarkdownBlock[] {
  const stars = (paragraph: string) => paragraph.match(/[*_]/g)?.length ?? 0
  if (markdown.split('\n\n').some((paragraph) => stars(paragraph) > mostStars))
    throw problem(
      'too-hard',
      'A paragraph of this text has more than 1,000 asterisks or underscores. Paste it as plain text instead.',
    )
  const root = fromMarkdown(markdown)
  return new MarkdownWalk(root).blocks
}

class MarkdownWalk {
  readonly blocks: MarkdownBlock[] = []
  private readonly addresses = new Map<string, string>()
  private images: FrozenLeaf[] = []
  private lists = 0

  constructor(root: Root) {
    this.define(root.children, 0)
    this.all(root.children, { kind: 'paragraph', list: null, depth: 0, nesting: 0 })
  }

  /** Reference links may stand before what they refer to, so the definitions are read first. */
  private define(nodes: Content[], nesting: number): void {
    if (nesting > deepest) throw problem('too-hard', 'Quotes and lists are nested too deep in this text.')
    for (const node of nodes) {
      if (node.type === 'definition' && !this.addresses.has(node.identifier))
        this.addresses.set(node.identifier, node.url)
      if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem')
        this.define(node.children, nesting + 1)
    }
  }

  private all(nodes: Content[], place: Place): void {
    for (const node of nodes) this.block(node, { ...place, nesting: place.nesting + 1 })
  }

  private block(node: Content, place: Place): void {
    switch (node.type) {
      case 'heading':
        this.push('heading', this.inline(node.children, []), place, node.depth)
        break
      case 'paragraph':
        this.push(place.kind, this.inline(node.children, []), place)
        break
      case 'blockquote':
        this.all(node.children, { ...place, kind: 'quote' })
        break
      case 'list':
        this.all(node.children, {
          ...place,
          list: place.list ?? { id: (this.lists += 1), ordered: node.ordered === true },
          depth: Math.min(place.depth + 1, 6),
        })
        break
      case 'listItem':
        this.all(node.children, { ...place, kind: 'item' })
        break
      case 'code':
        this.push(place.kind, lines(node.value.split('\n')), place)
        break
      case 'html':
        for (const line of textOfHtml(node.value))
          this.push(place.kind, [{ type: 'text', text: line }], place)
        break
    }
  }

  private push(kind: BlockKind, raw: Inline[], { list, depth }: Place, heading: number | null = null): void {
    const content = normaliseInline(raw)
    if (content.length > 0) {
      const leaf = makeLeaf(kind, content)
      if (leaf.type === 'heading') leaf.attrs = { level: heading === 3 ? 3 : (heading ?? 2) < 3 ? 2 : 4 }
      if (leaf.type === 'item') leaf.attrs = { depth: Math.max(depth, 1) }
      this.blocks.push({ block: leaf.type === 'item' && list ? { leaf, list } : { leaf }, heading })
    }
    this.blocks.push(...this.images.map((block) => ({ block, heading: null })))
    this.images = []
  }

  private inline(nodes: Content[], marks: Mark[]): Inline[] {
    const out: Inline[] = []
    let unseen: string | null = null
    const marked = marks.length > 0 ? { marks } : {}
    for (const node of nodes) {
      const tag = node.type === 'html' ? tagName(node.value) : null
      if (unseen !== null) {
        if (tag === `/${unseen}`) unseen = null
      } else if (tag !== null && isUnseen(tag)) unseen = tag
      else if (tag === 'br' || node.type === 'break') out.push({ type: 'hardBreak' })
      else if (node.type === 'text' || node.type === 'inlineCode')
        out.push({ type: 'text', text: node.value, ...marked })
      else if (node.type === 'strong')
        out.push(...this.inline(node.children, withMark(marks, { type: 'bold' })))
      else if (node.type === 'emphasis')
        out.push(...this.inline(node.children, withMark(marks, { type: 'italic' })))
      else if (node.type === 'link')
        out.push(...this.inline(node.children, withMark(marks, linkTo(node.url))))
      else if (node.type === 'linkReference')
        out.push(...this.inline(node.children, withMark(marks, linkTo(this.addresses.get(node.identifier)))))
      else if (node.type === 'image') this.image(node.url, node.alt)
      else if (node.type === 'imageReference') this.image(this.addresses.get(node.identifier), node.alt)
    }
    return out
  }

  private image(url: string | undefined, alt: string | null | undefined): void {
    const text = normaliseInline([{ type: 'text', text: alt ?? '' }])
    const leaf = makeLeaf('image', text.length > 0 ? text : [{ type: 'text', text: 'Image' }])
    if (leaf.type === 'image') leaf.attrs = { src: url !== undefined && isWebAddress(url) ? url : null }
    this.images.push({ leaf })
  }
}

function withMark(marks: Mark[], mark: Mark | null): Mark[] {
  return mark === null || marks.some(({ type }) => type === mark.type) ? marks : [...marks, mark]
}

function linkTo(url: string | undefined): Mark | null {
  return url !== undefined && isWebAddress(url) ? { type: 'link', attrs: { href: url } } : null
}

function lines(values: string[]): Inline[] {
  return values.flatMap((text, at): Inline[] =>
    at === 0 ? [{ type: 'text', text }] : [{ type: 'hardBreak' }, { type: 'text', text }],
  )
}
