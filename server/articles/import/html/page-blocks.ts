import type { BlockKind, Inline, Mark } from '@/domain/articles/document'
import { normaliseInline } from '@/domain/articles/normalise'
import { makeLeaf, type FrozenLeaf } from '@/domain/articles/proposal'
import { webAddress } from './metadata'
import { attribute, elements, isElement, isText, type Element, type Node, type TextNode } from './tree'
import { isDataTable } from './data-table'

/** A block of a page's body, with what its place in the page says about it. */
export interface PageBlock {
  leaf: FrozenLeaf
  /** The text nodes it is made of, and for an image the `<img>`; what the extractor kept is looked up by these. */
  parts: (TextNode | Element)[]
  /** The innermost block element around its words. */
  element: Element
  /** The element that holds the block and its siblings. */
  container: Element
  /** The nearest part of the page that is around it: nav, aside, header, footer, form, article or main. */
  landmark: string | null
  tag: string
  /** Class and id of the element and of what wraps its words inside of it, for hints as "standfirst". */
  hint: string
  /** Which share of its letters stands in links, 0 to 1. */
  linked: number
}

/** Elements that start a block of their own; every other element is part of the line around it. */
const blockTags = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul caption'.split(
    ' ',
  ),
)
const landmarks = new Set(['nav', 'aside', 'header', 'footer', 'form', 'article', 'main'])

interface Context {
  kind: BlockKind
  element: Element
  landmark: string | null
  marks: Mark[]
  level: 2 | 3 | 4
  list: { id: number; ordered: boolean } | null
  depth: number
  table: { id: number; row: number; header: boolean } | null
  figure: { captioned: PageBlock | null; caption: Inline[]; captionParts: TextNode[] } | null
  preformatted: boolean
  inLink: boolean
}

/**
 * The non-empty blocks of a body in reading order, each on the allow-listed tree. Text that stands bare in a container
 * becomes a paragraph, `<br><br>` parts paragraphs, tables become cells unless they only lay the page out.
 */
export function pageBlocks(body: Element, base: string | null): PageBlock[] {
  return new BlockWalk(base).blocksOf(body)
}

class BlockWalk {
  private readonly blocks: PageBlock[] = []
  private line: Inline[] = []
  private parts: TextNode[] = []
  private letters = { all: 0, linked: 0 }
  /** Images met inside a line of text stand behind it. */
  private waiting: PageBlock[] = []
  private lists = 0
  private tables = 0

  constructor(private readonly base: string | null) {}

  blocksOf(body: Element): PageBlock[] {
    const context: Context = {
      kind: 'paragraph',
      element: body,
      landmark: null,
      marks: [],
      level: 2,
      list: null,
      depth: 0,
      table: null,
      figure: null,
      preformatted: false,
      inLink: false,
    }
    this.children(body, context)
    this.flush(context)
    return this.blocks
  }

  private children(element: Element, context: Context): void {
    for (const node of element.childNodes) this.node(node, context)
  }

  private node(node: Node, context: Context): void {
    if (isText(node)) this.text(node, context)
    else if (!isElement(node)) return
    else if (node.tagName === 'br') this.lineBreak(context)
    else if (node.tagName === 'img') this.image(node, context)
    else if (blockTags.has(node.tagName)) this.block(node, context)
    else {
      const inLink = context.inLink || (node.tagName === 'a' && attribute(node, 'href') !== null)
      this.children(node, { ...context, inLink, marks: this.marksOf(node, context.marks) })
    }
  }

  private text(node: TextNode, context: Context): void {
    const marks = context.marks.length > 0 ? { marks: context.marks } : {}
    const lines = context.preformatted ? node.value.split('\n') : [node.value]
    lines.forEach((value, at) => {
      if (at > 0) this.line.push({ type: 'hardBreak' })
      if (value !== '') this.line.push({ type: 'text', text: value, ...marks })
    })
    const letters = node.value.trim().length
    this.letters.all += letters
    if (context.inLink) this.letters.linked += letters
    this.parts.push(node)
  }

  private lineBreak(context: Context): void {
    const last = this.line.findLast((node) => node.type === 'hardBreak' || node.text.trim() !== '')
    if (last?.type === 'hardBreak' && !context.table && !context.preformatted) this.flush(context)
    else this.line.push({ type: 'hardBreak' })
  }

  private block(element: Element, context: Context): void {
    if (context.table) {
      // A cell is one block: what would be blocks in it are lines of it.
      this.line.push({ type: 'hardBreak' })
      this.children(element, context)
      this.line.push({ type: 'hardBreak' })
      return
    }
    this.flush(context)
    const inner = this.enter(element, context)
    if (element.tagName === 'table' && isDataTable(element)) this.table(element, inner)
    else this.children(element, inner)
    this.flush(inner)
    if (element.tagName === 'figure') this.leaveFigure(inner)
  }

