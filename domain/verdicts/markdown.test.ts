import fc from 'fast-check'
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import { describe, expect, test } from 'vitest'
import { markdownToHtml } from './markdown'

const reference = (number: number) => (number <= 3 ? `<a href="#c-${number}">[${number}]</a>` : null)

describe('Markdown', () => {
  test.each([
    ['Two\n\nparagraphs', '<p>Two</p><p>paragraphs</p>'],
    ['*a* **b** `c`', '<p><em>a</em> <strong>b</strong> <code>c</code></p>'],
    ['# Title', '<p><strong>Title</strong></p>'],
    ['- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    ['3. a\n4. b', '<ol start="3"><li>a</li><li>b</li></ol>'],
    ['- a\n\n- b', '<ul><li><p>a</p></li><li><p>b</p></li></ul>'],
    ['> said', '<blockquote><p>said</p></blockquote>'],
    ['    code <b>', '<pre><code>code &lt;b&gt;</code></pre>'],
    ['a  \nb', '<p>a<br>b</p>'],
    ['---', '<hr>'],
    [
      '[here](https://a.example/?x=1&y=2)',
      '<p><a href="https://a.example/?x=1&amp;y=2" rel="noopener nofollow">here</a></p>',
    ],
    [
      '<https://a.example/>',
      '<p><a href="https://a.example/" rel="noopener nofollow">https://a.example/</a></p>',
    ],
    [
      '[here][1]\n\n[1]: https://a.example/',
      '<p><a href="https://a.example/" rel="noopener nofollow">here</a></p>',
    ],
    [
      '![a chart](https://a.example/c.png)',
      '<p><a href="https://a.example/c.png" rel="noopener nofollow">a chart</a></p>',
    ],
    [
      '[![alt](https://a.example/i)](https://a.example/p)',
      '<p><a href="https://a.example/p" rel="noopener nofollow">alt</a></p>',
    ],
    ['1 &lt; 2 &copy;', '<p>1 &lt; 2 ©</p>'],
    ['', ''],
  ])('%j becomes %j', (source, html) => {
    expect(markdownToHtml(source)).toBe(html)
  })

  test('shows raw HTML as the text it is', () => {
    expect(markdownToHtml('a <b onclick="x()">b</b>')).toBe(
      '<p>a &lt;b onclick=&quot;x()&quot;&gt;b&lt;/b&gt;</p>',
    )
    expect(markdownToHtml('<script>alert(1)</script>')).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>')
  })

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt&colon;alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//a.example',
    '/etc',
    'mailto:a@b.example',
    'https://user:pw@a.example/',
  ])('links nowhere for the address %s', (address) => {
    for (const source of [`[here](${address})`, `![here](${address})`, `[here]\n\n[here]: ${address}`])
      expect(markdownToHtml(source)).toBe('<p>here</p>')
  })
})

describe('a citation reference', () => {
  test.each([
    ['so [@1], and [@2].', '<p>so <a href="#c-1">[1]</a>, and <a href="#c-2">[2]</a>.</p>'],
    ['[@1][@2]', '<p><a href="#c-1">[1]</a><a href="#c-2">[2]</a></p>'],
    ['**so** [@3]', '<p><strong>so</strong> <a href="#c-3">[3]</a></p>'],
    ['[@9] is not there', '<p>[@9] is not there</p>'],
    ['`[@1]` and [@x]', '<p><code>[@1]</code> and [@x]</p>'],
    [
      '[see [@1]](https://a.example/)',
      '<p><a href="https://a.example/" rel="noopener nofollow">see [@1]</a></p>',
    ],
  ])('in %j becomes %j', (source, html) => {
    expect(markdownToHtml(source, { reference })).toBe(html)
  })
})

test('plain text takes the short way to the same HTML as the parser', () => {
  const words = fc.constantFrom(
    ...[
      'word',
      ' ',
      '\n',
      '\n\n',
      '1. ',
      '- ',
      '# ',
      '> ',
      '=',
      '~~~',
      '.',
      '!',
      ']',
      ')',
      ':',
      '(',
      '“',
      'é',
      '\u00a0',
    ],
    ...[
      '[@1]',
      '[@2]',
      '[@7]',
      '+',
      '12)',
      '\u2028',
      '|',
      '-',
      '    ',
      '\t',
      '👍',
      '&',
      '*',
      '_',
      '`',
      '\\',
      '<',
    ],
  )
  const direct = (source: string) => markdownToHtml(source, { reference })
  // A definition that nothing uses is not plain, so the parser reads what stands after it.
  const parsed = (source: string) =>
    markdownToHtml(`[unused]: https://a.example/\n\n${source}`, { reference })
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
      const source = parts.join('')
      expect(direct(source)).toBe(parsed(source))
    }),
    { numRuns: 1000 },
  )
})

test('no text makes an element, attribute or address that is not of the list', () => {
  const parts = fc.constantFrom(
    ...[
      '<',
      '>',
      '"',
      "'",
      '&',
      '<script>',
      '</p>',
      '<img src=x onerror=alert(1)>',
      '[',
      ']',
      '(',
      ')',
      '!',
      '`',
      '*',
    ],
    ...[
      'javascript:',
      'https://a.example/',
      '\n',
      '\n\n',
      '    ',
      '- ',
      '1. ',
      '> ',
      '# ',
      '[@1]',
      '\\',
      '&lt;',
      'a',
    ],
  )
  const tags = 'p em strong code pre ul ol li blockquote br hr a'.split(' ')
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 14 }), (list) => {
      const visit = (node: DefaultTreeAdapterTypes.ChildNode): void => {
        if (!('tagName' in node)) return
        expect(tags).toContain(node.tagName)
        for (const { name, value } of node.attrs) {
          expect(['href', 'rel', 'start']).toContain(name)
          if (name === 'href') expect(value).toMatch(/^(https?:\/\/|#c-)/)
        }
        node.childNodes.forEach(visit)
      }
      parseFragment(markdownToHtml(list.join(''), { reference })).childNodes.forEach(visit)
    }),
    { numRuns: 1000 },
  )
})

test('text that the parser would need minutes for is shown as it is, at once', () => {
  const started = performance.now()
  for (const unit of ['1) ', '>', '- ', '**x', '*a_', '[', '![[](', '[a](', '`a', '<a ', '&#x0;'])
    expect(markdownToHtml(unit.repeat(100_000 / unit.length)).length).toBeGreaterThan(15_000)
  expect(performance.now() - started).toBeLessThan(10_000)
})

test('plain emphasis comes out as the parser has it', () => {
  const pieces = fc.constantFrom(
    '*',
    '**',
    'a',
    'word',
    'é',
    '字',
    '7',
    ' ',
    '\n',
    '\n\n',
    '(',
    ')',
    '.',
    '!',
    '[@1]',
    '-',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
      const source = parts.join('')
      // Code in the first paragraph makes the whole source one for the parser.
      const parsed = markdownToHtml(`\`x\`\n\n${source}`, { reference })
      expect(parsed).toBe(`<p><code>x</code></p>${markdownToHtml(source, { reference })}`)
    }),
    { numRuns: 2_000 },
  )
})
