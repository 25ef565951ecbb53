import { describe, expect, it } from 'vitest'
import { bothTexts } from './both-texts'
import { movedCitation, withCitations } from './citation-order'
import {
  emptyCitation,
  emptyContent,
  inputOf,
  sameContent,
  withServerIds,
  type DraftContent,
} from './content'
import { citedAs, pastedAddress, proposedStance } from './pasted-address'

const cite = (key: string, url = `https://${key}.example/`) => ({ ...emptyCitation(key), source: { url } })
const content = (change: Partial<DraftContent>): DraftContent => ({ ...emptyContent, ...change })

describe('what is sent', () => {
  it('describes a new source, and names one without an address that the server has by its id', () => {
    const known = { ...cite('b'), id: 'c1', sourceId: 's1', source: { title: 'A call' } }
    const { citations } = inputOf(content({ citations: [cite('a'), known] }))
    expect(citations?.[0]).toMatchObject({ source: { url: 'https://a.example/' } })
    expect(citations?.[0]).not.toHaveProperty('id')
    expect(citations?.[1]).toMatchObject({ id: 'c1', sourceId: 's1' })
    expect(citations?.[1]).not.toHaveProperty('source')
  })
})

describe('the same content', () => {
  it('is the same with the ids that the server gave', () => {
    const mine = content({ reasoning: 'r', citations: [cite('a')] })
    const answer = {
      ...cite('x'),
      id: 'c1',
      sourceId: 's1',
      source: { url: 'https://a.example/', title: 'A' },
    }
    expect(sameContent(mine, content({ reasoning: 'r', citations: [answer] }))).toBe(true)
  })

  it.each<[string, Partial<DraftContent>]>([
    ['a letter', { reasoning: 'R' }],
    ['a rating', { rating: 'true' }],
    ['a source', { citations: [cite('b')] }],
    ['a stance', { citations: [{ ...cite('a'), stance: 'supports' }] }],
    ['a quote', { citations: [{ ...cite('a'), quote: 'q' }] }],
  ])('is another with another %s', (_, change) => {
    const before = content({ reasoning: 'r', citations: [cite('a')] })
    expect(sameContent(before, { ...before, ...change })).toBe(false)
  })
})

it('an answer gives ids to what was sent and touches nothing typed since', () => {
  const sent = content({ reasoning: 'one', citations: [cite('a'), cite('b')] })
  const now = content({ reasoning: 'one two', citations: [cite('b'), cite('new'), cite('a')] })
  const answer = content({
    reasoning: 'one',
    citations: ['a', 'b'].map((key) => ({
      ...cite(key),
      key: `id-${key}`,
      id: `id-${key}`,
      sourceId: `s-${key}`,
    })),
  })
  const shown = withServerIds(now, sent, answer)
  expect(shown.reasoning).toBe('one two')
  expect(shown.citations.map(({ key, id, sourceId }) => [key, id, sourceId])).toEqual([
    ['b', 'id-b', 's-b'],
    ['new', null, null],
    ['a', 'id-a', 's-a'],
  ])
})

describe('the references in the reasoning', () => {
  const before = content({
    reasoning: 'x [@1] y [@2][@3] [@9]',
    citations: [cite('a'), cite('b'), cite('c')],
  })

  it('follow their citation when the order changes', () => {
    expect(movedCitation(before, 'c', -1).reasoning).toBe('x [@1] y [@3][@2] [@9]')
    expect(movedCitation(before, 'a', -1)).toBe(before)
  })

  it('go with a citation that is removed', () => {
    const after = withCitations(before, before.citations.slice(1))
    expect(after.reasoning).toBe('x y [@1][@2] [@9]')
  })
})

describe('a pasted address', () => {
  it.each([
    ['https://example.org/a?b=c', 'https://example.org/a?b=c'],
    ['  https://example.org/\n', 'https://example.org/'],
    ['<https://example.org/>', 'https://example.org/'],
  ])('is found in %j', (text, address) => expect(pastedAddress(text)).toBe(address))

  it.each([
    'see https://example.org',
    'example.org',
    'javascript:alert(1)',
    'https://a.example https://b.example',
    '',
  ])('is not found in %j', (text) => expect(pastedAddress(text)).toBeNull())

  it('is known again with tracking parameters or a fragment', () => {
    expect(citedAs([cite('a'), cite('b')], 'https://b.example/?utm_source=x#top')).toBe(2)
    expect(citedAs([cite('a')], 'https://c.example/')).toBeNull()
  })
})

it.each([
  ['supported', 'supports'],
  ['wrong', 'refutes'],
  ['between', 'context'],
  ['open', 'context'],
] as const)('a source for a rating of the family "%s" most likely %s it', (family, stance) => {
  expect(proposedStance({ family })).toBe(stance)
  expect(proposedStance(null)).toBe('context')
})

describe('both of two texts', () => {
  const mine = content({ reasoning: 'mine [@1]', citations: [cite('a'), cite('b')] })
  const theirs = content({
    rating: 'true',
    reasoning: 'theirs [@1] and [@2]',
    citations: [cite('c'), { ...cite('x'), source: cite('b').source }],
  })

  it('hold what either says, each reference with its source', () => {
    const both = bothTexts(mine, theirs)
    expect(both.reasoning).toBe('mine [@1]\n\ntheirs [@3] and [@2]')
    expect(both.citations.map(({ source }) => source.url)).toEqual([
      'https://a.example/',
      'https://b.example/',
      'https://c.example/',
    ])
    expect(both.rating).toBe('true')
  })

  it('say nothing twice', () => {
    expect(sameContent(bothTexts(mine, mine), mine)).toBe(true)
    expect(bothTexts(mine, content({ reasoning: 'mine' })).reasoning).toBe('mine [@1]')
  })
})
