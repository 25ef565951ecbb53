import { describe, expect, test } from 'vitest'
import { excerptsOf } from '../excerpts'
import { attribute, descendants, pageElements, words, type Element } from '../testing/page-tree'
import { fullEdition } from '../testing/full-edition'
import { annotatedHtml, annotatedHtmlParts } from './annotated-html'
import { readerLinks } from './reader-links'
import { readerScript } from './reader-script'

const tools = { sha256Base64: (text: string) => `hash of ${text.length} letters` }
const links = readerLinks('https://read.example', 'harbour')
const download = annotatedHtml(fullEdition(), tools)
const online = annotatedHtml(fullEdition(), tools, { links })

function byId(html: string, id: string): Element {
  const found = pageElements(html).find((element) => attribute(element, 'id') === id)
  if (!found) throw new Error(`There is no ${id}`)
  return found
}
function byClass(html: string, name: string): Element[] {
  return pageElements(html).filter((element) => attribute(element, 'class')?.split(' ').includes(name))
}
const hrefs = (element: Element) => descendants(element).flatMap((child) => attribute(child, 'href') ?? [])

describe('a published page', () => {
  test('says which edition it is, and what is new', () => {
    expect(words(byClass(download, 'pl-byline')[0] ?? byId(download, 'none'))).toBe(
      'AnnUpdated 22 November 2025, 10:00 UTC, edition 3: because the log was found',
    )
    expect(words(byId(download, 'pl-about').parentNode as Element)).toContain(
      'event 41, with the hash abc123',
    )
  })

  test('tells corrections at the top and at the claim, with what was and what is; a small fix nowhere', () => {
    const [news] = byClass(download, 'pl-news')
    expect(words(news ?? byId(download, 'none'))).toBe(
      'Corrections and updatesCorrection, 22 November 2025. We had it wrong. The log was found. Claim 1 (Rating: Mostly true → False).',
    )
    expect(words(byId(download, 'claim-1'))).toContain(
      'Correction, 22 November 2025: We had it wrong.Rating: Mostly true → False',
    )
    expect(download.replace(/<script[^]*?<\/script>/g, '')).not.toContain('A slip.')
  })

  test('puts a retraction before all other corrections', () => {
    const [retraction] = byClass(download, 'pl-retraction')
    expect(retraction && words(retraction)).toContain(
      'Retraction, 22 November 2025. We take claim 2 back. Claim 2',
    )
    expect(download.indexOf('pl-retraction"')).toBeLessThan(download.indexOf('class="pl-news"'))
    expect(words(byId(download, 'claim-2'))).toContain('We take claim 2 back.')
  })

  test('prints replies for themselves and at the claim, and what reviewers saw otherwise at the claim', () => {
    expect(words(byClass(download, 'pl-replies')[0] ?? byId(download, 'none'))).toBe(
      'What those concerned answeredThe mayor · 20 November 2025 · on claim 2It was a week.',
    )
    expect(words(byId(download, 'claim-2'))).toContain('The mayor answered, 20 November 2025:It was a week.')
    expect(words(byId(download, 'claim-1'))).toContain(
      'A reviewer saw it otherwise: Mixed. A second one was lost later.',
    )
  })

  test('leads from the top to how the desk works and whom to write to', () => {
    const [checked] = byClass(download, 'pl-checked')
    expect(hrefs(checked ?? byId(download, 'none'))).toEqual([
      'https://daily.example/harbour',
      '#pl-methodology',
      '#pl-policy',
      'mailto:desk@desk.example',
    ])
    expect(words(byId(download, 'pl-methodology'))).toBe('We read every source.')
  })

  test('taken along has no `<link>`; online it names itself, its card and its feed', () => {
    expect(pageElements(download).filter(({ tagName }) => tagName === 'link')).toEqual([])
    expect(download).not.toContain('og:image')
    expect(online).toContain('<link rel="canonical" href="https://read.example/read/harbour">')
    expect(online).toContain('type="application/atom+xml"')
    expect(online).toContain(
      '<meta property="og:image" content="https://read.example/read/harbour/card.png">',
    )
    const elsewhere = annotatedHtml(fullEdition({ publicUrl: 'https://desk.example/one' }), tools, { links })
    expect(elsewhere).toContain('<link rel="canonical" href="https://desk.example/one">')
  })

  test('on a host that only it knows shows no picture that others cannot load', () => {
    const local = annotatedHtml(fullEdition(), tools, { links: readerLinks('', 'harbour') })
    expect(local).not.toContain('og:image')
    expect(local).not.toContain('canonical')
    expect(hrefs(byId(local, 'claim-1'))).toContain('/read/harbour/challenge?claim=1')
  })

  test('online has the form for those who object, the log and the earlier editions', () => {
    const all = pageElements(online).flatMap((element) => attribute(element, 'href') ?? [])
    for (const address of [
      links.challenge(),
      links.challenge(1),
      links.corrections,
      links.edition(1),
      links.edition(2),
    ])
      expect(all).toContain(address)
    expect(all).not.toContain(links.edition(3))
    expect(all).not.toContain('mailto:desk@desk.example')
  })
})

test('a page of excerpts says so, leads to the original and shows gaps outside of the blocks', () => {
  const html = annotatedHtml(excerptsOf(fullEdition()), tools)
  expect(words(byClass(html, 'pl-heads')[0] ?? byId(html, 'none'))).toContain('Excerpts of the article')
  expect(hrefs(byClass(html, 'pl-excerpts')[0] ?? byId(html, 'none'))).toEqual([
    'https://daily.example/harbour',
  ])
  const [gap] = byClass(html, 'pl-gap')
  expect(gap && words(gap)).toBe('[…]')
  for (const block of pageElements(html).filter((element) => attribute(element, 'data-block') !== null))
    expect(words(block)).not.toContain('[…]')
})

test('a script is there only when it is asked for, small, and allowed by its hash', () => {
  const runs = (html: string) =>
    pageElements(html).filter(
      (element) => element.tagName === 'script' && attribute(element, 'type') === null,
    )
  expect(runs(online)).toEqual([])
  expect(online).not.toContain('script-src')
  const html = annotatedHtml(fullEdition(), tools, { script: true })
  expect(runs(html).map(words)).toEqual([readerScript])
  expect(readerScript.length).toBeLessThan(2_048)
  expect(html).toContain(`script-src 'sha256-hash of ${readerScript.length} letters'`)
})

test('the parts are the page, none of them long but the data', () => {
  const parts = [...annotatedHtmlParts(fullEdition(), tools, { links })]
  expect(parts.join('')).toBe(online)
  expect(parts.length).toBeGreaterThan(10)
})
