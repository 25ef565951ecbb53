import fc from 'fast-check'
import { expect, test } from 'vitest'
import { articleDocument, leafBlocks, type Inline, type TopBlock } from '../../../articles/document'
import { defaultRatings } from '../../../verdicts/scale'
import { articleText, attribute, pageElements, words } from '../../testing/page-tree'
import { editionOf, type ClaimSketch } from '../../testing/edition-of'
import { annotatedHtml } from '../annotated-html'

const letters = fc.constantFrom(
  ...[
    'a',
    'word',
    ' ',
    '  ',
    '<',
    '>',
    '&',
    '"',
    "'",
    '&amp;',
    '</p>',
    '<b>',
    '👍',
    'é',
    'قال',
    '\u2028',
    '\u00a0',
    ']]>',
  ],
)
const text = fc.array(letters, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''))
const marks = fc.constantFrom<NonNullable<Extract<Inline, { type: 'text' }>['marks']>[]>(
  ...[[], [{ type: 'bold' as const }], [{ type: 'italic' as const }, { type: 'bold' as const }]],
  ...[[{ type: 'link' as const, attrs: { href: 'https://a.example/?a=1&b="2"' } }]],
)
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant('text' as const), text, marks }) },
  { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' as const }) },
)
const content = fc.array(inline, { maxLength: 4 })
const simple = (type: 'title' | 'standfirst' | 'paragraph' | 'quote' | 'caption') =>
  fc.record({ type: fc.constant(type), content })
const block: fc.Arbitrary<TopBlock> = fc.oneof(
  { weight: 4, arbitrary: simple('paragraph') },
  ...(['title', 'standfirst', 'quote', 'caption'] as const).map(simple),
  fc.record({
    type: fc.constant('heading' as const),
    attrs: fc.record({ level: fc.integer({ min: 2, max: 4 }) }),
    content,
  }),
  fc.record({
    type: fc.constant('image' as const),
    attrs: fc.record({ src: fc.constantFrom('https://a.example/p.jpg', null) }),
    content,
  }),
  fc.record({
    type: fc.constant('list' as const),
    attrs: fc.record({ ordered: fc.boolean() }),
    content: fc.array(
      fc.record({
        type: fc.constant('item' as const),
        attrs: fc.record({ depth: fc.integer({ min: 1, max: 6 }) }),
        content,
      }),
      { minLength: 1, maxLength: 5 },
    ),
  }),
  fc.record({
    type: fc.constant('table' as const),
    content: fc.array(
      fc.record({
        type: fc.constant('row' as const),
        content: fc.array(
          fc.record({
            type: fc.constant('cell' as const),
            attrs: fc.record({ header: fc.boolean() }),
            content,
          }),
          { minLength: 1, maxLength: 3 },
        ),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
)
const places = fc.array(
  fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(40)), { minLength: 1, maxLength: 3 }),
  {
    maxLength: 6,
  },
)

test('the words of the blocks, in order and without reference links, are exactly the text; pieces are their claims’ words', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), places, (blocks, wanted) => {
      expect(articleDocument.safeParse({ type: 'doc', content: blocks }).success).toBe(true)
      const bare = editionOf(blocks)
      const claims = wanted.map((ranges, index): ClaimSketch => ({
        number: index + 1,
        rating: defaultRatings[index % 8]?.key ?? null,
        ranges: ranges.flatMap(([share, length]) => rangeIn(bare.text, share, length)),
      }))
      const edition = editionOf(blocks, claims)
      const html = annotatedHtml(edition, { sha256Base64: () => 'hash' })
      expect(articleText(html)).toBe(edition.text)

      const elements = pageElements(html)
      const indexes = elements.flatMap((element) => attribute(element, 'data-block') ?? [])
      expect(indexes).toEqual(leafBlocks(edition.document).map((_, index) => String(index)))

      const pieces = elements.filter(({ tagName }) => tagName === 'mark')
      for (const { number, spans } of edition.claims) {
        const own = pieces.filter((piece) =>
          attribute(piece, 'data-claims')?.split(' ').includes(String(number)),
        )
        const covered = new Set<number>()
        for (const { start, end } of spans) for (let at = start ?? 0; at < (end ?? 0); at++) covered.add(at)
        const expected = [...covered].filter((at) => !isBoundary(edition, at)).sort((a, b) => a - b)
        expect(own.map(words).join('')).toBe(expected.map((at) => edition.text[at]).join(''))
        const links = elements.filter(
          (element) =>
            attribute(element, 'href') === `#claim-${number}` && attribute(element, 'role') === 'doc-noteref',
        )
        expect(links).toHaveLength(expected.length > 0 ? 1 : 0)
      }
    }),
    { numRuns: 150 },
  )
})

/** A range of the text that splits no surrogate pair, or none where the text is too short. */
function rangeIn(text: string, share: number, length: number): [number, number][] {
  const whole = (offset: number) => {
    const code = text.charCodeAt(offset)
    return code >= 0xdc00 && code <= 0xdfff ? offset + 1 : offset
  }
  const start = whole(Math.floor(share * text.length))
  const end = whole(Math.min(text.length, start + length))
  return start < end ? [[start, end]] : []
}

/** Whether the unit at this offset is a `\n` between two blocks, which no element holds. */
function isBoundary(edition: ReturnType<typeof editionOf>, at: number): boolean {
  let end = -1
  for (const leaf of leafBlocks(edition.document)) {
    end +=
      1 + (leaf.content ?? []).reduce((sum, node) => sum + (node.type === 'text' ? node.text.length : 1), 0)
    if (end === at) return true
    if (end > at) return false
  }
  return false
}