  private enter(element: Element, context: Context): Context {
    const tag = element.tagName
    const role = attribute(element, 'role')
    const inner: Context = { ...context, element, marks: [] }
    if (landmarks.has(tag)) inner.landmark = tag
    if (role === 'navigation') inner.landmark = 'nav'
    if (role === 'complementary') inner.landmark = 'aside'
    if (role === 'contentinfo') inner.landmark = 'footer'
    if (/^h[1-6]$/u.test(tag)) {
      inner.kind = 'heading'
      inner.level = tag === 'h3' ? 3 : tag < 'h3' ? 2 : 4
    } else if (tag === 'blockquote') inner.kind = 'quote'
    else if (tag === 'figcaption' || tag === 'caption') inner.kind = 'caption'
    else if (context.kind === 'caption') return inner
    else if (tag === 'pre') inner.preformatted = true
    else if (tag === 'figure') inner.figure = { captioned: null, caption: [], captionParts: [] }
    else if (tag === 'ul' || tag === 'ol' || tag === 'menu' || tag === 'dir') {
      inner.list = context.list ?? { id: (this.lists += 1), ordered: tag === 'ol' }
      inner.depth = Math.min(context.depth + 1, 6)
    } else if (tag === 'li') {
      inner.kind = 'item'
      inner.list = context.list ?? { id: (this.lists += 1), ordered: false }
      inner.depth = Math.max(context.depth, 1)
    } else if (['table', 'article', 'section', 'aside', 'nav', 'footer', 'header', 'dl'].includes(tag)) {
      inner.kind = 'paragraph'
      inner.list = null
      inner.depth = 0
    }
    return inner
  }

  private table(element: Element, context: Context): void {
    const id = (this.tables += 1)
    let row = 0
    for (const part of elements(element)) {
      if (part.tagName === 'tr') row += 1
      if (part.tagName === 'caption') this.block(part, context)
      if (part.tagName !== 'td' && part.tagName !== 'th') continue
      const cell: Context = {
        ...context,
        kind: 'cell',
        element: part,
        table: { id, row, header: part.tagName === 'th' },
      }
      this.children(part, cell)
      this.flush(cell)
    }
  }

  private image(element: Element, context: Context): void {
    if (context.table) return
    const size = [attribute(element, 'width'), attribute(element, 'height')]
    if (size.some((value) => value === '0' || value === '1')) return
    const address = ['data-src', 'data-original', 'data-lazy-src', 'src'].map((name) =>
      webAddress(attribute(element, name), this.base),
    )
    const alt = normaliseInline([{ type: 'text', text: attribute(element, 'alt') ?? '' }])
    const leaf = makeLeaf('image', alt.length > 0 ? alt : [{ type: 'text', text: 'Image' }])
    if (leaf.type === 'image') leaf.attrs = { src: address.find((found) => found !== null) ?? null }
    const block = this.blockOf({ leaf }, [element], context, 'img', context.inLink ? 1 : 0)
    if (context.figure && !context.figure.captioned) context.figure.captioned = block
    if (this.line.some((node) => node.type === 'text' && node.text.trim() !== '')) this.waiting.push(block)
    else this.blocks.push(block)
  }

  /** The caption of a figure is the text of its image; without an image it is a block of its own. */
  private leaveFigure({ figure }: Context): void {
    const image = figure?.captioned
    if (!figure || !image || figure.caption.length === 0) return
    image.leaf.leaf.content = figure.caption
    image.parts.push(...figure.captionParts)
  }

  private flush(context: Context): void {
    const content = normaliseInline(this.line)
    const { parts, letters } = this
    this.line = []
    this.parts = []
    this.letters = { all: 0, linked: 0 }
    const linked = letters.all > 0 ? letters.linked / letters.all : 0
    const { kind, figure, list, table } = context
    if (content.length > 0) {
      if (kind === 'caption' && figure?.captioned) {
        if (figure.caption.length > 0) figure.caption.push({ type: 'hardBreak' })
        figure.caption.push(...content)
        figure.captionParts.push(...parts)
      } else {
        const leaf = makeLeaf(kind, content)
        if (leaf.type === 'heading') leaf.attrs = { level: context.level }
        if (leaf.type === 'item') leaf.attrs = { depth: context.depth }
        if (leaf.type === 'cell') leaf.attrs = { header: table?.header ?? false }
        const grouped =
          kind === 'item' && list
            ? { leaf, list }
            : kind === 'cell' && table
              ? { leaf, table: { id: table.id, row: table.row } }
              : { leaf }
        this.blocks.push(this.blockOf(grouped, parts, context, context.element.tagName, linked))
      }
    }
    this.blocks.push(...this.waiting)
    this.waiting = []
  }

  private blockOf(
    leaf: FrozenLeaf,
    parts: (TextNode | Element)[],
    context: Context,
    tag: string,
    linked: number,
  ): PageBlock {
    const { element, landmark } = context
    const parent = element.parentNode
    const container = tag !== 'div' && parent && isElement(parent) ? parent : element
    return { leaf, parts, element, container, landmark, tag, hint: hintOf(element, parts), linked }
  }

  private marksOf(element: Element, marks: Mark[]): Mark[] {
    const tag = element.tagName
    const has = (type: string): boolean => marks.some((mark) => mark.type === type)
    if ((tag === 'b' || tag === 'strong') && !has('bold')) return [...marks, { type: 'bold' }]
    if ((tag === 'i' || tag === 'em') && !has('italic')) return [...marks, { type: 'italic' }]
    if (tag !== 'a' || has('link')) return marks
    const href = webAddress(attribute(element, 'href'), this.base)
    return href === null ? marks : [...marks, { type: 'link', attrs: { href } }]
  }
}

/** The names that an element and the inline elements around all of its words are given. */
function hintOf(element: Element, parts: (TextNode | Element)[]): string {
  const named = ['class', 'id', 'data-testid', 'itemprop'].map((name) => attribute(element, name) ?? '')
  const [first, last] = [parts[0], parts.at(-1)]
  let inner = first?.parentNode
  while (inner && isElement(inner) && inner !== element && first && last && first !== element) {
    if (first === last || contains(inner, last)) named.push(attribute(inner, 'class') ?? '')
    inner = inner.parentNode
  }
  return named.join(' ').toLowerCase()
}

function contains(outer: Element, node: TextNode | Element): boolean {
  for (let at = node.parentNode; at && isElement(at); at = at.parentNode) if (at === outer) return true
  return false
}
