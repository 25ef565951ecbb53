import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { fullEdition } from '../testing/full-edition'
import { hostileTexts } from '../testing/hostile-texts'
import { readerLinks } from '../html/reader-links'
import { atomFeed } from './atom-feed'
import { escapeXml } from './escape-xml'

const links = readerLinks('https://facts.example', 'harbour')
const listed = [
  { number: 1, at: '2025-11-20T10:00:00.000Z', note: 'First.', redacted: false },
  { number: 2, at: '2025-11-21T10:00:00.000Z', note: null, redacted: true },
  { number: 3, at: '2025-11-22T10:00:00.000Z', note: null, redacted: false },
]
const feedOf = (changes = {}, editions = listed) =>
  atomFeed(fullEdition(changes), editions, links, 'facts.example')

/** Reads XML strictly enough to notice what no reader would take: each tag closed in order, each `&` an entity. */
function elementsOf(xml: string): string[] {
  const open: string[] = []
  const seen: string[] = []
  const rest = xml
    .replace(/^<\?xml[^?]*\?>\n/, '')
    .replace(
      /<(\/?)([a-z]+)((?: [a-z:]+="[^"<]*")*)(\/?)>/g,
      (_, close: string, name: string, __, empty: string) => {
        if (close) expect(open.pop()).toBe(name)
        else seen.push(name)
        if (!close && !empty) open.push(name)
        return ''
      },
    )
  expect(open).toEqual([])
  expect(rest).not.toMatch(/[<>]|&(?!(amp|lt|gt|quot|#39);)/)
  expect(xml).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u)
  return seen
}

describe('the feed of a check', () => {
  const xml = feedOf()
  const { document } = parseHTML(xml)
  const all = (selector: string) =>
    [...document.querySelectorAll(selector)].map((element) => element.textContent)

  test('has what RFC 4287 asks of a feed and of each entry', () => {
    const seen = elementsOf(xml)
    const entries = seen.filter((name) => name === 'entry').length
    expect(entries).toBeGreaterThan(2)
    for (const name of ['id', 'title', 'updated'])
      expect(seen.filter((one) => one === name)).toHaveLength(entries + 1)
    expect(seen.filter((name) => name === 'author')).toHaveLength(1)
    expect(new Set(all('id')).size).toBe(entries + 1)
    for (const updated of all('updated')) expect(updated).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)
  })

  test('tells of editions that can be read and of announced corrections, newest first', () => {
    const ids = all('entry id')
    expect(ids).toContain('tag:facts.example,2025:/read/harbour/1')
    expect(ids).not.toContain('tag:facts.example,2025:/read/harbour/2')
    const announced = fullEdition().corrections.filter(({ kind }) => kind !== 'minor')
    expect(ids.filter((id) => id.includes('/corrections/'))).toHaveLength(announced.length)
    const updated = all('entry updated')
    expect(updated).toEqual([...updated].sort().reverse())
  })

  test('ids stay when an edition is added', () => {
    const more = feedOf({}, [
      ...listed,
      { number: 4, at: '2025-12-01T10:00:00.000Z', note: null, redacted: false },
    ])
    for (const id of all('id')) expect(more).toContain(`<id>${id}</id>`)
  })

  test('leads to where the desk publishes it', () => {
    expect(feedOf({ publicUrl: 'https://desk.example/harbour?a=1&b=2' })).toContain(
      'href="https://desk.example/harbour?a=1&amp;b=2"',
    )
  })
})

test.each([...hostileTexts, '\u0000\u0008\u001b\ud800 \udfff\ufffe\uffff]]>&amp;'])(
  '%j leaves a feed that every reader takes',
  (text) => {
    const team = { name: text, methodology: null, correctionsPolicy: null, contact: null, website: null }
    const check = { headline: text, standfirst: null, conclusion: null, credits: null }
    elementsOf(
      feedOf(
        { team, check },
        listed.map((one) => ({ ...one, note: text })),
      ),
    )
  },
)

test('what XML can write comes through, the rest is left out', () => {
  expect(escapeXml('a\u0000b\tc\n<&>"\' 😀\ud83d')).toBe('ab\tc\n&lt;&amp;&gt;&quot;&#39; 😀')
})
