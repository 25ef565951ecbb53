import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { toString } from 'mdast-util-to-string'
import { describe, expect, test } from 'vitest'
import type { TopBlock } from '../../articles/document'
import { isWebAddress } from '../../sources/address'
import { anyEdition } from '../testing/any-edition'
import { citationOf, editionOf, paragraph } from '../testing/edition-of'
import { hostileTexts } from '../testing/hostile-texts'
import { editionMarkdown } from './edition-markdown'
import { escapeLine } from './escape'
import { safeMarkdown } from './safe-markdown'

type Root = ReturnType<typeof fromMarkdown>
type Node = Root | Root['children'][number]

const nodesOf = (node: Node): Node[] => [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])]
/** What must never come of anybody's words. */
const expectSafe = (markdown: string) => {
  for (const node of nodesOf(fromMarkdown(markdown))) {
    expect(['html', 'image', 'imageReference', 'linkReference', 'code', 'inlineCode']).not.toContain(
      node.type,
    )
    if (node.type === 'link' || node.type === 'definition')
      expect(isWebAddress(node.url), node.url).toBe(true)
  }
}
const anyText = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: 'grapheme' }),
  fc.stringMatching(/^[-+*#>=_~`|:.)1a \t&<[\]!(\\]{0,12}$/),
)

describe('a text as Markdown', () => {
  test('reads back as the same letters in one plain paragraph', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const line = text.replace(/[\r\n\u0085\u2028\u2029]/g, ' ').replace(/\0/g, '')
        // What only ends a line is white space that Markdown does not keep.
        const words = line.replace(/[ \t]+$/, '')
        const { children } = fromMarkdown(escapeLine(line))
        if (words === '') return
        expect(children.map(({ type }) => type)).toEqual(['paragraph'])
        expect(nodesOf(fromMarkdown(escapeLine(line))).filter(({ type }) => type !== 'text')).toHaveLength(2)
        expect(toString(children).replace(/[ \t]+$/, '')).toBe(words)
      }),
      { numRuns: 300 },
    )
  })

  test('that looks like an address, a mention, a formula or a table of another dialect is no such thing', () => {
    expect(escapeLine('See https://evil.example and www.evil.example, @ana, $x$, a | b, x^2^ {.a}')).toBe(
      'See https\\://evil.example and www\\.evil.example, \\@ana, \\$x\\$, a \\| b, x\\^2\\^ \\{.a\\}',
    )
    expect(['1. x', 'a) x', '(2) x', '- x', ': x', '% x', '=== '].map((text) => escapeLine(text))).toEqual([
      '1\\. x',
      'a\\) x',
      '(2\\) x',
      '\\- x',
      '\\: x',
      '\\% x',
      '\\=== ',
    ])
  })
})

describe('what a desk wrote as Markdown', () => {
  test('keeps stress, lists and links to the web; the rest comes out as words', () => {
    expect(
      safeMarkdown('See **this** and *that* [@2], [page](https://a.example/x?a=1&b=2).\n\n- one\n- two'),
    ).toBe('See **this** and *that* \\[2\\], [page](<https://a.example/x?a=1&amp;b=2>).\n\n-   one\n-   two')
    expect(safeMarkdown('<b>x</b> [y](javascript:alert(1)) ![z](https://a.example/z.png)')).toBe(
      '\\<b\\>x\\</b\\> y z',
    )
  })

  test('is safe whatever it is', () => {
    fc.assert(
      fc.property(fc.array(anyText), (texts) => expectSafe(safeMarkdown(texts.join('\n')))),
      {
        numRuns: 200,
      },
    )
  })
})

