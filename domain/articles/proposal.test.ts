import { describe, expect, test } from 'vitest'
import { Problem } from '../problem'
import { articleDocument, canonicalText, leafBlocks } from './document'
import { countWords, freeze, plainLeaf, proposalSchema, proposeBlocks, type BlockDraft } from './proposal'

const paragraph = (text: string, reason: string | null = null): BlockDraft => ({
  block: { leaf: plainLeaf('paragraph', text) },
  reason,
})
const item = (text: string, id: number, ordered = false): BlockDraft => ({
  block: { leaf: plainLeaf('item', text), list: { id, ordered } },
  reason: null,
})
const cell = (text: string, id: number, row: number): BlockDraft => ({
  block: { leaf: plainLeaf('cell', text), table: { id, row } },
  reason: null,
})

function problemOf(act: () => unknown): Problem {
  try {
    act()
  } catch (error) {
    if (error instanceof Problem) return error
  }
  throw new Error('No problem was thrown.')
}

describe('freeze', () => {
  const blocks = proposeBlocks([paragraph('One.'), paragraph('Share', 'sharing buttons'), paragraph('Two.')])

  test('keeps what is proposed to be kept', () => {
    const { document, text, words } = freeze(blocks)
    expect(text).toBe('One.\nTwo.')
    expect(words).toBe(2)
    expect(articleDocument.parse(document)).toEqual(document)
    expect(canonicalText(document)).toBe(text)
  })

  test('lets a reader overrule the proposal by index', () => {
    expect(freeze(blocks, { drop: [0], keep: [1] }).text).toBe('Share\nTwo.')
  })

  test('gives the text of all blocks when all are kept', () => {
    expect(freeze(blocks, { keep: [0, 1, 2] }).text).toBe(blocks.map(({ text }) => text).join('\n'))
  })

  test('refuses indices that no block has, and one that is both dropped and kept', () => {
    const { code, extras } = problemOf(() => freeze(blocks, { drop: [7, 0], keep: [-1, 0] }))
    expect(code).toBe('invalid')
    expect(extras.errors?.map(({ path }) => path)).toEqual(['/drop/0', '/keep/0', '/keep/1'])
  })

  test('keeps all where the proposal would keep nothing', () => {
    expect(freeze(proposeBlocks([paragraph('Share', 'sharing buttons')])).text).toBe('Share')
  })

  test('refuses to keep nothing', () => {
    expect(problemOf(() => freeze(blocks, { drop: [0, 2] })).code).toBe('empty-text')
    expect(problemOf(() => freeze([])).code).toBe('empty-text')
  })

  test('puts items of one list and cells of one row back together, also when some are dropped', () => {
    const drafts = [
      item('a', 1),
      item('b', 1),
      item('c', 2, true),
      cell('d', 1, 1),
      cell('e', 1, 1),
      cell('f', 1, 2),
    ]
    const { document, text } = freeze(proposeBlocks(drafts), { drop: [1] })
    expect(text).toBe('a\nc\nd\ne\nf')
    expect(document.content.map(({ type, content }) => [type, content?.length])).toEqual([
      ['list', 1],
      ['list', 1],
      ['table', 2],
    ])
    expect(leafBlocks(document)).toHaveLength(5)
    expect(articleDocument.parse(document)).toEqual(document)
  })
})

describe('proposalSchema', () => {
  const proposal = {
    title: null,
    byline: null,
    publisher: null,
    publishedAt: null,
    sourceUrl: null,
    language: 'en',
    direction: 'ltr',
    blocks: proposeBlocks([paragraph('One.'), item('a', 1), cell('b', 1, 1)]),
  }

  test('takes back what was stored as JSON', () => {
    expect(proposalSchema.parse(JSON.parse(JSON.stringify(proposal)))).toEqual(proposal)
  })

  test.each([
    ['a block of no known kind', { leaf: { type: 'script', content: [] } }],
    ['an unknown attribute', { leaf: { type: 'paragraph', content: [], onclick: 'x' } }],
    [
      'a link that is no web address',
      {
        leaf: {
          type: 'paragraph',
          content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:1' } }] }],
        },
      },
    ],
  ])('refuses %s', (_name, block) => {
    const [first] = proposal.blocks
    expect(proposalSchema.safeParse({ ...proposal, blocks: [{ ...first, block }] }).success).toBe(false)
  })
})

describe('countWords', () => {
  test.each([
    ['The U.S. vote was 62-37.', 6],
    ['', 0],
    ['— … !', 0],
    ['今日は', 2],
    ["don't", 1],
  ])('counts %j as %i', (text, words) => {
    expect(countWords(text)).toBe(words)
  })

  test('counts the same across the pieces that a long text is cut into', () => {
    expect(countWords('word and other '.repeat(5000))).toBe(15_000)
  })
})
