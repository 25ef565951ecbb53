import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Problem } from '../problem'
import { proposalFromMarkdown } from './markdown'
import { freeze, proposalSchema } from './proposal'

const article = `---
title: Not the heading
author: By Jane Doe
date: 2017-09-21T20:57:00+01:00
source: https://example.org/a
---

# Mayor *resigns*

By John Roe

The **mayor** resigned on [Monday](https://example.org/b "t").\\
She gave [no reason](javascript:alert(1)).

## What next

> A quote
> on two lines.

- one
  1. two
- three

\`\`\`
code
  lines
\`\`\`

![A boat](https://example.org/boat.png) ![](data:image/png;base64,AA)

<div onclick="x()">AT&amp;T <b>says</b></div>

Raw <script>alert(1)</script>text with a [reference][r].

[r]: https://example.org/r
`

describe('proposalFromMarkdown', () => {
  const { blocks, ...metadata } = proposalFromMarkdown(article)

  test('reads the heading, the front matter and the lines below the heading', () => {
    expect(metadata).toMatchObject({
      title: 'Mayor resigns',
      byline: 'Jane Doe',
      publishedAt: '2017-09-21T19:57:00Z',
      sourceUrl: 'https://example.org/a',
      direction: 'ltr',
    })
  })

  test('makes every block of it, and drops only what became metadata', () => {
    expect(blocks.map(({ keep, kind, text }) => `${keep ? kind : 'drop'}: ${text}`)).toEqual([
      'title: Mayor resigns',
      'drop: By John Roe',
      'paragraph: The mayor resigned on Monday.\nShe gave no reason.',
      'heading: What next',
      'quote: A quote on two lines.',
      'item: one',
      'item: two',
      'item: three',
      'paragraph: code\nlines',
      'image: A boat',
      'image: Image',
      'paragraph: AT&T says',
      'paragraph: Raw text with a reference.',
    ])
  })

  test('keeps emphasis and web links as marks, and no other link', () => {
    const marks = blocks
      .flatMap(({ block }) => block.leaf.content ?? [])
      .flatMap((node) => ('marks' in node ? (node.marks ?? []) : []))
    expect(marks.map((mark) => (mark.type === 'link' ? mark.attrs.href : mark.type))).toEqual([
      'italic',
      'bold',
      'https://example.org/b',
      'https://example.org/r',
    ])
  })

  test('groups a list and its nested items', () => {
    const { document } = freeze(blocks)
    const list = document.content.find(({ type }) => type === 'list')
    expect(
      list?.content?.map((item) => ('attrs' in item && 'depth' in item.attrs ? item.attrs.depth : 0)),
    ).toEqual([1, 2, 1])
  })

  test('without a heading has no title', () => {
    expect(proposalFromMarkdown('Just a paragraph.\n\n---\n\nAnother.')).toMatchObject({
      title: null,
      blocks: [{ kind: 'paragraph' }, {}],
    })
  })

  test.each(['', '\n\n', '<!-- nothing -->', '[a]: https://example.org', '<script>alert(1)</script>'])(
    'refuses what holds no text: %j',
    (raw) => {
      expect(() => proposalFromMarkdown(raw)).toThrow(Problem)
    },
  )

  test('refuses absurd nesting instead of overflowing', () => {
    expect(() => proposalFromMarkdown(`${'>'.repeat(3000)}x`)).toThrow(Problem)
  })

  test('refuses more emphasis in a paragraph than the parser can follow, and takes what people write', () => {
    expect(() => proposalFromMarkdown('*a'.repeat(50_000))).toThrow(/asterisks/)
    expect(proposalFromMarkdown('An *important* word. '.repeat(400)).blocks).toHaveLength(1)
  })

  test('stores whatever it makes of any text', () => {
    const piece = fc.constantFrom(
      '# ',
      '- ',
      '> ',
      '**',
      '<b>',
      '[x](',
      'https://a.b',
      ')',
      '\n',
      '\n\n',
      '`',
      'word ',
      '![',
      ']',
      '&amp;',
      '<!--',
      '<',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        try {
          expect(proposalSchema.safeParse(proposalFromMarkdown(pieces.join(''))).success).toBe(true)
        } catch (error) {
          expect(error).toBeInstanceOf(Problem)
        }
      }),
      { numRuns: 300 },
    )
  })
})
