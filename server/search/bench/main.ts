// A part of `npm run bench`: whether posts find the claims that answer them, beside PostgreSQL's own search.
import { rowLines, type BenchRow } from '@/domain/bench/bench-row'
import { benchTable } from '@/domain/bench/bench-table'
import { setDatabase } from '@/server/database/open'
import { makeDesk } from '@/server/testing/desk'
import { openInMemory } from '@/server/testing/open-in-memory'
import { indexTeam } from '../catch-up'
import { findClaims } from '../find'
import { seedClaims } from '../testing/seed-claims'
import { readVerifiedClaims, type VerifiedClaims } from '../testing/verified-claims'
import { madeClaims } from './made-claims'
import { postgresPeers } from './peers'

const quick = process.argv.includes('--quick')

/**
 * What one way of searching found, and how long each search took: by the clock, and of the processor's
 * time, which holds on a busy machine too since a search never sleeps.
 */
class Tally {
  found = 0
  first = 0
  readonly walls: number[] = []
  readonly cpus: number[] = []

  async add(search: () => Promise<(string | undefined)[]>, answers: ReadonlySet<string>): Promise<void> {
    const started = performance.now()
    const before = process.cpuUsage()
    const ids = await search()
    const { user, system } = process.cpuUsage(before)
    this.walls.push(performance.now() - started)
    this.cpus.push((user + system) / 1000)
    const rank = ids.findIndex((id) => id !== undefined && answers.has(id))
    if (rank >= 0) this.found += 1
    if (rank === 0) this.first += 1
  }

  percent(count: number): number {
    return (100 * count) / this.walls.length
  }
}

const quantile = (values: number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? NaN

const plain = (values: number[]) =>
  `p50 ${quantile(values, 0.5).toFixed(1)}, p95 ${quantile(values, 0.95).toFixed(1)} ms`

/** Every post asks us and both peers in turn, in an in-memory embedded database of its own. */
async function bench(
  name: string,
  { claims, posts, answers }: VerifiedClaims,
  least: number | null,
): Promise<BenchRow[]> {
  const database = await openInMemory()
  setDatabase(database)
  const { teamId, Ana } = await makeDesk({ Ana: 'reviewer' })
  const statements = claims.map(({ statement }) => statement)
  const { claimIds } = await seedClaims(database, teamId, Ana, statements, 'en')
  const started = performance.now()
  await indexTeam(database, teamId)
  const indexed = performance.now() - started
  const numbers = new Map(claimIds.map((id, number) => [id, number]))
  const peers = await postgresPeers(database.prisma, statements)
  const [ours, all, any] = [new Tally(), new Tally(), new Tally()]
  const named = (found: number[]) => found.map((number) => claims[number]?.id)
  for (const { id, text } of posts) {
    const right = answers.get(id) ?? new Set()
    const wish = { text, kind: 'similar' as const, language: 'en' }
    const search = async () => {
      const found = await findClaims(database.prisma, teamId, wish, 5)
      return named(found.map(({ claimId }) => numbers.get(claimId) ?? -1))
    }
    await ours.add(search, right)
    await all.add(async () => named(await peers.all(text)), right)
    await any.add(async () => named(await peers.any(text)), right)
  }
  await database.close()
  const what = `${name} (${claims.length} claims, ${posts.length} posts)`
  const share = (of: 'found' | 'first') =>
    `all words ${all.percent(all[of]).toFixed(1)} %, any word by ts_rank ${any.percent(any[of]).toFixed(1)} %`
  return [
    {
      what: `${what}: the right claim among the first five`,
      value: ours.percent(ours.found),
      unit: '%',
      goal: least === null ? null : { least },
      beside: share('found'),
    },
    {
      what: `${what}: first`,
      value: ours.percent(ours.first),
      unit: '%',
      goal: null,
      beside: share('first'),
    },
    {
      what: `${what}: processor time of a search, p95`,
      value: quantile(ours.cpus, 0.95),
      unit: 'ms',
      goal: { most: 100 },
      beside: `${plain(ours.cpus)}; any word by ts_rank ${plain(any.cpus)}`,
    },
    {
      what: `${what}: until it was answered, beside any word by ts_rank`,
      value: quantile(ours.walls, 0.5) / quantile(any.walls, 0.5),
      unit: '×',
      goal: null,
      beside: `${plain(ours.walls)} to ${plain(any.walls)}; indexed in ${(indexed / 1000).toFixed(1)} s`,
    },
  ]
}

const verified = readVerifiedClaims()
const every = quick ? 8 : 2
const rows = [
  ...(await bench('made', madeClaims(quick ? 2000 : 10_000, quick ? 50 : 200), null)),
  ...(verified
    ? await bench('verified', { ...verified, posts: verified.posts.filter((_, at) => at % every === 1) }, 82)
    : []),
]
console.log(
  process.argv.includes('--rows')
    ? rowLines(rows)
    : benchTable(rows.map((row) => ({ part: 'checked-before', ...row }))),
)
