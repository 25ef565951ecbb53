import type { BenchRow } from '@/domain/bench/bench-row'
import { median } from '../report'
import { anchoringGoals, type AnchoringResults } from './anchoring-goals'
import { madePairs } from './made-pairs'
import { matcherNames, matchers, type MatcherName } from './matchers'
import type { RevisionPair } from './pair'
import { realPairs } from './real-pairs'
import { noScores, score } from './score'

/** Carries quotes to another revision: ours beside its peers, interleaved, medians. */
export function benchAnchoring(quick: boolean): BenchRow[] {
  const repeats = quick ? 3 : 7
  const rows: AnchoringResults[] = [
    row('made pairs', madePairs(60, 900, 20), repeats),
    ...real(repeats),
    row('50,000 words', madePairs(1, 50_000, 300, 5), quick ? 1 : 3),
    row('50,000 words, 1,000 claims', madePairs(1, 50_000, 1000, 6), quick ? 1 : 3, ['ours']),
  ]
  return anchoringGoals(rows)
}

function real(repeats: number): AnchoringResults[] {
  const pairs = realPairs()
  return pairs ? [row('real pairs', pairs, repeats)] : []
}

function row(
  name: string,
  pairs: readonly RevisionPair[],
  repeats: number,
  names: readonly MatcherName[] = matcherNames,
): AnchoringResults {
  const results = new Map(names.map((each) => [each, { scores: noScores(), times: [] as number[] }]))
  // The first round is for the compiler and counts only what is right.
  for (let round = 0; round <= repeats; round++) {
    for (const pair of pairs) {
      for (const [matcher, { scores, times }] of results) {
        const start = performance.now()
        const answers = matchers[matcher](pair.before, pair.after, pair.targets)
        if (round > 0) times.push(performance.now() - start)
        else score(pair, answers, scores)
      }
    }
  }
  return {
    name,
    pairs: pairs.length,
    quotes: pairs.reduce((sum, { targets }) => sum + targets.length, 0),
    results: new Map(
      [...results].map(([matcher, { scores, times }]) => [matcher, { scores, ms: median(times) }]),
    ),
  }
}
