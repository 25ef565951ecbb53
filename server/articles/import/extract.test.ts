import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { Problem } from '@/domain/problem'
import { docxParts, makeDocx, paragraph } from './docx/make-docx'
import { extract, extractionThread, mostBytes } from './extract'
import { makePdf } from './pdf/make-pdf'

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof Problem) return error.code
    throw error
  }
  return 'no problem'
}

describe('extract', () => {
  test('reads text, Markdown and HTML in its worker', async () => {
    const [text, markdown, html] = await Promise.all([
      extract({ kind: 'text', body: 'The mayor resigned on Monday.', url: 'https://example.org/a' }),
      extract({ kind: 'markdown', body: '# Mayor resigns\n\nShe *did*.' }),
      extract({ kind: 'html', body: '<h1>Mayor resigns</h1><p>She did.' }),
    ])
    expect(text).toMatchObject({
      title: null,
      sourceUrl: 'https://example.org/a',
      blocks: [{ kind: 'paragraph', keep: true }],
    })
    expect(markdown).toMatchObject({ title: 'Mayor resigns' })
    expect(html).toMatchObject({ title: 'Mayor resigns', blocks: [{ kind: 'title' }, { text: 'She did.' }] })
  })

  test.each([
    ['too-large', { kind: 'text' as const, body: 'é'.repeat(mostBytes / 2 + 1) }],
    ['invalid-text', { kind: 'text' as const, body: 'a\0b' }],
    ['empty-text', { kind: 'text' as const, body: ' \n\u200B' }],
    ['empty-text', { kind: 'html' as const, body: '<script>alert(1)</script><p hidden>x</p>' }],
    ['too-deep', { kind: 'html' as const, body: '<div>'.repeat(100_000) }],
    ['too-deep', { kind: 'html' as const, body: `${'<b><i>'.repeat(50_000)}x` }],
  ])('refuses with %s', async (code, source) => {
    expect(await codeOf(extract(source))).toBe(code)
  })

  test('reads Word files and PDFs in its worker', async () => {
    const docx = await extract({ kind: 'docx', body: new Uint8Array(makeDocx(paragraph('The river rose.'))) })
    expect(docx.blocks).toMatchObject([{ kind: 'paragraph', text: 'The river rose.' }])
    const body = makePdf([[{ text: 'The river rose by two metres in May.', y: 700 }]])
    const pdf = await extract({ kind: 'pdf', body, url: 'https://example.org/a.pdf' })
    expect(pdf).toMatchObject({
      sourceUrl: 'https://example.org/a.pdf',
      notice: expect.stringContaining('PDF'),
      blocks: [{ text: 'The river rose by two metres in May.' }],
    })
  }, 60_000)

  test('refuses a Word file that is a bomb in less than a second, and without growing', async () => {
    const bomb = zipSync({
      ...docxParts(paragraph('x')),
      'word/document.xml': [new Uint8Array(200_000_000).fill(97), { level: 9 }],
    })
    const before = process.memoryUsage.rss()
    const started = performance.now()
    expect(await codeOf(extract({ kind: 'docx', body: new Uint8Array(bomb) }))).toBe('too-large')
    expect(performance.now() - started).toBeLessThan(1000)
    expect(process.memoryUsage.rss() - before).toBeLessThan(100_000_000)
  })

  test('refuses JSON that is nothing of ours, with a sentence', async () => {
    expect(await codeOf(extract({ kind: 'json', body: '{"a":1}' }))).toBe('wrong-type')
  })

  test('does not count the pictures that a page carries in itself', async () => {
    const picture = `<img alt="A ferry" src="data:image/png;base64,${'A'.repeat(7_000_000)}">`
    const { blocks } = await extract({ kind: 'html', body: `<p>The river rose.</p>${picture}` })
    expect(blocks.map(({ text }) => text)).toEqual(['The river rose.', 'A ferry'])
  })

  test.each([
    ['too-large', { kind: 'text' as const, body: 'a '.repeat(5_000_000) }],
    ['too-large', { kind: 'html' as const, body: '<p>a b c</p>'.repeat(1_000_000) }],
    ['no problem', { kind: 'text' as const, body: 'a'.repeat(1_000_000) }],
    ['no problem', { kind: 'html' as const, body: `<p>${'a'.repeat(1_000_000)}</p>` }],
  ])('answers a huge body with %s, quickly', async (code, source) => {
    const started = performance.now()
    expect(await codeOf(extract(source))).toBe(code)
    expect(performance.now() - started).toBeLessThan(5000)
  })

  test('goes on after a problem', async () => {
    expect(await codeOf(extract({ kind: 'markdown', body: '<!-- -->' }))).toBe('empty-text')
    expect((await extract({ kind: 'text', body: 'Words.' })).blocks).toHaveLength(1)
  })
})

describe('a worker with little time or memory', () => {
  const hard = { kind: 'markdown' as const, body: '[a]('.repeat(100_000) }

  test('refuses what takes too long, then works again', async () => {
    const worker = extractionThread({ milliseconds: 1500 })
    const answers = [codeOf(worker.run(hard)), worker.run({ kind: 'text', body: 'Words.' })] as const
    expect(worker.waiting).toBe(2)
    expect(await answers[0]).toBe('too-hard')
    expect((await answers[1]).blocks).toHaveLength(1)
  })

  test('refuses what needs too much memory, then works again', async () => {
    const worker = extractionThread({ milliseconds: 30_000, megabytes: 48 })
    const body = '<p>a<b>b<i>c'.repeat(120_000)
    expect(await codeOf(worker.run({ kind: 'html', body }))).toBe('too-hard')
    expect((await worker.run({ kind: 'text', body: 'Words.' })).blocks).toHaveLength(1)
  }, 60_000)
})

test('a plain Node process can extract, and ends by itself', async () => {
  const script = `import { extract } from './server/articles/import/extract.ts'
    const { blocks } = await extract({ kind: 'html', body: '<p>One.<p>Two.' })
    console.log(blocks.length)`
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', script],
    { timeout: 60_000 },
  )
  expect(stdout.trim()).toBe('2')
}, 60_000)
