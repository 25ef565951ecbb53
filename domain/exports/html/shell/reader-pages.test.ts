import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import type { Edition } from '../../edition'
import { fullEdition } from '../../testing/full-edition'
import { hostileAddresses, hostileTexts } from '../../testing/hostile-texts'
import { attribute, dataBlocks, pageElements, words } from '../../testing/page-tree'
import { challengePageHtml } from '../challenge-page/challenge-page'
import { claimPageHtml } from '../claim-page/claim-page'
import { articleEmbedHtml, claimEmbedHtml } from '../embed/embed-page'
import { logPageHtml } from '../log/log-page'
import { readerLinks } from '../reader-links'
import { plainPage } from './plain-page'

const tools = { sha256Base64: (text: string) => `hash of ${text.length} letters` }
const links = readerLinks('https://facts.example', 'harbour')
const listed = [
  { number: 1, at: '2025-11-20T10:00:00.000Z', note: 'First.', redacted: false },
  { number: 2, at: '2025-11-21T10:00:00.000Z', note: null, redacted: true },
  { number: 3, at: '2025-11-22T10:00:00.000Z', note: 'Third.', redacted: false },
]

/** Every kind of page of an edition by its name; `note` is what its editions were told with. */
function pagesOf(edition: Edition, note = 'A note.'): [name: string, html: string][] {
  const state = { claim: edition.claims[0]?.number ?? null, sent: false, error: null }
  const form = (changes: Partial<typeof state> | { error: string }) =>
    challengePageHtml(edition, { ...state, ...changes }, '/api/v1/read/harbour/challenges', tools, links)
  return [
    ...edition.claims.flatMap(({ number }): [string, string][] => [
      [`claim ${number}`, claimPageHtml(edition, number, tools, links) ?? ''],
      [`embed ${number}`, claimEmbedHtml(edition, number, tools, links, '2025-11-25') ?? ''],
    ]),
    [
      'log',
      logPageHtml(
        edition,
        listed.map((one) => ({ ...one, note })),
        tools,
        links,
      ),
    ],
    ['form', form({})],
    ['thanks', form({ sent: true })],
    ['error', form({ error: 'too-many' })],
    ['embed', articleEmbedHtml(edition, tools, links)],
    ['gone', plainPage('unpublished', tools)],
    ['gone in a frame', plainPage('redacted', tools, true)],
  ]
}

const addressKeys = new Set([
  'url',
  'sourceUrl',
  'archiveUrl',
  'website',
  'publicUrl',
  'firstAppearance',
  'contact',
])
const closedKeys = new Set(
  'slug type key family icon state stance kind act access tier direction rights mode sha256 rating saidRating field language quoteLanguage'.split(
    ' ',
  ),
)

/** The edition with a text in everything that somebody writes, and an address wherever one may stand. */
function hostile(text: string, address: string): Edition {
  return JSON.parse(JSON.stringify(fullEdition()), (key, value: unknown) => {
    if (typeof value !== 'string' || closedKeys.has(key)) return value
    return addressKeys.has(key) ? address : text
  }) as Edition
}

describe('pages of a published check', () => {
  const validator = new HtmlValidate({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: { 'no-missing-references': 'off', 'long-title': 'off' },
  })
  test.each(pagesOf(fullEdition()))('%s is valid', (_, html) => {
    const report = validator.validateStringSync(html)
    expect(
      report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line }) => `${line} ${ruleId} ${message}`),
      ),
    ).toEqual([])
  })

  test.each(pagesOf(fullEdition()))(
    '%s has one h1, one main, no script that runs and no request',
    (_, html) => {
      const elements = pageElements(html)
      for (const tag of ['h1', 'main'])
        expect(elements.filter(({ tagName }) => tagName === tag)).toHaveLength(1)
      for (const element of elements) {
        if (element.tagName === 'script') expect(attribute(element, 'type')).toBe('application/ld+json')
        if (element.tagName === 'link')
          expect(['canonical', 'alternate']).toContain(attribute(element, 'rel'))
        expect(element.attrs.filter(({ name }) => /^src|^on|^style$/.test(name))).toEqual([])
      }
    },
  )

  test('the same edition gives the same bytes', () => {
    expect(pagesOf(fullEdition())).toEqual(pagesOf(fullEdition()))
  })
})

