import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyEdition } from '../testing/any-edition'
import { fullEdition } from '../testing/full-edition'
import { hostileTexts } from '../testing/hostile-texts'
import { attribute, pageElements, words } from '../testing/page-tree'
import { annotatedHtml } from './annotated-html'
import { withNotices } from './notices'

const tools = { sha256Base64: () => 'hash' }
const stored = annotatedHtml(fullEdition(), tools)
const noticesOf = (html: string) =>
  pageElements(html)
    .filter((element) => attribute(element, 'class')?.split(' ').includes('pl-notice'))
    .map(words)

describe('notices on a stored page', () => {
  test('tell at the top and at the claim that it is being reviewed', () => {
    const html = withNotices(stored, {
      reviewing: [{ claim: 2, since: '2025-11-21T10:00:00Z' }],
      newer: null,
    })
    expect(noticesOf(html)).toEqual([
      'We are reviewing claim 2 (since 21 November 2025).',
      'We are reviewing this claim, since 21 November 2025.',
    ])
    expect(html.indexOf('reviewing this claim')).toBeGreaterThan(html.indexOf('id="claim-2"'))
    expect(html).toContain('<a href="#claim-2">claim 2</a>')
  })

  test('name the newer edition, and lead nowhere that is no address', () => {
    const html = withNotices(stored, { reviewing: [], newer: { number: 4, url: '/read/harbour' } })
    expect(noticesOf(html)).toEqual(['This is edition 3; a newer one exists: edition 4.'])
    expect(html).toContain('<a href="/read/harbour">edition 4</a>')
    for (const url of ['javascript:alert(1)', '//evil.example', '/\\evil.example', '"><script>'])
      expect(withNotices(stored, { reviewing: [], newer: { number: 4, url } })).not.toContain(
        '>edition 4</a>',
      )
  })

  test('name a claim that this edition does not have yet at the top alone', () => {
    const html = withNotices(stored, { reviewing: [{ claim: 12, since: '2025-11-21' }], newer: null })
    expect(noticesOf(html)).toEqual(['We are reviewing claim 12 (since 21 November 2025).'])
  })

  test('leave the bytes alone where there is nothing to tell or no room for it', () => {
    expect(withNotices(stored, { reviewing: [], newer: null })).toBe(stored)
    const old = '<!DOCTYPE html><p>A page of another program</p>'
    expect(withNotices(old, { reviewing: [{ claim: 1, since: '2025' }], newer: null })).toBe(old)
  })

  test.each(hostileTexts)('%j as a date opens nothing', (since) => {
    const html = withNotices(stored, { reviewing: [{ claim: 1, since }], newer: null })
    const before = pageElements(stored).length
    expect(pageElements(html)).toHaveLength(before + 5)
  })
})

test('each placed claim of any edition has room for its notice, once', () => {
  fc.assert(
    fc.property(anyEdition, (edition) => {
      const html = annotatedHtml(edition, tools)
      const reviewing = edition.claims.map(({ number }) => ({ claim: number, since: '2025-11-21' }))
      const told = withNotices(html, { reviewing, newer: null })
      expect(told.split('We are reviewing this claim').length - 1).toBe(edition.claims.length)
      expect(told.split('<section class="pl-notice').length - 1).toBe(edition.claims.length > 0 ? 1 : 0)
    }),
    { numRuns: 50 },
  )
})

test('a page of a megabyte gets its notices in a few milliseconds', () => {
  const big = stored.replace('</main>', `${'<p>words</p>'.repeat(90_000)}</main>`)
  const reviewing = [1, 2, 3].map((claim) => ({ claim, since: '2025-11-21' }))
  const started = performance.now()
  for (let round = 0; round < 20; round++) withNotices(big, { reviewing, newer: null })
  expect((performance.now() - started) / 20).toBeLessThan(50)
})
