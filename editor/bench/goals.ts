import type { BenchRow } from '@/domain/bench/bench-row'
import { patience } from './measure'
import { firstSight, medianOf, milliseconds, paintedShare, type SizeResults } from './report'

type Peer = 'plain-decorations' | 'recogito'

/** The goals that the highlights are held to, against these results. Ratios are inside one run. */
export function goals(all: readonly SizeResults[]): BenchRow[] {
  return [
    ...all.flatMap((results) => firstSightRows(results)),
    ...[10_000, 50_000].flatMap((words) => changeRows(all, words)),
    ...all.flatMap((results) => [scrollRow(results), framesRow(results), hitRow(results)]),
    paintedRow(all),
  ]
}

/** Where a first sight has a goal, as a share of a peer's. */
const firstSightGoals: { size: string; peer: Peer; most: number }[] = [
  { size: '10000/1000', peer: 'plain-decorations', most: 0.25 },
  { size: '10000/1000', peer: 'recogito', most: 0.15 },
  { size: '50000/5000', peer: 'recogito', most: 0.05 },
]

const sizeOf = ({ words, claims }: SizeResults) => `${words}/${claims}`

function firstSightRows(results: SizeResults): BenchRow[] {
  const [own, floor] = [firstSight(results, 'ours'), firstSight(results, 'floor')]
  return (['plain-decorations', 'recogito'] as const).map((peer) => {
    const size = sizeOf(results)
    const goal = firstSightGoals.find((each) => each.size === size && each.peer === peer)
    const other = firstSight(results, peer)
    const plain = `${milliseconds(own)} to ${milliseconds(other)} ms, the bare text ${milliseconds(floor)} ms`
    return {
      what: `first sight at ${size} beside ${peer}`,
      // Of a peer that was given up on it is known only that it takes longer than that.
      value: own / Math.min(other, patience),
      unit: '×',
      goal: goal ? { most: goal.most } : null,
      beside: plain,
    }
  })
}

function changeRows(all: readonly SizeResults[], words: number): BenchRow[] {
  const find = (claims: number) => all.find((results) => results.words === words && results.claims === claims)
  const [few, many] = [find(100), find(5000)]
  if (!few || !many) return []
  return (['add', 'remove', 'rerate'] as const).map((name) => {
    const [base, value] = [few, many].map((results) => medianOf(results, (each) => each.changes?.[name]))
    return {
      what: `${name} one claim of 5000 beside one of 100, ${words} words`,
      value: (value ?? NaN) / (base ?? NaN),
      unit: '×',
      goal: { most: 3 },
      beside: `${milliseconds(value ?? NaN)} to ${milliseconds(base ?? NaN)} ms`,
    }
  })
}

function scrollRow(results: SizeResults): BenchRow {
  const bare = medianOf(results, (each) => each.scroll?.p95, 'floor')
  return {
    what: `scrolling at ${sizeOf(results)}: p95 of a frame`,
    value: medianOf(results, (each) => each.scroll?.p95),
    unit: 'ms',
    goal: { most: 33 },
    beside: `the bare text ${bare.toFixed(1)} ms`,
  }
}

function framesRow(results: SizeResults): BenchRow {
  const scrolls = results.repeats.ours.flatMap(({ scroll }) => scroll ?? [])
  const sum = (name: 'frames' | 'blocks' | 'wrong') =>
    scrolls.reduce((total, scroll) => total + scroll[name], 0)
  return {
    what: `blocks with wrong highlights while scrolling at ${sizeOf(results)}`,
    value: sum('blocks') > 0 ? sum('wrong') : NaN,
    unit: '',
    goal: { most: 0 },
    beside: `${sum('blocks')} blocks in ${sum('frames')} frames`,
  }
}

function hitRow(results: SizeResults): BenchRow {
  const asked = results.repeats.ours.flatMap(({ hits }) => hits ?? [])
  const micros = medianOf(results, (each) => each.hits?.micros)
  return {
    what: `points of 200 where the claims are told exactly at ${sizeOf(results)}`,
    value: asked.length > 0 ? Math.min(...asked.map(({ exact }) => exact)) : NaN,
    unit: '',
    goal: { least: 200 },
    beside: `${micros.toFixed(1)} µs each`,
  }
}

function paintedRow(all: readonly SizeResults[]): BenchRow {
  const percent = (name: Peer | 'ours') =>
    100 * Math.min(...all.map((results) => paintedShare(results, name)))
  const shares = { ours: percent('ours'), plain: percent('plain-decorations'), recogito: percent('recogito') }
  return {
    what: 'claims in the window that every painter was seen to paint',
    value: Math.min(...Object.values(shares)),
    unit: '%',
    goal: { least: 95 },
    beside: Object.entries(shares)
      .map(([name, share]) => `${name} ${share.toFixed(1)} %`)
      .join(', '),
  }
}

/** Whether our own anchoring and painting code is light enough for a page. */
export function weightGoal(bytes: number): BenchRow {
  const what = 'our own anchoring and painting code, gzipped'
  return { what, value: bytes / 1000, unit: 'kB', goal: { most: 8 }, beside: '' }
}
