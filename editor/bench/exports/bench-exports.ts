import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import path from 'node:path'
import type { BenchRow } from '@/domain/bench/bench-row'
import { annotatedHtml } from '@/domain/exports/html/annotated-html'
import { articleWithNotes } from '@/domain/exports/html/article/annotated-article'
import { pageOf } from '@/domain/exports/html/page'
import type { Edition } from '@/domain/exports/edition'
import { benchEdition } from './bench-edition'
import { naiveBody } from './naive'
import { jsdomBody, tiptapBody } from './peers'

const sha256Base64 = (text: string) => createHash('sha256').update(text).digest('base64')

/** The annotated page of 10,000 words with 1,000 claims, beside what others would write, and what 5,000 cost to stream. */
export function benchExports(quick: boolean): BenchRow[] {
  const edition = benchEdition(10_000, 1_000)
  const candidates = {
    naive: () => naiveBody(edition),
    body: () => annotatedBody(edition),
    page: () => annotatedHtml(edition, { sha256Base64 }),
    tiptap: tiptapBody(edition),
    jsdom: jsdomBody(edition),
  }
  const times = interleaved(candidates, quick ? 5 : 25)
  const [naive, page] = [times.naive ?? NaN, times.page ?? NaN]
  const slower = (peer: 'tiptap' | 'jsdom') => rounded((times[peer] ?? NaN) / page)
  const plain = (value: number) => `${value.toFixed(1)} ms`
  return [
    {
      what: 'annotated body, 10k words, 1,000 claims',
      ...{ value: rounded((times.body ?? NaN) / naive), unit: '×', goal: { most: 1.3 } },
      beside: `naive strings ${plain(naive)}`,
    },
    {
      what: 'whole file with notes and data',
      ...{ value: rounded(page / naive), unit: '×', goal: { most: 4 } },
      beside: `naive strings ${plain(naive)}, ${Math.round(candidates.page().length / 1000)} kB`,
    },
    {
      what: 'documents a second beside @tiptap/html (the text alone)',
      ...{ value: slower('tiptap'), unit: '×', goal: { least: 20 } },
      beside: `@tiptap/html ${plain(times.tiptap ?? NaN)}, ours whole ${plain(page)}`,
    },
    {
      what: 'documents a second beside jsdom (the text alone)',
      ...{ value: slower('jsdom'), unit: '×', goal: { least: 20 } },
      beside: `jsdom ${plain(times.jsdom ?? NaN)}, ours whole ${plain(page)}`,
    },
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

/** The median time of each, in milliseconds, taken in turns so that a busy machine is busy for all of them. */
function interleaved(candidates: Record<string, () => string>, repeats: number): Record<string, number> {
  const all = Object.entries(candidates).map(([name, run]) => ({ name, run, times: [] as number[] }))
  for (let repeat = -2; repeat < repeats; repeat++)
    for (const { name, run, times } of all) {
      // The slow ones say enough in a few rounds.
      if (repeat > 4 && (name === 'tiptap' || name === 'jsdom')) continue
      const started = performance.now()
      if (run().length === 0) throw new Error(`${name} wrote nothing`)
      if (repeat >= 0) times.push(performance.now() - started)
    }
  return Object.fromEntries(all.map(({ name, times }) => [name, median(times)]))
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
