import { outcomes, type Outcome } from '../anchoring/carry/carried-span'

/** What came of one span in a text. */
export interface SpanOutcome {
  outcome: Outcome
  score: number
}

/** What came of a claim: the worst of its spans, and the score of the least sure one. */
export function claimOutcome(spans: readonly SpanOutcome[]): SpanOutcome {
  return spans.reduce<SpanOutcome>(
    (worst, { outcome, score }) => ({
      outcome: rank(outcome) > rank(worst.outcome) ? outcome : worst.outcome,
      score: Math.min(worst.score, score),
    }),
    { outcome: 'exact', score: 1 },
  )
}

function rank(outcome: Outcome): number {
  return outcomes.indexOf(outcome)
}

/** The outcomes that history names: the others leave a claim on its words. */
export type NotableOutcome = Extract<Outcome, 'changed' | 'ambiguous' | 'orphaned'>

/** Whether an outcome asks for somebody's attention. */
export function isNotable(outcome: Outcome): outcome is NotableOutcome {
  return outcome === 'changed' || outcome === 'ambiguous' || outcome === 'orphaned'
}

/** A claim as a revision finds it: its spans before and after in the same order. */
export interface CarriedClaim {
  withdrawn: boolean
  recheck: boolean
  before: readonly { outcome: string; exact: string }[]
  after: readonly { outcome: Outcome; exact: string }[]
}

/**
 * What adopting a revision does to a claim. It is to be checked again where the wording of any span changed, unless it
 * was withdrawn or waits for that already; readers see another claim where words or an outcome differ.
 */
export function effectOnClaim(claim: CarriedClaim): { raisesRecheck: boolean; shows: boolean } {
  const changed = claim.after.some(({ outcome }) => outcome === 'changed')
  const raisesRecheck = changed && !claim.withdrawn && !claim.recheck
  const differs = claim.after.some(({ outcome, exact }, at) => {
    const before = claim.before[at]
    return before?.outcome !== outcome || before.exact !== exact
  })
  return { raisesRecheck, shows: raisesRecheck || differs }
}
