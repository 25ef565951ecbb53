// A part of `npm run bench`: what we make of a page beside Readability on jsdom, which makes less of it.
import { Readability } from '@mozilla/readability'
import { JSDOM, VirtualConsole } from 'jsdom'
import { rowLines, type BenchRow } from '@/domain/bench/bench-row'
import { benchTable } from '@/domain/bench/bench-table'
import { proposalFromHtml } from '../html'
import { madePage, savedPages, type BenchPage } from './pages'

const rounds = process.argv.includes('--quick') ? 3 : 7
const warmUps = 2

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN

/** Milliseconds of the processor's time of one call, in which the machine's other work does not count. */
function time(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const quiet = new VirtualConsole()
const peer = (html: string): unknown =>
  new Readability(new JSDOM(html, { virtualConsole: quiet }).window.document).parse()

interface Timed {
  name: string
  ours: number
  peers: number
}

/** Medians of rounds over all pages: one page after the other would find the compiler ever better prepared. */
function timePages(pages: readonly BenchPage[]): Timed[] {
  const taken = pages.map(({ name, html }) => ({ name, html, ours: [] as number[], peers: [] as number[] }))
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const { html, ours, peers } of taken) {
      const times = [time(() => proposalFromHtml(html)), time(() => peer(html))] as const
      if (round < 0) continue
      ours.push(times[0])
      peers.push(times[1])
    }
  }
  return taken.map(({ name, ours, peers }) => ({ name, ours: median(ours), peers: median(peers) }))
}

/** The ratio of the middle page, with the pages between which it lies. */
function besideReadability(what: string, timed: Timed[]): BenchRow {
  const ratios = timed.map(({ ours, peers }) => ours / peers)
  const total = (of: 'ours' | 'peers') => timed.reduce((sum, each) => sum + each[of], 0).toFixed(0)
  const range = `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)} on ${timed.length} pages`
  return {
    what: `${what}: time beside Readability on jsdom`,
    value: median(ratios),
    unit: '×',
    goal: { most: 1 },
    beside: `${range}; in all ${total('ours')} to ${total('peers')} ms`,
  }
}

const sizes = [20, 200, 400].map(madePage)
const timed = timePages([...sizes, ...savedPages()])
const [made, saved] = [timed.slice(0, sizes.length), timed.slice(sizes.length)]
const [, small, large] = made
const missed = sizes.flatMap(({ html, story }) => {
  const kept = new Set(proposalFromHtml(html).blocks.flatMap(({ keep, text }) => (keep ? [text] : [])))
  return (story ?? []).filter((text) => !kept.has(text))
})

const rows: BenchRow[] = [
  besideReadability('made pages', made),
  ...(saved.length > 0 ? [besideReadability('saved pages', saved)] : []),
  {
    what: 'made pages: twice the page, in time',
    value: small && large ? large.ours / small.ours : NaN,
    unit: '×',
    goal: { most: 2.5 },
    beside: `${large?.ours.toFixed(0)} to ${small?.ours.toFixed(0)} ms`,
  },
  {
    what: 'made pages: paragraphs of the story lost',
    value: missed.length,
    unit: '',
    goal: { most: 0 },
    beside: '',
  },
]
console.log(
  process.argv.includes('--rows')
    ? rowLines(rows)
    : benchTable(rows.map((row) => ({ part: 'import', ...row }))),
)
