import { describe, expect, test } from 'vitest'
import type { ForeignAnnotation } from '../annotation'
import { readAnnotations } from './read-annotations'

const one = (value: unknown): ForeignAnnotation => {
  const [first, ...rest] = readAnnotations(value)
  if (!first || rest.length > 0) throw new Error('Not one annotation')
  return first
}
const annotation = (members: Record<string, unknown>) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'http://example.org/anno1',
  type: 'Annotation',
  ...members,
})
const target = (selector: unknown) => ({ source: 'http://example.org/page1', selector })
const waysOf = (selector: unknown) =>
  one(annotation({ target: target(selector) })).targets.map(({ ways }) => ways)
const quote = {
  type: 'TextQuoteSelector',
  exact: 'anotation',
  prefix: 'this is an ',
  suffix: ' that has some',
}

describe('the examples of the W3C model', () => {
  test('a body and a target by their addresses alone', () => {
    expect(
      one(annotation({ body: 'http://example.org/post1', target: 'http://example.com/page1' })),
    ).toMatchObject({
      id: 'http://example.org/anno1',
      texts: ['http://example.org/post1'],
      targets: [{ ways: [] }],
      answers: [],
    })
  })

  test.each<[string, Record<string, unknown>, string[], string[]]>([
    ['bodyValue', { bodyValue: 'Comment text' }, ['Comment text'], []],
    [
      'an embedded body',
      { body: { type: 'TextualBody', value: 'j’adore !', format: 'text/plain', language: 'fr' } },
      ['j’adore !'],
      [],
    ],
    [
      'HTML',
      { body: { type: 'TextualBody', value: '<p>j&#39;adore&nbsp;<b>tout</b></p>', format: 'text/html' } },
      ["j'adore tout"],
      [],
    ],
    [
      'several bodies',
      {
        body: ['http://example.org/description1', { type: 'TextualBody', value: 'tag1', purpose: 'tagging' }],
      },
      ['http://example.org/description1'],
      ['tag1'],
    ],
    [
      'a choice',
      {
        body: {
          type: 'Choice',
          items: [
            { type: 'TextualBody', value: 'first' },
            { type: 'TextualBody', value: 'second' },
          ],
        },
      },
      ['first'],
      [],
    ],
    [
      'a list',
      { body: { type: 'List', items: [{ value: 'first' }, { value: 'second' }] } },
      ['first', 'second'],
      [],
    ],
    [
      'a motivation of tagging',
      { motivation: 'tagging', body: { type: 'TextualBody', value: 'love' } },
      [],
      ['love'],
    ],
    [
      'a specific resource',
      { body: { type: 'SpecificResource', purpose: 'describing', source: 'http://example.org/v' } },
      ['http://example.org/v'],
      [],
    ],
    [
      'a classification',
      {
        motivation: 'classifying',
        body: { type: 'SpecificResource', purpose: 'classifying', source: 'http://example.org/v' },
      },
      [],
      [],
    ],
    ['no body', { motivation: 'bookmarking' }, [], []],
    [
      'bodyValue that is a body too',
      { bodyValue: 'Both', body: 'http://example.org/x' },
      ['Both', 'http://example.org/x'],
      [],
    ],
  ])('%s', (_, members, texts, tags) => {
    expect(one(annotation({ ...members, target: 'http://example.com/x' }))).toMatchObject({ texts, tags })
  })

  test.each<[string, unknown, string | null]>([
    [
      'a person',
      { id: 'http://example.org/user1', type: 'Person', name: 'My Pseudonym', nickname: 'pseudo' },
      'My Pseudonym',
    ],
    ['a nickname', { type: 'Person', nickname: 'pseudo' }, 'pseudo'],
    ['an address', 'http://example.org/user1', 'http://example.org/user1'],
    ['an agent with an address alone', { id: 'http://example.org/user1' }, 'http://example.org/user1'],
    ['several', [{ name: 'Ana' }, 'Ben'], 'Ana, Ben'],
    ['a name in several languages', { name: ['Ana', 'Anna'] }, 'Ana'],
    ['nobody', undefined, null],
    ['a number', 7, null],
  ])('a creator that is %s', (_, creator, author) => {
    expect(one(annotation({ creator, target: 'http://example.com/x' })).author).toBe(author)
  })

  test('says whether it rates, when it was made, and what it answers', () => {
    const rated = one(
      annotation({
        motivation: ['oa:assessing', 'commenting'],
        created: '2026-01-28T12:00:00+02:00',
        target: 'x:y',
      }),
    )
    expect(rated).toMatchObject({ assesses: true, createdAt: '2026-01-28T10:00:00.000Z' })
    const answer = one(
      annotation({
        motivation: 'http://www.w3.org/ns/oa#replying',
        target: 'http://example.org/anno0',
        created: 'soon',
      }),
    )
    expect(answer).toMatchObject({ answers: ['http://example.org/anno0'], targets: [], createdAt: null })
  })

  test.each<[string, unknown, unknown]>([
    [
      'TextQuoteSelector',
      quote,
      [{ kind: 'quote', quote: { exact: 'anotation', prefix: 'this is an ', suffix: ' that has some' } }],
    ],
    [
      'TextPositionSelector',
      { type: 'TextPositionSelector', start: 412, end: 795 },
      [{ kind: 'position', unit: 'code-point', start: 412, end: 795 }],
    ],
    [
      'several for one segment',
      [quote, { type: 'TextPositionSelector', start: 4, end: 7 }],
      [{ kind: 'quote' }, { kind: 'position' }],
    ],
    [
      'RangeSelector',
      {
        type: 'RangeSelector',
        startSelector: { type: 'TextQuoteSelector', exact: 'a' },
        endSelector: { type: 'TextQuoteSelector', exact: 'b' },
      },
      [{ kind: 'range', from: { kind: 'quote' }, to: { kind: 'quote' } }],
    ],
    [
      'RangeSelector of paths',
      {
        type: 'RangeSelector',
        startSelector: { type: 'XPathSelector', value: '//td[1]' },
        endSelector: { type: 'XPathSelector', value: '//td[2]' },
      },
      [{ kind: 'range', from: { kind: 'unsupported' } }],
    ],
    [
      'CssSelector',
      { type: 'CssSelector', value: '#elemid > .x' },
      [{ kind: 'unsupported', type: 'CssSelector' }],
    ],
    [
      'XPathSelector',
      { type: 'XPathSelector', value: '/html/body/p[2]' },
      [{ kind: 'unsupported', type: 'XPathSelector' }],
    ],
    [
      'DataPositionSelector',
      { type: 'DataPositionSelector', start: 4096, end: 4104 },
      [{ kind: 'unsupported' }],
    ],
    ['SvgSelector', { type: 'SvgSelector', value: '<svg onload=alert(1)>' }, [{ kind: 'unsupported' }]],
    [
      'FragmentSelector of media',
      {
        type: 'FragmentSelector',
        conformsTo: 'http://www.w3.org/TR/media-frags/',
        value: 'xywh=50,50,640,480',
      },
      [{ kind: 'unsupported' }],
    ],
    [
      'FragmentSelector of plain text',
      { type: 'FragmentSelector', conformsTo: 'http://tools.ietf.org/rfc/rfc5147', value: 'char=3,9' },
      [{ kind: 'position', start: 3, end: 9 }],
    ],
    [
      'CssSelector refined by a quote',
      { type: 'CssSelector', value: 'p', refinedBy: quote },
      [{ kind: 'quote', within: { kind: 'unsupported' } }],
    ],
    [
      'FragmentSelector refined by a quote',
      { type: 'FragmentSelector', value: 'para5', refinedBy: quote },
      [{ kind: 'quote', within: { kind: 'unsupported' } }],
    ],
    [
      'a quote refined by a position',
      { ...quote, refinedBy: { type: 'TextPositionSelector', start: 0, end: 3 } },
      [{ kind: 'position', within: { kind: 'quote' } }],
    ],
    ['an address of a selector', 'http://example.org/selector1', [{ kind: 'unsupported' }]],
  ])('the selector %s', (_, selector, expected) => {
    expect(waysOf(selector)).toMatchObject([expected])
  })

  test('several targets, a choice of them, a state that is refined, and a text fragment', () => {
    const several = one(
      annotation({
        target: [target(quote), { type: 'Composite', items: [target(quote), 'http://x.example/y'] }],
      }),
    )
    expect(several.targets.map(({ ways }) => ways.length)).toEqual([1, 1, 0])
    const choice = one(annotation({ target: { type: 'Choice', items: [target(quote), target(quote)] } }))
    expect(choice.targets.map(({ ways }) => ways.length)).toEqual([2])
    const state = { type: 'TimeState', cached: 'http://archive.example/1', refinedBy: quote }
    expect(
      one(annotation({ target: { source: 'http://x.example/y', state } })).targets[0]?.ways,
    ).toHaveLength(1)
    const address = 'http://x.example/y#:~:text=took-,62%20miles,-of%20it'
    expect(one(annotation({ target: address })).targets).toEqual([
      { ways: [{ kind: 'quote', quote: { exact: '62 miles', prefix: 'took', suffix: 'of it' } }] },
    ])
  })

  test('pages, collections, graphs and lists', () => {
    const item = annotation({ bodyValue: 'a', target: 'http://x.example/y' })
    const page = {
      type: 'AnnotationPage',
      items: [item, item],
      next: { type: 'AnnotationPage', items: [item] },
    }
    const found = [
      readAnnotations([item, item]),
      readAnnotations(page),
      readAnnotations({ type: ['BasicContainer', 'AnnotationCollection'], total: 3, first: page }),
      readAnnotations({ '@graph': [item, { '@type': 'Person' }] }),
      readAnnotations({ type: 'AnnotationCollection', items: [item] }),
      readAnnotations({ type: 'AnnotationPage', items: [] }),
    ]
    expect(found.map((list) => list.length)).toEqual([2, 3, 3, 1, 1, 0])
  })
})
