import { describe, expect, test } from 'vitest'
import { edition, type Edition } from '../edition'
import { hostileAddresses, hostileTexts } from '../testing/hostile-texts'
import { articleText, attribute, dataBlocks, pageElements } from '../testing/page-tree'
import { citationOf, editionOf } from '../testing/edition-of'
import { annotatedHtml } from './annotated-html'
import { fragmentHtml } from './fragment'

const dataTypes = [
  'application/ld+json',
  'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
  'application/json',
]

/** Every field of an edition that somebody writes, filled with the text; every address with the address. */
function hostileEdition(text: string, address: string): Edition {
  const content = [{ type: 'text' as const, text: `${text} middle ${text}` }]
  const person = { name: text, role: text, organisation: text }
  const rating = {
    key: 'true',
    label: text,
    criterion: text,
    order: 5,
    family: 'wrong' as const,
    icon: 'cross' as const,
    needsCitation: true,
  }
  const source = {
    url: address,
    title: text,
    publisher: text,
    author: text,
    publishedAt: text,
    accessedAt: text,
    archiveUrl: address,
    type: 'web' as const,
    tier: 'primary' as const,
    access: 'paywall' as const,
    language: text,
  }
  const words = { quote: text, quoteLanguage: text, translation: text, locator: text, note: text }
  return editionOf(
    [
      { type: 'title', content },
      {
        type: 'paragraph',
        content: [...content, { type: 'text', text, marks: [{ type: 'link', attrs: { href: address } }] }],
      },
      { type: 'image', attrs: { src: address }, content },
      { type: 'list', attrs: { ordered: false }, content: [{ type: 'item', attrs: { depth: 1 }, content }] },
      {
        type: 'table',
        content: [{ type: 'row', content: [{ type: 'cell', attrs: { header: true }, content }] }],
      },
    ],
    [
      {
        number: 1,
        quotes: [' middle '],
        ranges: [[0, text.length]],
        statement: text,
        voices: [{ chain: [person, person], act: 'denies' }],
        saidAt: text,
        firstAppearance: address,
        rating: 'true',
        saidRating: 'true',
        summary: text,
        explanation: `${text} [@1] ${text}\n\n${text}`,
        asOf: text,
        decidedAt: text,
        dissents: [{ rating: 'true', saidRating: 'true', summary: text }],
        citations: [
          citationOf(1, { ...words, source }),
          citationOf(2, { ...words, source: { withheld: text } }),
        ],
      },
    ],
    {
      team: { name: text, methodology: text, correctionsPolicy: text, contact: text, website: address },
      publicUrl: address,
      published: { number: 2, at: text, note: text, history: { seq: 1, hash: text } },
      corrections: (['correction', 'retraction'] as const).map((kind, index) => ({
        ...{ number: index + 1, edition: 2, kind, at: text, summary: text, reason: text, claims: [1, 7] },
        changes: (['statement', 'rating', 'claim'] as const).map((field) => ({
          ...{ claim: 1, field, from: text, to: field === 'claim' ? null : text },
        })),
      })),
      replies: [{ whom: text, statement: text, at: text, claims: [1] }],
      checkedAt: text,
      article: {
        slug: text,
        title: text,
        byline: text,
        publisher: text,
        publishedAt: text,
        sourceUrl: address,
        archiveUrl: address,
        language: text,
        direction: 'rtl',
        rights: null,
      },
      check: { headline: text, standfirst: text, conclusion: text, credits: text },
      revision: { number: 1, sha256: text, createdAt: text },
      scales: [{ version: 1, ratings: [rating], saidRatings: [rating] }],
    },
  )
}

function pageOf(text: string, address: string): string {
  return annotatedHtml(hostileEdition(text, address), { sha256Base64: () => 'hash' })
}

function fragmentOf(text: string, address: string): string {
  return fragmentHtml(hostileEdition(text, address))
}

function expectHarmless(page: string) {
  for (const element of pageElements(page)) {
    expect(
      'html head meta title style script body a svg symbol path use rect header div section footer main nav article h1 h2 h3 p ul ol li table tbody tr th mark strong b i em small bdi cite code time blockquote br hr figure figcaption details summary span dl dt dd pre del ins'.split(
        ' ',
      ),
    ).toContain(element.tagName)
    if (element.tagName === 'script') expect(dataTypes).toContain(attribute(element, 'type'))
    for (const { name, value } of element.attrs) {
      expect(name).not.toMatch(/^on|^style$|^src|^srcdoc$|^action$|^formaction$|^data$/)
      if (name === 'href') expect(value).toMatch(/^(https?:\/\/|#)/)
      if (name === 'href' && value.startsWith('http'))
        expect(attribute(element, 'rel')).toBe('noopener nofollow')
    }
  }
}

/** An address that may be stored, and would leave an attribute that is not escaped. */
const address = 'https://a.example/?"onmouseover="alert(1)"><script>alert(1)</script>'

describe('a hostile text in every field', () => {
  test.each(hostileTexts)('%j stays text', (text) => {
    const page = pageOf(text, address)
    expectHarmless(page)
    expect(articleText(page)).toBe(hostileEdition(text, address).text)
    expectHarmless(fragmentOf(text, address))
  })

  test.each(hostileTexts)('%j comes out of the data blocks as it went in', (text) => {
    const blocks = dataBlocks(pageOf(text, address))
    expect([...blocks.keys()]).toEqual(dataTypes)
    expect(blocks.get('application/ld+json')).toMatchObject([{ claimReviewed: text }])
    expect(blocks.get('application/json')).toMatchObject({
      team: { name: text, methodology: text, correctionsPolicy: text, contact: text, website: address },
      check: { conclusion: text },
    })
    expect(blocks.get(dataTypes[1] ?? '')).toMatchObject({ label: text, creator: { name: text } })
  })
})

test.each(hostileAddresses)('the address %j is no link anywhere', (address) => {
  const page = pageOf('words', address)
  expectHarmless(page)
  const links = pageElements(page).flatMap((element) => attribute(element, 'href') ?? [])
  expect(links.filter((href) => !href.startsWith('#'))).toEqual([])
  expect(edition.safeParse(hostileEdition('words', address)).success).toBe(false)
})

test('the payloads are dangerous where nothing is escaped', () => {
  const raw = hostileTexts.filter((text) => {
    const elements = pageElements(`<p title="${text}">${text}</p>`)
    return elements.some(
      ({ tagName, attrs }) =>
        !['html', 'head', 'body', 'p'].includes(tagName) ||
        attrs.some(({ name }) => /^on|^style$/.test(name)),
    )
  })
  expect(raw.length).toBeGreaterThan(30)
})
