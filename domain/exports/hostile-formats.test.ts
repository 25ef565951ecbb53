import Papa from 'papaparse'
import { parse } from 'parse5'
import { JSDOM } from 'jsdom'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, test } from 'vitest'
import { isWebAddress } from '../sources/address'
import { checkCard, claimCard } from './card/card'
import { cardSvg } from './card/card-svg'
import { claimReviews } from './claimreview'
import { editionCsv } from './csv/edition-csv'
import { datasetJson } from './dataset/dataset'
import type { Edition } from './edition'
import { editionJson } from './edition-json'
import { excerptsOf } from './excerpts'
import { atomFeed } from './feed/atom-feed'
import { annotatedHtml } from './html/annotated-html'
import { challengePageHtml } from './html/challenge-page/challenge-page'
import { claimPageHtml } from './html/claim-page/claim-page'
import { articleEmbedHtml, claimEmbedHtml } from './html/embed/embed-page'
import { embedSnippet } from './html/embed/embed-snippet'
import { fragmentHtml } from './html/fragment'
import { logPageHtml } from './html/log/log-page'
import { withNotices } from './html/notices'
import { readerLinks } from './html/reader-links'
import { hypothesisJson } from './hypothesis/hypothesis'
import { editionJsonSchema } from './json-schema/edition-json-schema'
import { editionMarkdown } from './markdown/edition-markdown'
import { readPage } from './testing/closed-page'
import { attribute, descendants, words } from './testing/page-tree'
import { freeTexts, pathsWith } from './testing/free-texts'
import { hostileEdition } from './testing/hostile-edition'
import { payloads, refusedAddresses, storableAddresses } from './testing/payloads'
import { webAnnotations } from './web-annotation'

const tools = { sha256Base64: (text: string) => `hash-of-${text.length}` }
const origin = 'https://facts.example'
const links = readerLinks(origin, 'harbour')
const action = '/api/v1/read/harbour/challenges'

/** Every page of an edition by its name. `note` is what the log says of its editions. */
function pagesOf(edition: Edition, note: string, every = false): [name: string, html: string][] {
  const at = '2025-11-22T10:00:00.000Z'
  const listed = [1, 2].map((number) => ({ number, at, note, redacted: false }))
  const form = (sent: boolean, error: string | null) =>
    challengePageHtml(edition, { claim: 1, sent, error }, action, tools, links)
  const page = annotatedHtml(edition, tools, { links })
  const notices = { reviewing: [1, 2, 3, 9].map((claim) => ({ claim, since: at })), newer: null }
  const newer = { number: 3, url: links.page }
  return [
    ['file', annotatedHtml(edition, tools)],
    ['file with script', annotatedHtml(edition, tools, { script: true })],
    ['published', page],
    ['fragment', fragmentHtml(edition)],
    ...(every ? [1, 2, 3] : [1]).flatMap((number): [string, string][] => [
      [`claim ${number}`, claimPageHtml(edition, number, tools, links) ?? ''],
      [`embed ${number}`, claimEmbedHtml(edition, number, tools, links, at) ?? ''],
    ]),
    ['embed', articleEmbedHtml(edition, tools, links)],
    ['log', logPageHtml(edition, listed, tools, links)],
    ['form', form(false, null)],
    ['error', form(false, note)],
    ...(every ? more() : []),
  ]

  function more(): [name: string, html: string][] {
    return [
      ['thanks', form(true, null)],
      ['with notices', withNotices(page, { ...notices, newer })],
      ['excerpts', annotatedHtml(excerptsOf(edition), tools, { links })],
    ]
  }
}

const benign = new Map(
  pagesOf(
    hostileEdition(() => 'words', 'https://a.example/'),
    'words',
    true,
  ).map(([name, html]) => [name, readPage(name, html, { framed: name.startsWith('embed'), action })]),
)

