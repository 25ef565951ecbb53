import { expect, test } from 'vitest'
import { bodyAgreement } from './body-agreement'
import { factsOf } from '../judge/judge-blocks'
import { pageBlocks } from '../page-blocks'
import { storyBlocks } from './story-blocks'
import { elements, parsePage } from '../tree'

const long = (name: string): string =>
  `The ${name} of the council met on Monday and talked for hours about the bridge, the school and the road.`

/** The kept texts where the extractor found only the blocks that hold a word. */
function keptOf(html: string, found: string, body: string | null = null): string[] {
  const root = elements(parsePage(`<body>${html}</body>`)).find(({ tagName }) => tagName === 'body')
  const blocks = root ? pageBlocks(root, null) : []
  const lines = blocks.map((block) => factsOf(block, false))
  const parts = new Set<unknown>(
    blocks.flatMap(({ parts: own }, at) => (lines[at]?.text.includes(found) ? own : [])),
  )
  const { kept } = storyBlocks(blocks, lines, parts, bodyAgreement(body), null)
  return lines.flatMap(({ text }, at) => (kept[at] ? [text] : []))
}

test('sections built as those that were found are taken back, other articles and other parts are not', () => {
  const html = `<div class="row text"><p>${long('found members')}</p><p>${long('found heads')}</p></div>
    <div class="row links"><p>${long('guests')}</p></div><div class="row text"><p>${long('parents')}</p></div>
    <article class="row text"><p>${long('others')}</p></article>`
  expect(keptOf(html, 'found')).toEqual([long('found members'), long('found heads'), long('parents')])
})

test('what stands between the paragraphs of the story is taken back, unless it is mostly links', () => {
  const html = `<div><p>${long('found members')}</p><table><tr><td>1901</td><td>62</td></tr><tr><td>1902</td><td>63</td></tr></table>
    <ul><li><a href="https://example.org/a">Ferry is back in town</a></li></ul><p>${long('found heads')}</p></div>`
  expect(keptOf(html, 'found')).toEqual([
    long('found members'),
    '1901',
    '62',
    '1902',
    '63',
    long('found heads'),
  ])
})

test('a marked article of which next to nothing was found is the story', () => {
  const html = `<div><p>${long('found terms')}</p></div><article>${['a', 'b', 'c'].map((name) => `<p>${long(name)}</p>`).join('')}</article>`
  expect(keptOf(html, 'found')).toEqual(['a', 'b', 'c'].map(long))
})

test('paragraphs that the page’s data holds are kept wherever they stand', () => {
  const texts = Array.from({ length: 8 }, (_, at) => long(`board ${at}`))
  const html = `<div>${texts.map((text, at) => `<p>${text}${at < 7 ? ' ' : ''}</p>`).join('</div><div class="promo">')}</div>`
  expect(keptOf(html, 'board', texts.join(' '))).toEqual(texts)
})
