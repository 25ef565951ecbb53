import type { TextRange } from '@/domain/anchoring/span'
import type { Answer } from './matchers'
import type { Fate, RevisionPair, Target } from './pair'

/** Counts of quotes. `silent` are the wrong ones that were not reported as changed words. */
export interface Score {
  all: number
  right: number
  wrong: number
  silent: number
  lost: number
}

// An edited sentence is found when so much of what is marked and of what should be is the same.
const leastOverlap = 0.5

const none = (): Score => ({ all: 0, right: 0, wrong: 0, silent: 0, lost: 0 })

/** Counts in all, and by what became of the words. */
export function score(
  pair: RevisionPair,
  answers: readonly Answer[],
  into: Record<Fate | 'all', Score>,
): void {
  for (const [index, target] of pair.targets.entries()) {
    const answer = answers[index]
    if (!answer) throw new RangeError('A matcher gave no answer')
    const verdict = judge(pair.after, target, answer.range)
    for (const counts of [into.all, into[target.fate]]) {
      counts.all++
      counts[verdict]++
      if (verdict === 'wrong' && !answer.says) counts.silent++
    }
  }
}

export function noScores(): Record<Fate | 'all', Score> {
  return { all: none(), kept: none(), moved: none(), edited: none(), gone: none() }
}

function judge(after: string, { truth, fate, exact }: Target, range: TextRange | null) {
  if (truth === null) return range === null ? 'right' : 'wrong'
  if (range === null) return 'lost'
  const both = Math.min(truth.end, range.end) - Math.max(truth.start, range.start)
  const either = Math.max(truth.end, range.end) - Math.min(truth.start, range.start)
  // The same sentence word for word elsewhere is no other words.
  if (both <= 0) return after.slice(range.start, range.end) === exact && fate !== 'kept' ? 'right' : 'wrong'
  if (fate === 'edited') return both / either >= leastOverlap ? 'right' : 'lost'
  const words = ({ start, end }: TextRange) => after.slice(start, end).trim()
  return words(truth) === words(range) ? 'right' : 'lost'
}
