import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { Problem } from '@/domain/problem'
import { extract, mostBytes } from './extract'
import { ExtractionWorker } from './extraction-worker'

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

  test('goes on after a problem', async () => {
    expect(await codeOf(extract({ kind: 'markdown', body: '<!-- -->' }))).toBe('empty-text')
    expect((await extract({ kind: 'text', body: 'Words.' })).blocks).toHaveLength(1)
  })
})

describe('a worker with little time or memory', () => {
  const hard = { kind: 'markdown' as const, body: '[a]('.repeat(100_000) }

  test('refuses what takes too long, then works again', async () => {
    const worker = new ExtractionWorker({ milliseconds: 1500, megabytes: 256 })
    const answers = [codeOf(worker.run(hard)), worker.run({ kind: 'text', body: 'Words.' })] as const
    expect(worker.waiting).toBe(2)
    expect(await answers[0]).toBe('too-hard')
    expect((await answers[1]).blocks).toHaveLength(1)
  })

  test('refuses what needs too much memory, then works again', async () => {
    const worker = new ExtractionWorker({ milliseconds: 30_000, megabytes: 48 })
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
