import type { Alignment } from './alignment'
import type { Located, TokenRange } from './locate'
import type { Found, Sought } from './seek'

/** What is known of a span's place: where the alignment puts it, and where else its words stand. */
export interface Evidence {
  located: Located | null
  same: () => Found[]
  alike: () => Found[]
}

export interface Candidate extends TokenRange {
  score: number
}

/** A place with its certainty, several between which nothing decides, or none. */
export type Decision =
  | { is: 'placed'; place: Candidate; moved: boolean }
  | { is: 'undecided'; places: Candidate[] }
  | { is: 'lost' }

const lost: Decision = { is: 'lost' }

/** Words that weigh this much together are hardly anywhere twice by chance: about five words. */
const telling = 36
/** The least certainty with which a span is put anywhere. */
export const scoreFloor = 0.5
const mostCandidates = 8

/** Where the words go: where the alignment puts them, else where they stand verbatim, else where much of them does. */
export function decide(alignment: Alignment, sought: Sought, evidence: Evidence): Decision {
  const weight = weightOf(alignment, sought)
  const { located } = evidence
  const score = located ? scoreOf(located, weight) : 0
  if (located && score >= scoreFloor)
    return { is: 'placed', place: { from: located.from, to: located.to, score }, moved: located.moved }
  const same = evidence.same()
  const elsewhere = choose(
    same.filter((found) => !found.claimed && isTelling(found, weight, same)),
    (found) => 0.75 + 0.2 * found.contextShare,
  )
  if (elsewhere.is !== 'lost' || weight < telling) return elsewhere
  return choose(
    evidence.alike().filter((found) => !found.claimed && found.likeness >= leastAlike),
    (found) => 0.8 * found.likeness + 0.1 * found.contextShare,
  )
}

/** Where a quote goes of which nothing but its words and its surroundings is known. */
export function decideQuote(alignment: Alignment, sought: Sought, evidence: Evidence): Decision {
  const weight = weightOf(alignment, sought)
  const same = evidence.same()
  const withContext = same.filter((found) => found.context >= leastContext)
  const bare = sought.range.to - sought.range.from === sought.tokens.count
  const verbatim = choose(
    withContext.length > 0
      ? withContext
      : same.filter((found) => !found.claimed && (bare || weight >= telling)),
    (found) => 0.75 + 0.25 * found.contextShare,
  )
  if (verbatim.is === 'placed') return { ...verbatim, moved: verbatim.place.score < 0.85 }
  if (verbatim.is !== 'lost' || weight < telling) return verbatim
  return choose(
    evidence.alike().filter((found) => !found.claimed && found.likeness >= leastAlike),
    (found) => 0.8 * found.likeness + 0.1 * found.contextShare,
  )
}

const leastAlike = 0.65
// How much the words beside a short quote have to say: some ten characters.
const leastContext = 14
// How much a row of the same words has to say, the span's and those beside it, to be no chance.
const sureRow = 26
const sureElsewhere = 36
// Less of a whole sentence than this is no edit of it, but another one.
const leastOfSentence = 0.5
// Between the same neighbours less will do.
const leastInPlace = 0.4

/** Whether a place elsewhere has enough of the words around the quote; where others have the words too, clearly more. */
function isTelling(found: Found, weight: number, all: readonly Found[]): boolean {
  if (weight + found.context < sureElsewhere) return false
  return all.every(
    (other) => other === found || !other.claimed || other.context + leastContext <= found.context,
  )
}

/** How sure it is that the words came to stand there; below `scoreFloor` it is not. */
function scoreOf(located: Located, weight: number): number {
  const { likeness, support, context, contextShare, whole } = located
  const same = likeness > 0.9999
  if (same) {
    const sure =
      whole ||
      weight + context >= sureRow ||
      (support === null ? weight >= leastContext || context > 0 : support >= 0.45)
    return sure ? 0.9 + 0.1 * contextShare : 0
  }
  if (support === null) {
    const least = contextShare > 0.9 ? leastInPlace : leastOfSentence
    return likeness < least ? 0 : 0.5 + 0.45 * likeness
  }
  const evident = support >= 0.5 || (weight >= telling && likeness >= 0.5) || likeness + support >= 0.9
  return evident ? Math.min(0.95, 0.5 + 0.25 * likeness + 0.2 * support) : 0
}

function choose(found: readonly Found[], score: (found: Found) => number): Decision {
  const places = found
    .map((each) => ({ from: each.from, to: each.to, score: score(each) }))
    .sort((a, b) => b.score - a.score || a.from - b.from)
    .filter((place) => place.score >= scoreFloor)
  const [first, second] = places
  if (!first) return lost
  if (!second || first.score - second.score > 0.02) return { is: 'placed', place: first, moved: true }
  return { is: 'undecided', places: places.slice(0, mostCandidates) }
}

function weightOf({ vocabulary }: Alignment, { tokens, range }: Sought): number {
  let sum = 0
  for (let at = range.from; at < range.to; at++) sum += vocabulary.weights[tokens.ids[at] ?? 0] ?? 0
  return sum
}