/** No page has another style, policy, program or place for notices than the page of plain words. */
function expectPages(edition: Edition, note: string, every = false) {
  for (const [name, html] of pagesOf(edition, note, every)) {
    const { elements, ...read } = readPage(name, html, { framed: name.startsWith('embed'), action })
    const expected = benign.get(name)
    expect({ name, ...read }).toEqual({
      name,
      ...{ policy: expected?.policy, css: expected?.css, programs: expected?.programs },
      comments: expected?.comments,
    })
    if (name !== 'fragment') expect(read.policy, name).toMatch(/^default-src 'none'; style-src 'sha256-/)
    if (name === 'error') expect(html).toContain('It could not be sent. Please try again.')
    if (name === 'file' || name === 'published') {
      const blocks = elements.filter((element) => attribute(element, 'data-block') !== null)
      expect(blocks.map((block) => words(block)).join('\n')).toBe(shown(edition.text))
    }
  }
}

/** What a browser makes of letters that HTML cannot hold. */
const shown = (text: string) => text.replace(/\0/g, '')

const parser = new new JSDOM('').window.DOMParser()
const font = { has: (codePoint: number) => (codePoint & 0xfffe) !== 0xfffe, advance: () => 0.5 }

/** The elements of well-formed XML in document order. */
function xmlOf(xml: string): { name: string; attributes: string[]; text: string }[] {
  const read = parser.parseFromString(xml, 'application/xml')
  const all = [...read.getElementsByTagName('*')]
  const fault = all.find(({ nodeName }) => nodeName === 'parsererror')
  if (fault) throw new Error(`${fault.textContent}`)
  return all.map((element) => ({
    name: element.nodeName,
    attributes: [...element.attributes].map(({ name, value }) => `${name}=${value}`),
    text: element.textContent ?? '',
  }))
}

const feedNames = 'feed id title updated author name uri link generator entry summary'.split(' ')
const cardNames = 'svg rect text tspan g path'.split(' ')

function expectXml(edition: Edition, note: string) {
  const listed = [{ number: 1, at: '2025-11-22T10:00:00.000Z', note, redacted: false }]
  for (const { name, attributes } of xmlOf(atomFeed(edition, listed, links, 'facts.example'))) {
    expect(feedNames).toContain(name)
    for (const one of attributes)
      if (one.startsWith('href=')) expect(isWebAddress(one.slice(5)), one).toBe(true)
  }
  for (const card of [checkCard(edition), claimCard(edition, 1)].flatMap((one) => one ?? []))
    for (const { name, attributes } of xmlOf(cardSvg(card, { serif: [font], sans: [font] }))) {
      expect(cardNames).toContain(name)
      expect(attributes.filter((one) => /^on|href|style|^xlink/.test(one))).toEqual([])
    }
}

const formula = /^[\s\p{Cf}\p{Cc}"'‘’“”]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u

function expectTables(edition: Edition) {
  for (const table of ['claims', 'sources'] as const) {
    const { data, errors } = Papa.parse<string[]>(editionCsv(edition, table).replace(/^\ufeff/, ''), {
      ...{ newline: '\r\n', delimiter: ',' },
    })
    expect(errors).toEqual([])
    const width = data[0]?.length
    for (const row of data.slice(0, -1)) {
      expect(row).toHaveLength(width ?? 0)
      // The apostrophe comes first, so that what follows is a text.
      for (const cell of row) if (!cell.startsWith("'")) expect(cell).not.toMatch(formula)
    }
  }
}

type Node = ReturnType<typeof fromMarkdown> | ReturnType<typeof fromMarkdown>['children'][number]
const nodesOf = (node: Node): Node[] => [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])]

/** Nothing but words, stress and links to the web; `markdown` may have footnotes, which CommonMark takes for code. */
function expectMarkdown(markdown: string) {
  for (const read of [markdown, markdown.replace(/^(?: {4}|\[\^\d+\]: )/gm, '')])
    for (const node of nodesOf(fromMarkdown(read))) {
      const closed = ['html', 'image', 'imageReference', ...(read === markdown ? [] : ['inlineCode', 'code'])]
      expect(closed).not.toContain(node.type)
      if (node.type === 'link' || node.type === 'definition')
        expect(isWebAddress(node.url), node.url).toBe(true)
    }
}

