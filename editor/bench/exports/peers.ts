import { Mark, mergeAttributes, type JSONContent } from '@tiptap/core'
import Document from '@tiptap/extension-document'
import Paragraph from '@tiptap/extension-paragraph'
import Text from '@tiptap/extension-text'
import { generateHTML } from '@tiptap/html'
import { JSDOM } from 'jsdom'
import { blockRanges, blockTexts } from '@/domain/articles/document'
import { segmentsByBlock } from '@/domain/anchoring/segments'
import type { Edition } from '@/domain/exports/edition'
import { placedSpans } from '@/domain/exports/reading-order'

const claimMark = Mark.create({
  name: 'claim',
  addAttributes: () => ({ claims: { default: '' } }),
  renderHTML: ({ HTMLAttributes: { claims } }) => [
    'mark',
    mergeAttributes({ 'data-claims': String(claims) }),
    0,
  ],
})

interface Piece {
  text: string
  claims: string
}

/** Every block as its pieces in order; `claims` is empty for words of no claim. */
function piecesOf(edition: Edition): Piece[][] {
  const blocks = blockRanges(edition.document)
  const claims = edition.claims.map((claim) => ({ number: claim.number, spans: placedSpans(claim) }))
  const segments = segmentsByBlock(blocks, claims)
  return blockTexts(edition.document).map((text, index) => {
    const start = blocks[index]?.start ?? 0
    const pieces: Piece[] = []
    let at = 0
    for (const segment of segments[index] ?? []) {
      pieces.push({ text: text.slice(at, segment.start - start), claims: '' })
      at = segment.end - start
      pieces.push({ text: text.slice(segment.start - start, at), claims: segment.claims.join(' ') })
    }
    return [...pieces, { text: text.slice(at), claims: '' }].filter((piece) => piece.text !== '')
  })
}

/** `@tiptap/html` over the document with the claims as marks; cutting them is not counted. */
export function tiptapBody(edition: Edition): () => string {
  const content = piecesOf(edition).map((pieces): JSONContent => ({
    type: 'paragraph',
    content: pieces.map(({ text, claims }) => ({
      type: 'text',
      text,
      ...(claims === '' ? {} : { marks: [{ type: 'claim', attrs: { claims } }] }),
    })),
  }))
  return () => generateHTML({ type: 'doc', content }, [Document, Paragraph, Text, claimMark])
}

/** jsdom: the paragraphs as a page, each claim's pieces wrapped in it, then serialised; cutting them is not counted. */
export function jsdomBody(edition: Edition): () => string {
  const blocks = piecesOf(edition)
  return () => {
    const { window } = new JSDOM('<!DOCTYPE html><body></body>')
    const { document } = window
    for (const pieces of blocks) {
      const paragraph = document.createElement('p')
      paragraph.textContent = pieces.map(({ text }) => text).join('')
      document.body.append(paragraph)
      let node = paragraph.firstChild
      for (const { text, claims } of pieces) {
        if (node === null) break
        const rest =
          (node as globalThis.Text).length > text.length
            ? (node as globalThis.Text).splitText(text.length)
            : null
        if (claims !== '') {
          const mark = document.createElement('mark')
          mark.dataset.claims = claims
          node.replaceWith(mark)
          mark.append(node)
        }
        node = rest
      }
    }
    const html = document.body.innerHTML
    window.close()
    return html
  }
}
