import type { BenchRow } from '@/domain/bench/bench-row'
import type { MatcherName } from './matchers'
import type { Fate } from './pair'
import type { Score } from './score'

/** What one matcher made of a set of pairs; `ms` is the median of a pair. */
interface MatcherResult {
  scores: Record<Fate | 'all', Score>
  ms: number
}

/** One set of pairs, and what each matcher made of it. */
export interface AnchoringResults {
  name: string
  pairs: number
  quotes: number
  results: Map<MatcherName, MatcherResult>
}

/** What is counted, of the quotes that had which fate, with its goal. */
const counts: { what: string; of: Fate | 'all'; count: keyof Score; goal: BenchRow['goal'] }[] = [
  { what: 'right', of: 'all', count: 'right', goal: { least: 99.3 } },
  { what: 'wrong words, not said to be changed', of: 'all', count: 'silent', goal: { most: 0.1 } },
  { what: 'lost', of: 'all', count: 'lost', goal: null },
  { what: 'gone, put somewhere all the same', of: 'gone', count: 'wrong', goal: { most: 5 } },
  { what: 'moved, found', of: 'moved', count: 'right', goal: { least: 98 } },
]

/** The goals that re-anchoring is held to, for each set of pairs. Times are ratios inside one run. */
export function anchoringGoals(sets: readonly AnchoringResults[]): BenchRow[] {
  return sets.flatMap((set) => {
    const own = set.results.get('ours')
    if (!own) return []
    const name = `${set.name} (${set.pairs}/${set.quotes})`
    const peers = [...set.results].filter(([matcher]) => matcher !== 'ours')
    const beside = (shown: (result: MatcherResult) => string) =>
      peers.map(([matcher, result]) => `${matcher} ${shown(result)}`).join(', ')
    const shares = counts.flatMap(({ what, of, count, goal }): BenchRow[] => {
      const percent = ({ scores }: MatcherResult) => (100 * scores[of][count]) / scores[of].all
      if (own.scores[of].all === 0) return []
      const others = beside((result) => `${percent(result).toFixed(2)} %`)
      return [{ what: `${name}: ${what}`, value: percent(own), unit: '%', goal, beside: others }]
    })
    return [
      ...shares,
      timeRow(
        name,
        set,
        own.ms,
        beside(({ ms }) => milliseconds(ms)),
      ),
    ]
  })
}

/** Beside Hypothesis's matcher where it was asked too. */
function timeRow(
  name: string,
  { name: set, results }: AnchoringResults,
  own: number,
  beside: string,
): BenchRow {
  const peer = results.get('hypothesis')
  if (!peer) return { what: `${name}: time`, value: own, unit: 'ms', goal: { most: 1000 }, beside }
  return {
    what: `${name}: time of a pair beside hypothesis`,
    value: own / peer.ms,
    unit: '×',
    goal: { most: set.startsWith('50,000') ? 0.5 : 1 },
    beside: `ours ${milliseconds(own)}, ${beside}`,
  }
}

function milliseconds(ms: number): string {
  return `${ms < 10 ? ms.toFixed(2) : ms.toFixed(0)} ms`
}
