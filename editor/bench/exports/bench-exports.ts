import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import path from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { BenchRow } from '@/domain/bench/bench-row'
import { annotatedHtml } from '@/domain/exports/html/annotated-html'
import { articleWithNotes } from '@/domain/exports/html/article/annotated-article'
import { pageOf } from '@/domain/exports/html/page'
import type { Edition } from '@/domain/exports/edition'
import { benchEdition } from './bench-edition'
import { naiveBody } from './naive'
import { jsdomBody, tiptapBody } from './peers'

const sha256Base64 = (text: string) => createHash('sha256').update(text).digest('base64')

/**
 * The annotated page of 10,000 words with 1,000 claims beside what others would write, and what 5,000 cost to stream. The
 * whole file is measured for claims as desks first have them (statement, rating, summary, one source) and, for
 * information, for those with an explanation and a quote too. The peers write the text with its marks and nothing else,
 * so our body stands beside them.
 */
export function benchExports(quick: boolean): BenchRow[] {
  const edition = benchEdition(10_000, 1_000)
  const brief = benchEdition(10_000, 1_000, { brief: true })
  const candidates = {
    naive: () => naiveBody(edition),
    body: () => annotatedBody(edition),
    briefPage: () => annotatedHtml(brief, { sha256Base64 }),
    page: () => annotatedHtml(edition, { sha256Base64 }),
    tiptap: tiptapBody(edition),
    jsdom: jsdomBody(edition),
  }
  const times = interleaved(candidates, quick ? 5 : 25)
  const time = (name: keyof typeof candidates) => times[name] ?? NaN
  const plain = (name: keyof typeof candidates) => `${time(name).toFixed(1)} ms`
  const size = (html: string) => `${Math.round(Buffer.byteLength(html) / 1000)} kB`
  const wholeOverNaive = rounded(time('page') / time('naive'))
  const besidePeer = (name: 'tiptap' | 'jsdom', called: string): BenchRow => ({
    what: `documents a second beside ${called}`,
    ...{ value: rounded(time(name) / time('body')), unit: '×', goal: { least: 20 } },
    beside:
      `${called} ${plain(name)}, our body ${plain('body')}; ` +
      `our whole file ${rounded(time(name) / time('page'))} ×`,
  })
  return [
    {
      what: 'annotated body, 10k words, 1,000 claims',
      ...{ value: rounded(time('body') / time('naive')), unit: '×', goal: { most: 1.3 } },
      beside: `naive strings ${plain('naive')}, ours ${plain('body')}`,
    },
    {
      what: 'whole file, claims with summary and source',
      ...{ value: rounded(time('briefPage') / time('naive')), unit: '×', goal: { most: 4 } },
      beside: `naive strings ${plain('naive')}, ours ${plain('briefPage')}, ${size(candidates.briefPage())}`,
    },
    {
      what: 'whole file, with explanations and quotes too',
      ...{ value: wholeOverNaive, unit: '×', goal: null },
      beside: `naive strings ${plain('naive')}, ours ${plain('page')}, ${size(candidates.page())}`,
    },
    besidePeer('tiptap', '@tiptap/html'),
    besidePeer('jsdom', 'jsdom'),
    {
      what: 'memory that 5,000 claims take while they stream',
      ...{ value: streamedGrowth(), unit: '', goal: { most: 150 } },
      beside: 'MB of resident memory, 50k words',
    },
  ]
}

/** The article with its marks and reference links, without the notes. */
function annotatedBody(edition: Edition): string {
  let html = ''
  for (const part of articleWithNotes(pageOf(edition, null, 1), () => '')) html += part
  return html
}

/**
 * The median time of each, in milliseconds, taken in turns so that a busy machine is busy for all of them. What one left
 * behind is collected before the next begins, as it would be charged to that one.
 */
function interleaved(candidates: Record<string, () => string>, repeats: number): Record<string, number> {
  const all = Object.entries(candidates).map(([name, run]) => ({ name, run, times: [] as number[] }))
  const collectYoung = youngCollector()
  for (let repeat = -2; repeat < repeats; repeat++)
    for (const { name, run, times } of all) {
      // The slow ones say enough in a few rounds.
      if (repeat > 4 && (name === 'tiptap' || name === 'jsdom')) continue
      collectYoung()
      const started = performance.now()
      if (run().length === 0) throw new Error(`${name} wrote nothing`)
      if (repeat >= 0) times.push(performance.now() - started)
    }
  return Object.fromEntries(all.map(({ name, times }) => [name, median(times)]))
}

/** What collects what was made lately; a full collection would also throw away compiled code. */
function youngCollector(): () => void {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect !== 'function') throw new Error('This Node cannot collect garbage when told to')
  return () => void collect({ type: 'minor' })
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}

/** Megabytes that a process of its own grows by while it writes an edition of 5,000 claims part by part. */
function streamedGrowth(): number {
  const script = path.join(import.meta.dirname, 'stream.ts')
  const { stdout, status } = spawnSync(process.execPath, ['--import', 'tsx', script], { encoding: 'utf8' })
  return status === 0 ? Number(stdout) : NaN
}
