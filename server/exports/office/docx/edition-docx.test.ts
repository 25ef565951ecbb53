import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { JSDOM } from 'jsdom'
import mammoth from 'mammoth'
import { describe, expect, test } from 'vitest'
import type { TopBlock } from '@/domain/articles/document'
import type { ImportedThread } from '@/domain/articles/proposal'
import type { Edition } from '@/domain/exports/edition'
import { anyEdition } from '@/domain/exports/testing/any-edition'
import { citationOf, editionOf, paragraph } from '@/domain/exports/testing/edition-of'
import { hostileAddresses, hostileTexts } from '@/domain/exports/testing/hostile-texts'
import { proposalFromDocx } from '@/server/articles/import/docx/proposal-from-docx'
import { commentRanges } from './comment-ranges'
import { editionDocx } from './edition-docx'

const first = 'The river rose by two metres in May, the office said, and nobody was hurt.'
const second = 'The bridge was closed for three days.'

async function partsOf(edition: Edition): Promise<Record<string, string>> {
  const files = unzipSync(await editionDocx(edition))
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

const squashed = (text: string) => text.replace(/\s+/gu, '')

/** The words that a comment stands at in the file that was read back. */
function wordsAt(texts: string[], { start, end }: ImportedThread): string {
  if (!start || !end) return ''
  if (start.block === end.block) return (texts[start.block] ?? '').slice(start.offset, end.offset)
  const between = texts.slice(start.block + 1, end.block)
  return [
    (texts[start.block] ?? '').slice(start.offset),
    ...between,
    (texts[end.block] ?? '').slice(0, end.offset),
  ].join('\n')
}

async function readBack(edition: Edition) {
  const proposal = await proposalFromDocx(await editionDocx(edition))
  const texts = proposal.blocks.map(({ text }) => text)
  const threads = proposal.threads ?? []
  return {
    proposal,
    texts,
    threads,
    found: threads.map((thread) => ({ thread, words: wordsAt(texts, thread) })),
  }
}

describe('the comments of a Word file', () => {
  const edition = editionOf(
    [paragraph(first), paragraph(''), paragraph(second)],
    [
      { number: 1, quotes: ['The river rose by two metres in May'] },
      { number: 2, quotes: ['two metres'], summary: 'It was two.', citations: [citationOf(1)] },
      { number: 3, quotes: ['in May, the office said'] },
      { number: 4, ranges: [[first.indexOf('nobody'), first.length + 2 + 'The bridge'.length]] },
      { number: 5, quotes: ['office', 'three days'], decidedAt: '2025-11-21' },
      { number: 6, quotes: ['two metres'], state: 'being-checked' },
      { number: 7, quotes: [] },
    ],
  )

  test('stand at exactly the words of their claims: nested, crossing, over blocks, alike, in two places', async () => {
    const { found } = await readBack(edition)
    const at = (name: string) =>
      found.filter(({ thread }) => thread.comments.some(({ body }) => body.startsWith(name)))
    expect(at('Claim 1').map(({ words }) => words)).toEqual(['The river rose by two metres in May'])
    expect(at('Claim 2').map(({ words }) => words)).toEqual(['two metres'])
    expect(at('Claim 3').map(({ words }) => words)).toEqual(['in May, the office said'])
    expect(at('Claim 4').map(({ words }) => words)).toEqual(['nobody was hurt.\nThe bridge'])
    expect(at('Claim 5').map(({ words }) => words)).toEqual(['office', 'three days'])
    expect(at('Claim 6').map(({ words }) => words)).toEqual(['two metres'])
    expect(at('Claim 7')).toEqual([])
  })

  test('are by the desk, dated when it was decided, with rating, statement, summary and linked sources', async () => {
    const { threads } = await readBack(edition)
    const comments = threads.flatMap(({ comments }) => comments)
    expect(new Set(comments.map(({ author }) => author))).toEqual(new Set(['Desk']))
    const fifth = comments.find(({ body }) => body.startsWith('Claim 5'))
    expect(fifth?.writtenAt).toBe('2025-11-21T00:00:00.000Z')
    const body = comments.find(({ body }) => body.startsWith('Claim 2'))?.body ?? ''
    expect(body.split('\n').slice(0, 3)).toEqual(['Claim 2: Mostly true', 'two metres', 'It was two.'])
    expect(body).toContain('[1] Supports: Table 1. Office of Statistics')
    const parts = await partsOf(edition)
    expect(parts['word/_rels/comments.xml.rels']).toContain('https://statistics.example/tables/1')
    expect(comments.find(({ body }) => body.startsWith('Claim 6'))?.body).toBe(
      'Claim 6: Being checked\ntwo metres',
    )
  })

  test('are found by mammoth too, one a stretch', async () => {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(await editionDocx(edition)) },
      { styleMap: ['comment-reference => sup'] },
    )
    expect(value.match(/id="comment-ref-/g)).toHaveLength(7)
  })

  test('whatever the edition, every comment is read back at its words', async () => {
    await fc.assert(
      fc.asyncProperty(anyEdition, async (edition) => {
        const { comments } = commentRanges(edition)
        const wanted = comments
          .map(({ claim, start, end }) => [claim, squashed(edition.text.slice(start, end))] as const)
          .filter(([, words]) => words !== '')
        const { found } = await readBack(edition)
        const got = found.flatMap(({ thread, words }) =>
          thread.comments.map(({ body }) => [Number(/^Claim (\d+):/.exec(body)?.[1]), squashed(words)]),
        )
        for (const pair of wanted) expect(got).toContainEqual(pair)
      }),
      { numRuns: 40 },
    )
  })
})

describe('a Word file', () => {
  const blocks: TopBlock[] = [
    { type: 'title', content: [{ type: 'text', text: 'Flood in the valley' }] },
    { type: 'standfirst', content: [{ type: 'text', text: 'What happened in May and after it.' }] },
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'The first days' }] },
    { type: 'quote', content: [{ type: 'text', text: 'We saw it coming for weeks.' }] },
    {
      type: 'list',
      attrs: { ordered: true },
      content: [
        { type: 'item', attrs: { depth: 1 }, content: [{ type: 'text', text: 'One bridge' }] },
        { type: 'item', attrs: { depth: 2 }, content: [{ type: 'text', text: 'and its road' }] },
      ],
    },
    {
      type: 'table',
      content: [
        {
          type: 'row',
          content: [
            { type: 'cell', attrs: { header: true }, content: [{ type: 'text', text: 'Month' }] },
            { type: 'cell', attrs: { header: true }, content: [{ type: 'text', text: 'Metres' }] },
            { type: 'cell', attrs: { header: true }, content: [{ type: 'text', text: 'Days' }] },
          ],
        },
        {
          type: 'row',
          content: [
            { type: 'cell', attrs: { header: false }, content: [{ type: 'text', text: 'April' }] },
            { type: 'cell', attrs: { header: false }, content: [{ type: 'text', text: '1.5' }] },
            { type: 'cell', attrs: { header: false }, content: [{ type: 'text', text: '3' }] },
          ],
        },
        {
          type: 'row',
          content: [{ type: 'cell', attrs: { header: false }, content: [{ type: 'text', text: 'None' }] }],
        },
      ],
    },
    { type: 'caption', content: [{ type: 'text', text: 'The bridge on Tuesday.' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'See ' },
        {
          type: 'text',
          text: 'the gauge',
          marks: [{ type: 'link', attrs: { href: 'https://gauge.example/a?b=1&c=2' } }],
        },
        { type: 'hardBreak' },
        { type: 'text', text: 'and more', marks: [{ type: 'bold' }, { type: 'italic' }] },
      ],
    },
  ]

  test('keeps headings, lists, quotes, tables, captions and links', async () => {
    const { proposal } = await readBack(editionOf(blocks, [{ number: 1, quotes: ['gauge\nand'] }]))
    const kinds = new Map(proposal.blocks.map(({ text, kind }) => [text, kind]))
    expect(kinds.get('Flood in the valley')).toBe('heading')
    expect(kinds.get('What happened in May and after it.')).toBe('standfirst')
    expect(kinds.get('The first days')).toBe('heading')
    expect(kinds.get('We saw it coming for weeks.')).toBe('quote')
    expect(kinds.get('One bridge')).toBe('item')
    expect(kinds.get('and its road')).toBe('item')
    expect(kinds.get('Metres')).toBe('cell')
    expect(kinds.get('The bridge on Tuesday.')).toBe('caption')
    expect(kinds.get('See the gauge\nand more')).toBe('paragraph')
    const parts = await partsOf(editionOf(blocks))
    expect(parts['word/_rels/document.xml.rels']).toContain('https://gauge.example/a?b=1&amp;c=2')
  })

  test('opens with the desk, cites the article as another’s, and ends with key and claims', async () => {
    const edition = editionOf(
      [paragraph(first)],
      [
        {
          number: 3,
          quotes: ['two metres'],
          explanation:
            'The *gauge* [@1] says:\n\n- [so](https://gauge.example/)\n- [no](javascript:alert(1))',
          citations: [
            citationOf(1, { quote: 'Two.', translation: 'Zwei.' }),
            citationOf(2, { source: { withheld: 'An official' } }),
          ],
        },
      ],
      { check: { headline: 'Our headline', standfirst: null, conclusion: 'It **holds**.', credits: null } },
    )
    const { texts, proposal } = await readBack(edition)
    expect(texts.slice(0, 2)).toEqual(['Desk · Fact-check · 22 November 2025', 'Our headline'])
    expect(proposal.title).toBe('Our headline')
    const order = ['It holds.', 'The article we checked', first, 'Key to the ratings', 'Claim 3: Mostly true']
    const places = order.map((text) => texts.indexOf(text))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places).not.toContain(-1)
    expect(texts).toContain('The gauge [1] says:')
    expect(texts.some((text) => text.includes('An official (a source that we do not name)'))).toBe(true)
    const relations = (await partsOf(edition))['word/_rels/document.xml.rels'] ?? ''
    expect(relations).toContain('https://gauge.example/')
    expect(relations).not.toContain('javascript')
  })

  test('runs from right to left where the article does, and says its language', async () => {
    const edition = editionOf([paragraph('ارتفع النهر مترين')], [{ number: 1, quotes: ['النهر'] }], {})
    edition.article = { ...edition.article, direction: 'rtl', language: 'ar' }
    const parts = await partsOf(edition)
    expect(parts['word/document.xml']).toMatch(/<w:bidi\/>[^]{0,400}ارتفع/)
    expect(parts['word/document.xml']).toContain('<w:rtl/>')
    expect(parts['word/styles.xml']).toMatch(/<w:lang [^>]*w:bidi="ar"/)
    expect(parts['docProps/core.xml']).toContain('<dc:language>ar</dc:language>')
    const { found } = await readBack(edition)
    expect(found.map(({ words }) => words)).toEqual(['النهر'])
  })

  test('is the same bytes every time and in every time zone', async () => {
    const edition = editionOf(blocks, [{ number: 1, quotes: ['the gauge'], citations: [citationOf(1)] }])
    const zone = process.env.TZ
    const made = Buffer.from(await editionDocx(edition)).toString('base64')
    try {
      for (const other of ['America/Los_Angeles', 'Pacific/Kiritimati']) {
        process.env.TZ = other
        expect(Buffer.from(await editionDocx(edition)).toString('base64') === made, other).toBe(true)
      }
    } finally {
      process.env.TZ = zone
    }
  })

  test('is well-formed XML whatever the texts are, and links nowhere but to the web', async () => {
    const odd = ['a\u0001b\u000b\ufffe', '\ud83d half', ']]> <w:t> & "', ...hostileTexts]
    const edition = editionOf(
      odd.map((text) => paragraph(`${text} end`)),
      odd.map((text, index) => ({
        number: index + 1,
        quotes: [`${text} end`],
        statement: text,
        summary: text,
        explanation: `${text}\n\n[x](${hostileAddresses[index % hostileAddresses.length]})`,
        citations: [
          citationOf(1, { quote: text, note: text }),
          citationOf(2, { source: { withheld: text } }),
        ],
      })),
      {
        check: { headline: odd[0] ?? '', standfirst: odd[1] ?? '', conclusion: odd[2] ?? '', credits: null },
      },
    )
    edition.team = { ...edition.team, name: '\u0002 & "Desk"' }
    for (const [index, href] of hostileAddresses.entries()) {
      const claim = edition.claims[index]
      const source = claim?.citations[0]?.source
      if (source && !('withheld' in source)) source.url = href
    }
    const parts = await partsOf(edition)
    const parser = new new JSDOM('').window.DOMParser()
    for (const [name, xml] of Object.entries(parts)) {
      const read = parser.parseFromString(xml, 'text/xml')
      expect(read.getElementsByTagName('parsererror').length, name).toBe(0)
      for (const [, target] of xml.matchAll(/Target="([^"]*)" TargetMode="External"/g))
        expect(target).toMatch(/^https?:\/\//)
    }
    expect((await readBack(edition)).texts.length).toBeGreaterThan(odd.length)
  })
})
