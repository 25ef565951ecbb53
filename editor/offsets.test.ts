import { getSchema } from '@tiptap/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleDocument, blockRanges, canonicalText, type ArticleDocument } from '@/domain/articles/document'
import { offsetMap } from './offsets'
import { articleSchema, editorContent } from './schema'

const schema = getSchema(articleSchema)

function editorDocument(document: ArticleDocument) {
  const node = schema.nodeFromJSON(editorContent(document))
  node.check()
  return node
}

type Inline = NonNullable<Extract<ArticleDocument['content'][number], { type: 'paragraph' }>['content']>

const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '“', '🙂', 'é'), minLength: 1, maxLength: 8 })
const marks = fc
  .subarray(['bold', 'italic', 'link'] as const)
  .map((names) =>
    names.map((name) =>
      name === 'link' ? { type: name, attrs: { href: 'https://example.org/a' } } : { type: name },
    ),
  )
const text = fc.record({ type: fc.constant('text' as const), text: words, marks })
const content: fc.Arbitrary<Inline> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: text },
    { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' as const }) },
  ),
  { maxLength: 5 },
)
const plain = fc.record({
  type: fc.constantFrom('title' as const, 'standfirst' as const, 'paragraph' as const, 'quote' as const),
  content,
})
const heading = fc.record({
  type: fc.constant('heading' as const),
  attrs: fc.record({ level: fc.integer({ min: 2, max: 4 }) }),
  content,
})
const image = content.map((inline) => ({
  type: 'image' as const,
  attrs: { src: 'https://example.org/a.png' },
  content: inline,
}))
const item = fc.record({
  type: fc.constant('item' as const),
  attrs: fc.record({ depth: fc.integer({ min: 1, max: 6 }) }),
  content,
})
const list = fc.record({
  type: fc.constant('list' as const),
  attrs: fc.record({ ordered: fc.boolean() }),
  content: fc.array(item, { minLength: 1, maxLength: 3 }),
})
const cell = fc.record({
  type: fc.constant('cell' as const),
  attrs: fc.record({ header: fc.boolean() }),
  content,
})
const row = fc.record({
  type: fc.constant('row' as const),
  content: fc.array(cell, { minLength: 1, maxLength: 3 }),
})
const table = fc.record({
  type: fc.constant('table' as const),
  content: fc.array(row, { minLength: 1, maxLength: 2 }),
})
const documents: fc.Arbitrary<ArticleDocument> = fc.record({
  type: fc.constant('doc' as const),
  content: fc.array(fc.oneof(plain, heading, image, list, table), { minLength: 1, maxLength: 5 }),
})

describe('offsetMap', () => {
  it('has the canonical text and the blocks of every document that can be stored', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(articleDocument.safeParse(document).success).toBe(true)
        const offsets = offsetMap(editorDocument(document))
        expect(offsets.text).toBe(canonicalText(document))
        expect(offsets.blocks).toEqual(blockRanges(document))
      }),
    )
  })

  it('leads from every offset to its own position and back', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const node = editorDocument(document)
        const offsets = offsetMap(node)
        const positions = new Set<number>()
        for (let offset = 0; offset <= offsets.text.length; offset++) {
          const position = offsets.toPosition(offset)
          expect(node.resolve(position).parent.isTextblock).toBe(true)
          expect(offsets.toOffset(position, 'start')).toBe(offset)
          expect(offsets.toOffset(position, 'end')).toBe(offset)
          positions.add(position)
        }
        expect(positions.size).toBe(offsets.text.length + 1)
      }),
    )
  })

  it('cuts the same words out of the document as out of the text', () => {
    fc.assert(
      fc.property(documents, fc.nat(), fc.nat(), (document, a, b) => {
        const node = editorDocument(document)
        const { text: all, ...offsets } = { text: offsetMap(node).text, map: offsetMap(node) }
        const [start, end] = [a % (all.length + 1), b % (all.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ]
        const [from, to] = [offsets.map.toPosition(start), offsets.map.toPosition(end)]
        expect(node.textBetween(from, to, '\n', '\n')).toBe(all.slice(start, end))
      }),
    )
  })

  it('takes positions between blocks to the nearer end on the side that is asked for', () => {
    const [first, second] = ['one', 'two'].map((word) => ({
      type: 'item' as const,
      attrs: { depth: 1 },
      content: [{ type: 'text' as const, text: word }],
    }))
    const node = editorDocument({
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'before' }] },
        { type: 'list', attrs: { ordered: false }, content: first && second ? [first, second] : [] },
      ],
    })
    const offsets = offsetMap(node)
    // <p>before</p><ul>|<li>one</li>: position 8 stands in the list, before its first item.
    expect([offsets.toOffset(8, 'start'), offsets.toOffset(8, 'end')]).toEqual([7, 6])
    expect([offsets.toOffset(0, 'start'), offsets.toOffset(0, 'end')]).toEqual([0, 0])
    expect([
      offsets.toOffset(node.content.size, 'start'),
      offsets.toOffset(node.content.size, 'end'),
    ]).toEqual([14, 14])
    expect([offsets.toPosition(-5), offsets.toPosition(999)]).toEqual([1, node.content.size - 2])
  })
})
