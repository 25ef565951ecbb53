import type { TopBlock } from '../../../articles/document'
import type { ReadingOrder } from '../../reading-order'
import type { Page } from '../page'
import { blockTextHtml, type MarkLook } from './block-text'
import { escapeHtml, outsideLink } from '../writing/escape'

/** A row of the page holds at most this many blocks beside one group of notes; the style has a rule for each size. */
export const mostBlocksInRow = 8

export interface ArticleParts extends MarkLook {
  /** The note of a claim. */
  note(number: number): string
}

interface RenderedBlock {
  html: string
  /** Claims whose notes stand after this block, in reading order. */
  notes: number[]
  heading: boolean
}

/**
 * The `<article>` in parts: every leaf block with its index and words, the notes of the claims that end in a block after
 * it. A row is the blocks from one with notes up to the next; wide screens put its notes beside them. Between excerpts
 * stands a sign that something was left out, which belongs to no block.
 */
export function* articleParts({ edition, order, level }: Page, parts: ArticleParts): Generator<string> {
  const { language, direction } = edition.article
  const blocks = new BlockRenderer(order, parts, level).renderAll(edition.document.content)
  const gap = edition.mode === 'excerpts' ? '<p class="pl-gap">[…]</p>' : ''
  const foreign = direction === 'rtl' || (language !== null && !/^en\b/i.test(language))
  // The notes are the desk's words, so they leave the language and direction of the article.
  const own = foreign ? ' lang="en" dir="ltr"' : ''
  const lang = language === null ? '' : ` lang="${escapeHtml(language)}"`
  yield `<article class="pl-article" id="text"${lang} dir="${direction}">\n`
  for (let from = 0, to = 0; from < blocks.length; from = to) {
    const noted = isLead(blocks, from) ? from + 1 : from
    for (to = noted + 1; to < blocks.length && to - from < mostBlocksInRow; to++)
      if (gap !== '' || blocks[to]?.notes.length !== 0 || isLead(blocks, to)) break
    let html = (from > 0 ? gap : '') + `<div class="pl-row${to - from > 1 ? ` pl-r${to - from}` : ''}">`
    for (let index = from; index < to; index++) {
      html += (index > from ? '\n' : '') + (blocks[index]?.html ?? '')
      if (index !== noted) continue
      const { notes = [] } = blocks[index] ?? {}
      if (notes.length > 0) {
        html += `<div class="pl-notes"${own}${notes.length > 1 ? ' role="group" aria-label="Notes"' : ''}>`
        for (const number of notes) html += parts.note(number)
        html += '</div>'
      }
    }
    yield html + '</div>\n'
  }
  yield '</article>'
}

/** A heading stays with what it heads: it opens the row of a block with notes. */
function isLead(blocks: RenderedBlock[], index: number): boolean {
  const block = blocks[index]
  return block?.heading === true && block.notes.length === 0 && (blocks[index + 1]?.notes.length ?? 0) > 0
}

/** Renders the top blocks of a document in order, counting leaf blocks and heading levels as it goes. */
class BlockRenderer {
  private leaf = 0
  /** The level of the last heading on the page; headings never skip one. */
  private level: number

  /** `top` is the level of the desk's headline, under which the outlet's title stands. */
  constructor(
    private readonly order: ReadingOrder,
    private readonly look: MarkLook,
    private readonly top: number,
  ) {
    this.level = top + 1
  }

  renderAll(blocks: TopBlock[]): RenderedBlock[] {
    return blocks.map((block) => {
      const first = this.leaf
      const html = this.block(block)
      const notes: number[] = []
      for (let leaf = first; leaf < this.leaf; leaf++)
        for (const ending of this.order.ending[leaf] ?? []) notes.push(...ending)
      return { html, notes, heading: block.type === 'heading' }
    })
  }

  private block(block: TopBlock): string {
    switch (block.type) {
      case 'title':
        this.level = this.top + 1
        return this.element(`h${this.level}`, block, ' class="pl-title"')
      case 'standfirst':
        return this.element('p', block, ' class="pl-lead"')
      case 'heading':
        this.level = Math.min(block.attrs.level + this.top, this.level + 1)
        return this.element(`h${this.level}`, block)
      case 'paragraph':
        return this.element('p', block)
      case 'quote':
        return `<blockquote>${this.element('p', block)}</blockquote>`
      case 'caption':
        return this.element('p', block, ' class="pl-caption"')
      case 'image': {
        const caption = this.element('figcaption', block)
        const address = outsideLink(block.attrs.src, 'The picture, where it was published')
        return `<figure>${caption}${block.attrs.src === null ? '' : `<p>${address}</p>`}</figure>`
      }
      case 'list':
        return this.list(block)
      case 'table':
        return this.table(block)
    }
  }

  private element(tag: string, block: { content?: Parameters<typeof blockTextHtml>[0] }, attributes = '') {
    const index = this.leaf++
    const start = this.order.blocks[index]?.start ?? 0
    const words = blockTextHtml(
      block.content,
      start,
      this.order.segments[index] ?? [],
      this.order.ending[index] ?? [],
      this.look,
    )
    return `<${tag} data-block="${index}"${attributes}>${words}</${tag}>`
  }

  /** Deeper items make lists inside of the item before them, whose own words then need an element of their own. */
  private list({ attrs, content }: Extract<TopBlock, { type: 'list' }>): string {
    const tag = attrs.ordered ? 'ol' : 'ul'
    let html = `<${tag}>`
    let depth = 1
    content.forEach((item, index) => {
      const own = index === 0 ? 1 : Math.min(item.attrs.depth, depth + 1)
      for (; depth > own; depth--) html += `</${tag}></li>`
      if (own > depth) {
        html += `<${tag}>`
        depth = own
      }
      const deeper = (content[index + 1]?.attrs.depth ?? 0) > depth
      html += deeper ? `<li>${this.element('div', item)}` : this.element('li', item)
    })
    for (; depth > 1; depth--) html += `</${tag}></li>`
    return `${html}</${tag}>`
  }

  private table({ content }: Extract<TopBlock, { type: 'table' }>): string {
    const rows = content.map((row, rowIndex) => {
      const cells = row.content.map((cell) =>
        cell.attrs.header
          ? this.element('th', cell, ` scope="${rowIndex === 0 ? 'col' : 'row'}"`)
          : this.element('td', cell),
      )
      return `<tr>${cells.join('')}</tr>`
    })
    return `<section class="pl-table" aria-label="Table" tabindex="0"><table><tbody>${rows.join('')}</tbody></table></section>`
  }
}
