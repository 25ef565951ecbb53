import { describe, expect, test } from 'vitest'
import { edition, type Edition } from './edition'
import { editionData } from './edition-data'
import { citationOf, editionOf, paragraph } from './testing/edition-of'

const blocks = [paragraph('Two ships sank, he said.'), paragraph('👍 Nobody drowned.')]
const whole = editionOf(
  blocks,
  [
    {
      number: 1,
      quotes: ['Two ships sank', 'Nobody drowned'],
      voices: [{ chain: [{ name: 'Ann', role: 'captain' }], act: 'says' }],
      saidRating: 'said',
      citations: [citationOf(1), citationOf(2, { source: { withheld: 'A pilot' } })],
    },
    { number: 4, quotes: ['he said'], state: 'being-checked' },
  ],
  { check: { headline: 'One ship', standfirst: null, conclusion: null, credits: 'Ann and Bo' } },
)
whole.claims[1]?.spans.push({ start: null, end: null, exact: 'gone', prefix: 'now ', suffix: '' })

describe('the data of an edition', () => {
  test('reads back as the same edition, from its smallest form and from its whole one', () => {
    const small = JSON.stringify(editionData(whole))
    expect(edition.parse(JSON.parse(small))).toEqual(whole)
    expect(edition.parse(JSON.parse(JSON.stringify(whole)))).toEqual(whole)
    expect(editionData(whole)).not.toHaveProperty('text')
    expect(small).not.toContain('"publicUrl"')
  })

  test('has the same bytes whatever order the members came in', () => {
    const turned = JSON.parse(JSON.stringify(whole), (_, value: unknown) =>
      value && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    )
    expect(JSON.stringify(editionData(edition.parse(turned)))).toBe(
      JSON.stringify(editionData(edition.parse(whole))),
    )
  })

  test('keeps the context of a quote where the text has another', () => {
    const changed = structuredClone(whole)
    const span = changed.claims[0]?.spans[0]
    if (span) span.prefix = 'as it was before '
    expect(edition.parse(JSON.parse(JSON.stringify(editionData(changed))))).toEqual(changed)
  })
})

describe('an edition that contradicts itself is refused', () => {
  const cases: [string, (broken: Edition) => void, string][] = [
    ['text that is not the document’s', (it) => (it.text += '!'), 'text'],
    [
      'two claims with one number',
      (it) => it.claims.forEach((claim) => (claim.number = 1)),
      'claims/1/number',
    ],
    [
      'a span whose words stand elsewhere',
      (it) => it.claims[0]?.spans.forEach((span) => (span.exact = 'no')),
      'claims/0/spans/0',
    ],
    [
      'a span beyond the text',
      (it) => it.claims[0]?.spans.forEach((span) => Object.assign(span, { start: 900, end: 914 })),
      'claims/0/spans/0',
    ],
    [
      'a span that ends before it starts',
      (it) => it.claims[0]?.spans.forEach((span) => Object.assign(span, { start: 9, end: 3, exact: '' })),
      'claims/0/spans/0',
    ],
    ['citations that skip a number', (it) => it.claims[0]?.citations.shift(), 'claims/0/citations/0/number'],
    [
      'a rating that the scale lacks',
      (it) => it.claims.forEach((claim) => (claim.rating = 'x')),
      'claims/0/rating',
    ],
    [
      'a dissent by a rating that the scale lacks',
      (it) => it.claims[0]?.dissents.push({ rating: 'x', saidRating: null, summary: null }),
      'claims/0/dissents/0',
    ],
    ['a scale that is not there', (it) => (it.scales = []), 'claims/0/scaleVersion'],
    [
      'a rating of a claim that is being checked',
      (it) => it.claims.forEach((claim) => (claim.rating = 'true')),
      'claims/1/rating',
    ],
    ['an address that is none', (it) => (it.article.sourceUrl = 'javascript:alert(1)'), 'article/sourceUrl'],
  ]

  test.each(cases)('%s', (_, breakIt, path) => {
    const broken = structuredClone(whole)
    breakIt(broken)
    const issues = edition.safeParse(broken).error?.issues ?? []
    expect(issues.map((issue) => issue.path.join('/'))).toContain(path)
  })

  test('by a field that nobody knows, such as an id', () => {
    expect(edition.safeParse({ ...whole, id: 'ckx1' }).success).toBe(false)
  })
})