describe('a hostile text in every field', () => {
  const address = 'https://a.example/?"onmouseover="alert(1)"><script>alert(1)</script>'
  test.each(hostileTexts)('%j stays text', (text) => {
    for (const [, html] of pagesOf(hostile(text, address), text))
      for (const element of pageElements(html)) {
        expect([
          'iframe',
          'object',
          'embed',
          'img',
          'base',
          'plaintext',
          'xmp',
          'math',
          'animate',
        ]).not.toContain(element.tagName)
        if (element.tagName === 'script') expect(attribute(element, 'type')).toBe('application/ld+json')
        for (const { name, value } of element.attrs) {
          expect(name).not.toMatch(/^on|^style$|^src|^formaction$/)
          if (name === 'href' && element.tagName === 'a') expect(value).toMatch(/^(https?:\/\/|#)/)
        }
      }
  })

  test.each(hostileAddresses)('the address %j is no link anywhere', (address) => {
    for (const [, html] of pagesOf(hostile('words', address))) {
      const outside = pageElements(html)
        .flatMap((element) => (element.tagName === 'a' ? (attribute(element, 'href') ?? []) : []))
        .filter((href) => !href.startsWith('#') && !href.startsWith('https://facts.example/'))
      expect(outside).toEqual([])
    }
  })
})

describe('the page of a claim', () => {
  const edition = fullEdition()
  const ruled = edition.claims.find(({ state }) => state === 'ruled')
  const number = ruled?.number ?? 0
  const html = claimPageHtml(edition, number, tools, links) ?? ''
  const elements = pageElements(html)
  const meta = (property: string) =>
    elements.flatMap((element) =>
      attribute(element, 'property') === property ? (attribute(element, 'content') ?? []) : [],
    )

  test('its ClaimReview, canonical address and share preview name the page itself', () => {
    const url = `https://facts.example/read/harbour/claims/${number}`
    const canonical = elements.find((element) => attribute(element, 'rel') === 'canonical')
    expect(canonical && attribute(canonical, 'href')).toBe(url)
    expect(dataBlocks(html).get('application/ld+json')).toMatchObject({ '@type': 'ClaimReview', url })
    expect(meta('og:url')).toEqual([url])
    expect(meta('og:image')).toEqual([`${url}/card.png`])
  })

  test('it leads to every other claim by its neighbours', () => {
    const seen = new Set<string>()
    let next: string | undefined = `https://facts.example/read/harbour/claims/${number}`
    const queue = [next]
    while ((next = queue.pop()) !== undefined) {
      if (seen.has(next)) continue
      seen.add(next)
      const page = claimPageHtml(edition, Number(next.split('/').at(-1)), tools, links) ?? ''
      for (const element of pageElements(page)) {
        const href = element.tagName === 'a' ? attribute(element, 'href') : null
        if (href && /\/claims\/\d+$/.test(href)) queue.push(href)
      }
    }
    expect([...seen].sort()).toEqual(
      edition.claims.map((claim) => `https://facts.example/read/harbour/claims/${claim.number}`).sort(),
    )
  })

  test('a claim that is not in the edition has none, nor an embed', () => {
    expect(claimPageHtml(edition, 9_999, tools, links)).toBeNull()
    expect(claimEmbedHtml(edition, 9_999, tools, links)).toBeNull()
  })

  test('what is being checked has no ClaimReview', () => {
    const undecided = edition.claims.find(({ state }) => state === 'being-checked')
    const page = claimPageHtml(edition, undecided?.number ?? 0, tools, links) ?? ''
    expect(page).toContain('Being checked')
    expect(dataBlocks(page).size).toBe(0)
  })
})

test('the log has every correction at its edition, and no link to one that nobody can read', () => {
  const edition = fullEdition()
  const elements = pageElements(logPageHtml(edition, listed, tools, links))
  const entries = elements.filter(({ tagName }) => tagName === 'article')
  expect(entries.map((entry) => attribute(entry, 'id')).sort()).toEqual(
    edition.corrections
      .filter((one) => one.edition <= 3)
      .map((one) => `correction-${one.number}`)
      .sort(),
  )
  const hrefs = elements.flatMap((element) => attribute(element, 'href') ?? [])
  expect(hrefs).toContain('https://facts.example/read/harbour/1')
  expect(hrefs).not.toContain('https://facts.example/read/harbour/2')
})

test('links of embeds open beside the page that holds them', () => {
  for (const [name, html] of pagesOf(fullEdition()))
    if (name.startsWith('embed'))
      for (const element of pageElements(html))
        if (element.tagName === 'a')
          expect([attribute(element, 'target'), attribute(element, 'rel')]).toEqual(['_blank', 'noopener'])
})

test('the form has what the server reads, and its hidden field is out of everybody’s way', () => {
  const html = challengePageHtml(
    fullEdition(),
    { claim: null, sent: false, error: null },
    '/api',
    tools,
    links,
  )
  const fields = pageElements(html).flatMap((element) => attribute(element, 'name') ?? [])
  expect(fields).toEqual(expect.arrayContaining(['claim', 'body', 'name', 'email', 'website']))
  const trap = pageElements(html).find((element) => attribute(element, 'name') === 'website')
  expect(trap && attribute(trap, 'tabindex')).toBe('-1')
  expect(
    pageElements(html)
      .filter(({ tagName }) => tagName === 'h1')
      .map(words),
  ).toEqual(['Tell us of a mistake'])
})