describe('an article as Markdown', () => {
  const blocks: TopBlock[] = [
    { type: 'title', content: [{ type: 'text', text: 'The harbour' }] },
    paragraph('Two ships sank, the pilot (70) said. Nobody drowned.'),
    {
      type: 'list',
      attrs: { ordered: false },
      content: [
        { type: 'item', attrs: { depth: 1 }, content: [{ type: 'text', text: 'one' }] },
        { type: 'item', attrs: { depth: 3 }, content: [{ type: 'text', text: 'two' }] },
      ],
    },
    {
      type: 'table',
      content: [
        {
          type: 'row',
          content: [
            { type: 'cell', attrs: { header: true }, content: [{ type: 'text', text: 'A|B' }] },
            { type: 'cell', attrs: { header: true }, content: [] },
          ],
        },
      ],
    },
  ]

  test('has a reference after the last marked word of each claim, and its footnote in reading order', () => {
    const markdown = editionMarkdown(
      editionOf(
        blocks,
        [
          { number: 7, quotes: ['Two ships sank, the pilot'], rating: 'false', summary: 'One did.' },
          { number: 2, quotes: ['ships'], citations: [citationOf(1, { quote: 'One.' })] },
          { number: 9, statement: 'Left out.' },
        ],
        { check: { headline: 'One # ship', standfirst: null, conclusion: null, credits: null } },
      ),
    )
    expect(markdown).toContain('# One \\# ship\n')
    expect(markdown).toContain('\nTwo ships[^2] sank, the pilot[^7] (70) said. Nobody drowned.\n')
    expect(markdown).toContain('\n-   one\n    -   two\n')
    expect(markdown).toContain('\n| A\\|B |  |\n| --- | --- |\n')
    expect(markdown).toContain('\n## Not in this text\n\n-   Claim 9[^9]\n')
    expect(markdown.match(/^\[\^\d\]:.*$/gm)).toEqual([
      '[^2]: **Mostly true.** ships',
      '[^7]: **False.** Two ships sank, the pilot',
      '[^9]: **Mostly true.** Left out.',
    ])
    expect(markdown).toContain('[^7]: **False.** Two ships sank, the pilot\n\n    One did.\n')
    expect(markdown).toContain(
      '\n    1.  Supports: [Table 1](<https://statistics.example/tables/1>), Office of Statistics, 1 March 2025, read 20 November 2025. “One.”\n',
    )
  })

  test('says who says it, and whether they did', () => {
    const voices = [
      { chain: [{ name: 'the ministry' }, { name: 'Bo', role: 'pilot' }], act: 'denies' as const },
    ]
    const edition = editionOf(blocks, [{ number: 1, quotes: ['sank'], voices, saidRating: 'not-found' }])
    expect(editionMarkdown(edition)).toContain(
      '\n    Denied by the ministry → Bo (pilot). Was it said? Not found.\n',
    )
  })

  test('a reference is never taken for a link or a definition', () => {
    const text = 'a(b): c'
    const edition = editionOf(
      [paragraph(text)],
      [
        { number: 1, ranges: [[0, 1]] },
        { number: 2, ranges: [[0, 4]] },
      ],
    )
    expect(editionMarkdown(edition)).toContain('\na[^1]\\(b)[^2]\\: c\n')
  })

  test('every block of any edition comes back with its words, and nothing in it is markup of anybody’s', () => {
    fc.assert(
      fc.property(anyEdition, (edition) => {
        const markdown = editionMarkdown(edition)
        expect(editionMarkdown(edition)).toBe(markdown)
        const inline = markdown.replace(/^\[\^\d+\]: /gm, '').replace(/\[\^\d+\]/g, '')
        expectSafe(inline.replace(/^ {4}/gm, ''))
        const words = squeezed(toString(fromMarkdown(inline.replace(/^ {4}/gm, ''))))
        for (const line of edition.text.split('\n')) expect(words).toContain(squeezed(line))
        for (const { statement } of edition.claims) expect(words).toContain(squeezed(statement))
      }),
      { numRuns: 60 },
    )
  })
})

/** Without white space, which Markdown does not keep at the ends of lines. */
function squeezed(text: string): string {
  return text.replace(/[\s\u0085\0]/g, '')
}