/** Every text in a value. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

function expectData(edition: Edition, text: string) {
  const review = JSON.parse(JSON.stringify(claimReviews(edition))) as unknown
  expect(review).toMatchObject([{ claimReviewed: text, reviewRating: { alternateName: text } }])
  expect(JSON.parse(JSON.stringify(webAnnotations(edition)))).toMatchObject({ label: text })
  const rows = JSON.parse(hypothesisJson(edition)) as { rows: { text: string }[] }
  for (const row of rows.rows) expectMarkdown(row.text)
  const dataset = JSON.parse(datasetJson(edition)) as { records: unknown[] }
  expect(dataset.records[0]).toMatchObject({ statement: text, summary: text, rating_label: text })
  const json = JSON.parse(editionJson(edition)) as Record<string, unknown>
  expect(json).toMatchObject({ team: { name: text }, check: { headline: text } })
  // What the page holds as data is what its texts were, letter by letter.
  const blocks = descendants(parse(annotatedHtml(edition, tools))).filter((element) =>
    attribute(element, 'type')?.includes('json'),
  )
  const [ours, , data] = blocks.map((block): unknown => JSON.parse(words(block)))
  expect(ours).toMatchObject([{ claimReviewed: text, author: { name: text } }])
  expect(data).toEqual(json)
  const page = claimPageHtml(edition, 1, tools, links) ?? ''
  const [block] = descendants(parse(page)).filter((element) => attribute(element, 'type')?.includes('json'))
  expect(block && JSON.parse(words(block))).toMatchObject({ claimReviewed: text, author: { name: text } })
}

const address = storableAddresses[0] ?? ''

describe('a text of the collection in every field of an edition', () => {
  test.each(payloads.map((text, index) => [index, text]))('%i: %j', (index, text) => {
    const edition = hostileEdition(() => text, storableAddresses[index % storableAddresses.length] ?? '')
    expectPages(edition, text)
    expectXml(edition, text)
    expectTables(edition)
    expectMarkdown(editionMarkdown(edition))
    expectMarkdown(editionMarkdown(excerptsOf(edition)))
    expectData(edition, text)
  })

  test('and all of them mixed, so that one opens what another closes', () => {
    for (let start = 0; start < payloads.length; start += 12) {
      let at = start
      const edition = hostileEdition(() => payloads[(at += 7) % payloads.length] ?? '', address)
      expectPages(edition, payloads[start] ?? '', true)
      expectXml(edition, payloads[start] ?? '')
      expectTables(edition)
      expectMarkdown(editionMarkdown(edition))
    }
  })
})

describe('addresses', () => {
  test.each(refusedAddresses)('%j is no link in any page, feed or Markdown', (refused) => {
    expect(isWebAddress(refused)).toBe(false)
    const edition = hostileEdition(() => 'words', refused)
    for (const [name, html] of pagesOf(edition, 'words'))
      for (const element of readPage(name, html, { framed: true, action }).elements) {
        const href = ['a', 'link'].includes(element.tagName) ? attribute(element, 'href') : null
        if (href !== null) expect(href).toMatch(/^(#|https:\/\/facts\.example\/read\/harbour)/)
      }
    expectXml(edition, 'words')
    expectMarkdown(editionMarkdown(edition))
    const linked = nodesOf(fromMarkdown(editionMarkdown(edition))).filter(({ type }) => type === 'link')
    expect(linked).toEqual([])
  })

  test.each(storableAddresses)('%j leads where it says, and nowhere else', (stored) => {
    expect(isWebAddress(stored)).toBe(true)
    const edition = hostileEdition(() => 'words', stored)
    expectPages(edition, 'words')
    const { elements } = readPage('file', annotatedHtml(edition, tools))
    const outside = elements.flatMap((element) => {
      const href = element.tagName === 'a' ? (attribute(element, 'href') ?? '#') : '#'
      return href.startsWith('#') ? [] : [href]
    })
    expect(new Set(outside)).toEqual(new Set([stored]))
  })

  test.each(payloads)('%j in the title of an embed stays in its attribute', (text) => {
    const elements = descendants(parse(embedSnippet(origin, { slug: 'harbour', claim: 1, title: text })))
    const frames = elements.filter(({ tagName }) => !['html', 'head', 'body'].includes(tagName))
    expect(frames.map(({ tagName }) => tagName)).toEqual(['iframe'])
    expect(frames[0]?.attrs.map(({ name }) => name)).toEqual([
      ...['src', 'title', 'width', 'height', 'style', 'loading'],
    ])
    expect(frames[0] && attribute(frames[0], 'title')).toBe(text)
  })
})

test('no text that the schema of an edition leaves free was forgotten', () => {
  const free = new Set(freeTexts(editionJsonSchema('https://facts.example/schema')))
  const filled = new Set(
    pathsWith(
      hostileEdition(() => 'planted', 'https://planted.example/'),
      'planted',
    ),
  )
  expect(free.size).toBeGreaterThan(40)
  // What is left is computed, or a key that a scale of the edition must have.
  expect([...free].filter((path) => !filled.has(path)).sort()).toEqual([
    ...['.claims[].dissents[].rating', '.claims[].dissents[].saidRating', '.claims[].rating'],
    '.claims[].saidRating',
  ])
})

test('the collection is dangerous where nothing is escaped', () => {
  expect(payloads.length).toBeGreaterThan(150)
  expect(new Set(payloads).size).toBe(payloads.length)
  const live = payloads.filter((text) => {
    try {
      readPage('file', `<!DOCTYPE html><title>${text}</title><p title="${text}" lang='${text}'>${text}</p>`)
      return /^\s*=/.test(text)
    } catch {
      return true
    }
  })
  expect(live.length).toBeGreaterThan(100)
  expect(
    textsIn(hostileEdition(() => 'planted', '')).filter((one) => one.includes('planted')).length,
  ).toBeGreaterThan(100)
})
