import { readdirSync, readFileSync, existsSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { freeze, proposalSchema, type Proposal } from '@/domain/articles/proposal'
import { Problem } from '@/domain/problem'
import { proposalFromHtml } from './html'

const shown = ({ blocks }: Proposal): string[] =>
  blocks.map(({ keep, kind, text }) => `${keep ? kind : 'drop'}: ${text}`)

describe('a piece of HTML', () => {
  test('becomes blocks on the allow-listed tree, all of them kept', () => {
    const proposal = proposalFromHtml(`<h1>Mayor resigns</h1>
      <p>The <b>mayor</b> resigned <em>on</em> Monday.<br>She gave no reason.</p>
      bare text<br><br>more bare text
      <ul><li>one<ol><li>two</li></ol></li><li><p>three</p></li></ul>
      <table><tr><th>Year<th>Votes<tr><td>2017<td>62</table>
      <blockquote><p>A quote</p></blockquote>
      <pre>a\n  b</pre>
      <div>outer <div>inner</div> again</div>
      <p>Fish &amp; chips, caf&eacute;, co&shy;op, a&nbsp;b</p>`)
    expect(shown(proposal)).toEqual([
      'title: Mayor resigns',
      'paragraph: The mayor resigned on Monday.\nShe gave no reason.',
      'paragraph: bare text',
      'paragraph: more bare text',
      'item: one',
      'item: two',
      'item: three',
      'cell: Year',
      'cell: Votes',
      'cell: 2017',
      'cell: 62',
      'quote: A quote',
      'paragraph: a\nb',
      'paragraph: outer',
      'paragraph: inner',
      'paragraph: again',
      'paragraph: Fish & chips, café, coop, a b',
    ])
    expect(
      freeze(proposal.blocks)
        .document.content.map(({ type }) => type)
        .filter((type) => type === 'list' || type === 'table'),
    ).toEqual(['list', 'table'])
  })

  test('keeps no script, frame, control or hidden text, and no link but web links', () => {
    const proposal = proposalFromHtml(
      `<p onclick="x()">One <a href="javascript:alert(1)">bad</a> <a href="/good?a=1">good</a></p>
       <script>alert(1)</script><style>p{}</style><template><p>t</p></template><noscript>n</noscript>
       <svg><text>s</text></svg><iframe>f</iframe><button>b</button><select><option>o</select><textarea>t</textarea>
       <p hidden>h</p><p style="display: none">d</p><img src="javascript:alert(2)" alt="Alt" onerror="x()">`,
      'https://example.org/page',
    )
    expect(shown(proposal)).toEqual(['paragraph: One bad good', 'image: Alt'])
    const json = JSON.stringify(proposal)
    expect(json).not.toMatch(/javascript|alert|onclick|onerror/)
    expect(json).toContain('https://example.org/good?a=1')
  })

  test('gives an image its caption, else its description, else the word Image', () => {
    const proposal = proposalFromHtml(
      `<figure><img src="https://example.org/a.jpg" alt="Alt"><figcaption>The <em>cap</em>tion</figcaption></figure>
       <img alt="Only a description"><img src="https://example.org/b.jpg"><figure><figcaption>No image</figcaption></figure>`,
    )
    expect(shown(proposal)).toEqual([
      'image: The caption',
      'image: Only a description',
      'image: Image',
      'caption: No image',
    ])
  })

  test('takes a table that lays the page out for a container', () => {
    const proposal = proposalFromHtml(
      '<table role="presentation"><tr><td><p>One.</p><p>Two.</p></td><td>Three.</td></tr></table>',
    )
    expect(shown(proposal)).toEqual(['paragraph: One.', 'paragraph: Two.', 'paragraph: Three.'])
  })
})

const page = (body: string, head = ''): string =>
  `<!DOCTYPE html><html lang="en-GB"><head><title>Ferry returns to harbour - The Harbour Echo</title>${head}</head><body>${body}</body></html>`
const article = `<h1>Ferry returns to harbour</h1><p class="standfirst">It will run from June.</p><p class="byline">By Tom Wick</p>
  <time datetime="2021-03-03T06:05:00Z">3 March 2021</time>
  <p>A passenger ferry between the town and the island is to start again this summer after a gap of two years.</p>
  <p>Operator Blue Lines said daily sailings would begin on June 1.</p>
  <p>Read more: <a href="/x">Plans for the car park</a></p><p>Fares will be £8 for adults.</p>`

describe('a page', () => {
  const proposal = proposalFromHtml(
    page(
      `<nav><ul><li><a href="/">Home</a></li></ul></nav><article>${article}</article>
       <aside><h2>Most read</h2><ul><li><a href="/a">Man charged over seafront fire</a></li></ul></aside>
       <footer><p>© 2021 The Harbour Echo</p></footer>`,
      '<meta property="og:site_name" content="The Harbour Echo"><link rel="canonical" href="/ferry">',
    ),
    'https://echo.example/ferry?utm_source=x',
  )

  test('gives its metadata', () => {
    const { blocks: _blocks, ...metadata } = proposal
    expect(metadata).toEqual({
      title: 'Ferry returns to harbour',
      byline: 'Tom Wick',
      publisher: 'The Harbour Echo',
      publishedAt: '2021-03-03T06:05:00Z',
      sourceUrl: 'https://echo.example/ferry',
      language: 'en-GB',
      direction: 'ltr',
    })
  })

  test('lists every block of its body and keeps the article', () => {
    expect(shown(proposal)).toEqual([
      'drop: Home',
      'title: Ferry returns to harbour',
      'standfirst: It will run from June.',
      'drop: By Tom Wick',
      'drop: 3 March 2021',
      'paragraph: A passenger ferry between the town and the island is to start again this summer after a gap of two years.',
      'paragraph: Operator Blue Lines said daily sailings would begin on June 1.',
      'drop: Read more: Plans for the car park',
      'paragraph: Fares will be £8 for adults.',
      'drop: Most read',
      'drop: Man charged over seafront fire',
      'drop: © 2021 The Harbour Echo',
    ])
    expect(proposal.blocks.every(({ keep, reason }) => keep === (reason === undefined))).toBe(true)
  })

  test('prefers what its JSON-LD says, and passes over values that cannot be stored', () => {
    const data = `{"@context":"https://schema.org","@graph":[{"@type":"WebPage","name":"x"},{"@type":"NewsArticle",
      "headline":"Ferry &amp; harbour","author":[{"@type":"Person","name":"Tom Wick"},{"name":"Bad \\ud800"}],
      "publisher":{"name":"Echo"},"datePublished":"2021-03-03T07:05:00+01:00","url":"https://echo.example/a"}]}`
    const found = proposalFromHtml(
      page(
        '<p>The text of the article.</p>',
        `<script type="application/ld+json">${data}</script><script type="application/ld+json">{broken</script>`,
      ),
    )
    expect(found).toMatchObject({
      title: 'Ferry & harbour',
      byline: 'Tom Wick',
      publisher: 'Echo',
      publishedAt: '2021-03-03T06:05:00Z',
      sourceUrl: 'https://echo.example/a',
    })
  })

  test('from the right to the left says so', () => {
    expect(proposalFromHtml('<html dir="rtl"><p>abc</p>').direction).toBe('rtl')
    expect(proposalFromHtml('<p>قال رئيس البلدية يوم الخميس إن المدارس لن تغلق</p>')).toMatchObject({
      direction: 'rtl',
      language: 'ar',
    })
  })
})

describe('depth', () => {
  const deep = (n: number): string => `${'<div>'.repeat(n)}x`

  test('is fine up to 256 elements in the body and refused beyond', () => {
    expect(proposalFromHtml(deep(256)).blocks).toHaveLength(1)
    expect(() => proposalFromHtml(deep(257))).toThrow(Problem)
  })

  test('of a hundred thousand tags is refused at once', () => {
    const started = performance.now()
    for (const tag of ['<div>', '<b>', '<ul><li>', '<table><tr><td>', '<svg><g>']) {
      expect(() => proposalFromHtml(`${tag.repeat(100_000)}x`)).toThrow(/256/)
    }
    expect(performance.now() - started).toBeLessThan(3000)
  })
})

const pages = '../shared/dev-data/import-pages'
describe.skipIf(!existsSync(pages))(
  'saved pages beside the project (skipped where they are not there)',
  () => {
    const words = (text: string): string[] => text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? []

    test.each(existsSync(pages) ? readdirSync(pages) : [])(
      '%s keeps at least 90 % of the expected words and can be stored',
      (name) => {
        const proposal = proposalFromHtml(
          gunzipSync(readFileSync(`${pages}/${name}/source.html.gz`)).toString(),
        )
        expect(proposalSchema.safeParse(proposal).success).toBe(true)
        const expected = words(
          readFileSync(`${pages}/${name}/expected.html`, 'utf8')
            .replace(/<[^>]*>/g, ' ')
            .replace(/&\w+;/g, ' '),
        )
        const kept = new Set(words(freeze(proposal.blocks).text))
        expect(expected.filter((word) => kept.has(word)).length / expected.length).toBeGreaterThan(0.9)
      },
    )
  },
)
